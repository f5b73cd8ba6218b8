# The event loop: tasks that can go on, tasks that wait for streams, and the turn between them.

import select
import sys
from time import ticks_ms as ticks, ticks_diff, ticks_add

from _asyncio import Task, TaskQueue

# How long to look for events at a time (ms) when only something outside can wake a task.
_IDLE = 3


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


# Where tasks find the running task and the queue.
_context = globals()

cur_task = None
_stop_task = None
_exc_context = {"message": "Task exception wasn't retrieved", "exception": None, "future": None}


# Awaiting one puts the running task back into the queue for a later time, once.
class SingletonGenerator:
    def __init__(self):
        self.state = None

    def __iter__(self):
        return self

    def __next__(self):
        when = self.state
        if when is None:
            raise StopIteration
        self.state = None
        _task_queue.push(cur_task, when)


_sleeper = SingletonGenerator()


def sleep_ms(t, sgen=_sleeper):
    assert sgen.state is None
    sgen.state = ticks_add(ticks(), max(0, t))
    return sgen


def sleep(t):
    return sleep_ms(int(t * 1000))


# Tasks that wait until a stream can be read or written.
class IOQueue:
    def __init__(self):
        self.poller = select.poll()
        # id of the stream: [task that reads, task that writes, stream]
        self.map = {}

    def _wait(self, stream, side):
        waiting = self.map.get(id(stream))
        if waiting is None:
            waiting = [None, None, stream]
            self.map[id(stream)] = waiting
            self.poller.register(stream, select.POLLOUT if side else select.POLLIN)
        else:
            assert waiting[side] is None
            assert waiting[1 - side] is not None
            self.poller.modify(stream, select.POLLIN | select.POLLOUT)
        waiting[side] = cur_task
        # So that a cancel finds where the task has to be taken out.
        cur_task.data = self

    def _forget(self, stream):
        del self.map[id(stream)]
        self.poller.unregister(stream)

    def queue_read(self, stream):
        self._wait(stream, 0)

    def queue_write(self, stream):
        self._wait(stream, 1)

    def remove(self, task):
        for reader, writer, stream in list(self.map.values()):
            if task is reader or task is writer:
                self._forget(stream)

    def _wake(self, waiting, side):
        if waiting[side] is not None:
            _task_queue.push(waiting[side])
            waiting[side] = None

    # Waits at most dt ms (-1: no limit) and makes the tasks ready whose streams are.
    def wait_io_event(self, dt):
        for stream, event in self.poller.ipoll(dt):
            waiting = self.map[id(stream)]
            if event & ~select.POLLOUT:
                self._wake(waiting, 0)
            if event & ~select.POLLIN:
                self._wake(waiting, 1)
            reader, writer, _ = waiting
            if reader is None and writer is None:
                self._forget(stream)
            else:
                self.poller.modify(stream, select.POLLOUT if reader is None else select.POLLIN)


def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, _context)
    _task_queue.push(task)
    return task


def _promote_to_task(aw):
    return aw if isinstance(aw, Task) else create_task(aw)


# Waits for the next task that can go on; None when there will never be one.
def _next_task(main_task):
    global cur_task
    while True:
        first = _task_queue.peek()
        if first:
            wait = max(0, ticks_diff(first.ph_key, ticks()))
        elif _io_queue.map:
            wait = -1
        else:
            cur_task = None
            if not main_task or not main_task.state:
                return None
            # Nothing can wake the main task, but it has not ended either.
            wait = _IDLE
        _io_queue.wait_io_event(wait)
        if wait == 0:
            return _task_queue.pop()


# The coroutine of a task has ended with er: whoever waits for it hears of it.
def _ended(task, er, awaited):
    state = task.state
    if state is True:
        task.state = False if awaited else None
    elif callable(state):
        state(task, er)
        task.state = False
        awaited = True
    else:
        while state.peek():
            _task_queue.push(state.pop())
            awaited = True
        task.state = False
    if not awaited and not isinstance(er, (CancelledError, StopIteration)):
        # Comes round once more; if nobody has asked by then, the exception is shown.
        _task_queue.push(task)
    task.data = er


def run_until_complete(main_task=None):
    global cur_task
    while True:
        task = _next_task(main_task)
        if task is None:
            return
        cur_task = task
        thrown = None
        try:
            thrown = task.data
            if thrown:
                # For a task that has ended this raises at once: it was not asked for in time.
                task.data = None
                task.coro.throw(thrown)
            else:
                task.coro.send(None)
        except (CancelledError, Exception) as er:
            assert task.data is None
            is_main = task is main_task
            if is_main:
                cur_task = None
                if not isinstance(er, StopIteration):
                    task.state = False
                    raise er
                if task.state is None:
                    task.state = False
            if task.state:
                _ended(task, er, is_main)
            elif task.state is None:
                task.data = thrown
                _exc_context["exception"] = thrown
                _exc_context["future"] = task
                Loop.call_exception_handler(_exc_context)
            if is_main:
                return er.value


def run(coro):
    return run_until_complete(create_task(coro))


async def _stopper():
    pass


# There is one loop; its methods need no object.
class Loop:
    _exc_handler = None

    def create_task(coro):
        return create_task(coro)

    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper(), _context)
        run_until_complete(_stop_task)

    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    def stop():
        global _stop_task
        task, _stop_task = _stop_task, None
        if task is not None:
            _task_queue.push(task)

    def close():
        pass

    def set_exception_handler(handler):
        Loop._exc_handler = handler

    def get_exception_handler():
        return Loop._exc_handler

    def default_exception_handler(loop, context):
        task = context["future"]
        print(context["message"], file=sys.stderr)
        print("future:", task, "coro=", task.coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    def call_exception_handler(context):
        (Loop._exc_handler or Loop.default_exception_handler)(Loop, context)


# The lengths of queues that uasyncio took are ignored.
def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


def current_task():
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


def new_event_loop():
    global _task_queue, _io_queue
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    return Loop


new_event_loop()
