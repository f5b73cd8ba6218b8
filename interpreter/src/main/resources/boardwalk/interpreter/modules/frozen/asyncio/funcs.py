from . import core


# Runs aw for the task that waits, and ends that task's sleep with a CancelledError that
# carries the outcome: (True, result), or (exception, None).
async def _report(waiter, aw):
    result = None
    try:
        result = await aw
        outcome = True
    except BaseException as er:
        outcome = er
    if waiter.data is None and waiter.cancel():
        waiter.data = core.CancelledError(outcome, result)


async def wait_for(aw, timeout, sleep=core.sleep):
    aw = core._promote_to_task(aw)
    if timeout is None:
        return await aw
    reporter = core.create_task(_report(core.cur_task, aw))
    try:
        await sleep(timeout)
    except core.CancelledError as er:
        outcome = er.args[0] if er.args else None
        if outcome is True:
            return er.args[1]
        if outcome is None:
            # Cancelled by somebody else.
            reporter.cancel()
            raise er
        raise outcome
    reporter.cancel()
    await reporter
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout, core.sleep_ms)


# What a gathering task waits for: there is no queue it would have to be taken out of.
class _Gathering:
    @staticmethod
    def remove(task):
        pass


def gather(*aws, return_exceptions=False):
    tasks = [core._promote_to_task(aw) for aw in aws]
    gatherer = core.cur_task
    left = 0
    failure = None
    woken = False

    def ended(task, er):
        nonlocal left, failure, woken
        if gatherer.data is not _Gathering:
            return
        if return_exceptions or isinstance(er, StopIteration):
            left -= 1
            if left:
                return
        else:
            failure = er
        core._task_queue.push(gatherer)

    wait = True
    for task in tasks:
        if task.state is True:
            task.state = ended
            left += 1
        elif task.state:
            raise RuntimeError("can't gather")
        elif not return_exceptions and not isinstance(task.data, StopIteration):
            # Failed before: the others go on, but are not waited for.
            wait = False

    cancelled = False
    if wait and left:
        gatherer.data = _Gathering
        try:
            yield
        except core.CancelledError as er:
            cancelled = True
            failure = er

    results = []
    for task in tasks:
        if task.state is ended:
            task.state = True
            if cancelled:
                task.cancel()
            results.append(task)
        elif isinstance(task.data, StopIteration):
            results.append(task.data.value)
        else:
            if not return_exceptions and failure is None:
                failure = task.data
            results.append(task.data)
    if failure is not None:
        raise failure
    return results
