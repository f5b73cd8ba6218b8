"""Times MicroPython's mpremote for the same transfers as FilesBench; prints seconds, tab-separated.

Usage: mpremote_files.py MPREMOTE_DIR PORT FOLDER SOURCE_FILE RANDOM_FILE
"""

import sys
import time

sys.path.insert(0, sys.argv[1])
from mpremote.transport_serial import SerialTransport  # noqa: E402

port, folder, source, random = sys.argv[2:6]
board = SerialTransport(port)
board.enter_raw_repl(soft_reset=False)


def timed(name, work):
    start = time.monotonic()
    value = work()
    print(name, time.monotonic() - start, sep="\t", flush=True)
    return value


for name, path in (("source", source), ("random", random)):
    with open(path, "rb") as f:
        data = f.read()
    there = folder + "/" + name + ".mpremote"
    timed("upload " + name, lambda: board.fs_writefile(there, data))
    back = timed("download " + name, lambda: board.fs_readfile(there))
    assert bytes(back) == data, "mpremote's copy differs"
timed("list 100", lambda: list(board.fs_listdir(folder + "/many")))
board.exit_raw_repl()
board.close()
