from . import core

_FREE = 0
_TAKEN = 1


class Lock:
    def __init__(self):
        # _FREE, _TAKEN, or the task that has been woken to take it.
        self.state = _FREE
        self.waiting = core.TaskQueue()

    def locked(self):
        return self.state == _TAKEN

    def release(self):
        if self.state != _TAKEN:
            raise RuntimeError("Lock not acquired")
        if not self.waiting.peek():
            self.state = _FREE
            return
        self.state = self.waiting.pop()
        core._task_queue.push(self.state)

    def acquire(self):
        if self.state != _FREE:
            self.waiting.push(core.cur_task)
            core.cur_task.data = self.waiting
            try:
                yield
            except core.CancelledError as er:
                if self.state == core.cur_task:
                    # It was this task's turn: the next one has it.
                    self.state = _TAKEN
                    self.release()
                raise er
        self.state = _TAKEN
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return self.release()
