# The asyncio of a simulated board. What is used often is loaded at once, the rest when asked for.

from .core import *

__version__ = (3, 0, 0)

_names = globals()

_where = {
    "gather": "funcs",
    "wait_for": "funcs",
    "wait_for_ms": "funcs",
    "Event": "event",
    "ThreadSafeFlag": "event",
    "Lock": "lock",
    "open_connection": "stream",
    "start_server": "stream",
    "StreamReader": "stream",
    "StreamWriter": "stream",
}


def __getattr__(name):
    if name not in _where:
        raise AttributeError(name)
    value = getattr(__import__(_where[name], _names, None, True, 1), name)
    _names[name] = value
    return value
