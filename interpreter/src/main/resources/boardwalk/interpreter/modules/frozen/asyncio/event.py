import io

from . import core


# Tasks wait until it is set. To be used by tasks only.
class Event:
    def __init__(self):
        self.state = False
        self.waiting = core.TaskQueue()

    def is_set(self):
        return self.state

    def set(self):
        while self.waiting.peek():
            core._task_queue.push(self.waiting.pop())
        self.state = True

    def clear(self):
        self.state = False

    def wait(self):
        if not self.state:
            self.waiting.push(core.cur_task)
            core.cur_task.data = self.waiting
            yield
        return True


# One task waits for it; interrupts, callbacks and other threads may set it. Waiting clears it.
class ThreadSafeFlag(io.IOBase):
    def __init__(self):
        self.state = 0

    # The loop asks it as it asks streams; request 3 is poll.
    def ioctl(self, request, flags):
        return self.state * flags if request == 3 else -1

    def set(self):
        self.state = 1

    def clear(self):
        self.state = 0

    async def wait(self):
        if not self.state:
            yield core._io_queue.queue_read(self)
        self.state = 0
