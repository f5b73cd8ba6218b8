"""Other people's clients against our simulated board; prints a table, fails when a step fails.

Usage: clients.py BOARDWALK MICROPYTHON_CHECKOUT
Needs pyserial; Thonny's steps are left out where it is not installed.
"""

import contextlib
import os
import queue
import socket
import subprocess
import sys
import tempfile
import threading
import time

boardwalk, checkout = sys.argv[1:3]
results = []


def step(client, what, work):
    start = time.monotonic()
    try:
        note = work() or ""
        good = True
    except Exception as e:  # every failure is a line of the table
        note, good = f"{type(e).__name__}: {e}".replace("\n", " ")[:160], False
    results.append((client, what, good, note))
    print(f"| {client} | {what} | {'works' if good else 'FAILS'} | {note} |", flush=True)
    return time.monotonic() - start


class Board:
    """A simulated board on a pseudo-terminal."""

    def __enter__(self):
        self.process = subprocess.Popen(
            [boardwalk, "sim", "--pty"], stdout=subprocess.PIPE, text=True
        )
        self.port = self.process.stdout.readline().strip()
        return self

    def __exit__(self, *exception):
        self.process.kill()
        self.process.wait()


def run(*command, timeout=60):
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr).strip()[-160:])
    return done.stdout.replace("\r\n", "\n")


def same(got, wanted):
    if got != wanted:
        raise AssertionError(f"got {got!r} instead of {wanted!r}")


def pyboard(folder):
    script = os.path.join(checkout, "tools", "pyboard.py")
    local = os.path.join(folder, "program.py")
    with open(local, "w") as f:
        f.write("for i in range(3):\n    print('line', i)\n")
    data = os.path.join(folder, "data.bin")
    with open(data, "wb") as f:
        f.write(bytes(range(256)) * 20)
    with Board() as board:

        def do(*words):
            return run(sys.executable, script, "-d", board.port, *words)

        step("pyboard.py", "connect and run a command", lambda: same(do("-c", "print(6*7)"), "42\n"))
        step("pyboard.py", "run a file", lambda: same(do(local), "line 0\nline 1\nline 2\n"))
        step("pyboard.py", "upload", lambda: do("-f", "cp", data, ":data.bin") and None)
        step("pyboard.py", "list", lambda: same("data.bin" in do("-f", "ls"), True))

        def back():
            do("-f", "cp", ":data.bin", data + ".back")
            with open(data, "rb") as a, open(data + ".back", "rb") as b:
                same(b.read(), a.read())

        step("pyboard.py", "download", back)
        step("pyboard.py", "delete", lambda: do("-f", "rm", ":data.bin") and None)

        def exception():
            try:
                do("-c", "1/0")
            except RuntimeError as e:
                same("ZeroDivisionError" in str(e), True)
            else:
                raise AssertionError("no error")

        step("pyboard.py", "an exception is told", exception)
    step(
        "pyboard.py",
        "exec: (a board as a child process)",
        lambda: same(
            run(
                sys.executable, script, "-d", f"exec:{boardwalk} sim --stdio", "-c", "print(1)"
            ),
            "1\n",
        ),
    )


def mpremote(folder):
    script = os.path.join(checkout, "tools", "mpremote", "mpremote.py")
    project = os.path.join(folder, "project")
    os.makedirs(project)
    with open(os.path.join(project, "helper.py"), "w") as f:
        f.write("def twice(x):\n    return 2 * x\n")
    data = os.path.join(folder, "data.bin")
    with Board() as board:

        def do(*words):
            return run(sys.executable, script, "connect", board.port, *words)

        step("mpremote", "connect and run a command", lambda: same(do("exec", "print(6*7)"), "42\n"))
        step("mpremote", "eval", lambda: same(do("eval", "6*7"), "42\n"))
        step("mpremote", "upload", lambda: do("fs", "cp", data, ":data.bin") and None)
        step("mpremote", "list", lambda: same("data.bin" in do("fs", "ls"), True))

        def back():
            do("fs", "cp", ":data.bin", data + ".back")
            with open(data, "rb") as a, open(data + ".back", "rb") as b:
                same(b.read(), a.read())

        step("mpremote", "download", back)
        step("mpremote", "sha256sum", lambda: do("fs", "sha256sum", ":data.bin") and None)
        step("mpremote", "mkdir, rmdir", lambda: do("fs", "mkdir", "d", "+", "fs", "rmdir", "d") and None)
        step("mpremote", "df", lambda: do("df") and None)
        step("mpremote", "soft-reset", lambda: do("soft-reset", "exec", "print(1)") and None)
        step(
            "mpremote",
            "mount",
            lambda: same(
                "42"
                in do("mount", project, "exec", "import helper; print(helper.twice(21))"),
                True,
            ),
        )

        def interrupt():
            process = subprocess.Popen(
                [sys.executable, script, "connect", board.port, "exec", "while True: pass"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            time.sleep(2)
            process.kill()
            process.wait()
            same(do("exec", "print('alive')"), "alive\n")

        step("mpremote", "stop an endless loop", interrupt)


class Thonny:
    """Thonny's back end process, spoken to as Thonny's window does."""

    def __init__(self, port):
        import thonny.plugins.micropython.bare_metal_backend as backend

        args = {
            "clean": True,
            "port": port,
            "dtr": None,
            "rts": None,
            "submit_mode": None,
            "interrupt_on_connect": True,
            "write_block_size": None,
            "write_block_delay": None,
            "proxy_class": "GenericMicroPythonProxy",
            "sync_time": False,
            "local_rtc": False,
        }
        # Its log has to have a folder, and not the user's own.
        self.folder = tempfile.TemporaryDirectory()
        self.process = subprocess.Popen(
            [sys.executable, backend.__file__, repr(args)],
            env={**os.environ, "THONNY_USER_DIR": self.folder.name},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.messages = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        from thonny import common

        for line in self.process.stdout:
            if line.startswith(common.MESSAGE_MARKER):
                self.messages.put(common.parse_message(line))

    def send(self, command):
        from thonny import common

        self.process.stdin.write(common.serialize_message(command) + "\n")
        self.process.stdin.flush()

    def until(self, wanted, timeout=30):
        output = ""
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            try:
                message = self.messages.get(timeout=0.5)
            except queue.Empty:
                continue
            if getattr(message, "event_type", "") == "ProgramOutput":
                output += message["data"]
            if wanted(message):
                return message, output
        raise TimeoutError("Thonny's back end says nothing more; it said " + repr(output)[:120])


def thonny():
    from thonny import common

    def toplevel(message):
        return type(message).__name__ == "ToplevelResponse"

    def inline(message):
        return type(message).__name__ == "InlineResponse"

    with Board() as board:
        back = Thonny(board.port)
        step("Thonny's back end", "connect", lambda: back.until(toplevel) and None)

        def execute(source):
            back.send(common.ToplevelCommand("execute_source", source=source))
            return back.until(toplevel)[1].replace("\r\n", "\n")

        def ask(name, **arguments):
            back.send(common.InlineCommand(name, blocking=False, id=name, **arguments))
            message, _ = back.until(inline)
            if message.get("error"):
                raise RuntimeError(message["error"])
            return message

        step(
            "Thonny's back end", "run", lambda: same("42" in execute("print(6*7)"), True)
        )

        def interrupt():
            back.send(common.ToplevelCommand("execute_source", source="while True: pass"))
            time.sleep(1)
            back.send(common.ImmediateCommand("interrupt"))
            same("KeyboardInterrupt" in back.until(toplevel)[1], True)

        step("Thonny's back end", "interrupt", interrupt)
        content = b"print('from thonny')\n" * 40
        step(
            "Thonny's back end",
            "upload",
            lambda: ask("write_file", path="/hello.py", content_bytes=content, editor_id=1,
                        make_shebang_scripts_executable=False)
            and None,
        )
        step(
            "Thonny's back end",
            "list",
            lambda: same(
                "hello.py"
                in str(ask("get_dirs_children_info", paths=["/"], node_id="", include_hidden=False)),
                True,
            ),
        )
        step(
            "Thonny's back end",
            "download",
            lambda: same(ask("read_file", path="/hello.py")["content_bytes"], content),
        )
        step(
            "Thonny's back end",
            "delete",
            lambda: ask("delete", paths=["/hello.py"]) and None,
        )
        back.process.kill()


class Redirector:
    """pyserial's RFC 2217 port manager in front of a serial port, for one client after another."""

    def __init__(self, port):
        import serial
        import serial.rfc2217

        class Line(serial.Serial):
            """A pseudo-terminal has no control lines, which pyserial takes for a failure."""

            def _update_dtr_state(self):
                pass

            def _update_rts_state(self):
                pass

            cts = dsr = ri = cd = property(lambda self: False)

        self.line = Line(port, timeout=0.05)
        self.server = socket.create_server(("127.0.0.1", 0))
        self.place = "rfc2217://127.0.0.1:%d" % self.server.getsockname()[1]
        self.seen = []
        self.client = None
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        import serial.rfc2217

        while True:
            try:
                self.client, _ = self.server.accept()
            except OSError:
                return  # closed
            manager = serial.rfc2217.PortManager(self.line, self)
            open_now = threading.Event()
            open_now.set()
            reader = threading.Thread(target=self.from_board, args=(manager, open_now), daemon=True)
            reader.start()
            try:
                while data := self.client.recv(4096):
                    self.line.write(b"".join(manager.filter(data)))
                    self.seen.append(self.line.baudrate)
            except (OSError, serial.SerialException):
                pass  # the client, or the board, has gone
            open_now.clear()
            # What comes from now on is for the next client.
            reader.join()
            self.client.close()

    def from_board(self, manager, open_now):
        import serial

        while open_now.is_set():
            try:
                data = self.line.read(max(1, self.line.in_waiting))
                if data:
                    self.client.sendall(b"".join(manager.escape(data)))
            except (OSError, serial.SerialException):
                return  # the board, or the client, has gone

    def write(self, data):
        self.client.sendall(data)

    def __enter__(self):
        return self

    def __exit__(self, *why):
        for end in (self.server, self.client):
            if end is not None:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        self.thread.join(5)
        self.line.close()


def pyserial(folder):
    data = os.path.join(folder, "far.bin")
    with open(data, "wb") as f:
        f.write(bytes(range(256)) * 40)
    with Board() as board, Redirector(board.port) as far:

        def do(*words):
            return run(boardwalk, words[0], "--port", far.place, *words[1:])

        step("pyserial's RFC 2217 server", "run a command", lambda: same(do("exec", "print(6*7)"), "42\n"))
        step("pyserial's RFC 2217 server", "upload", lambda: do("put", data, ":far.bin") and None)

        def back():
            do("get", ":far.bin", data + ".back")
            with open(data, "rb") as a, open(data + ".back", "rb") as b:
                same(b.read(), a.read())

        step("pyserial's RFC 2217 server", "download", back)


print("| client | step | result | note |")
print("|---|---|---|---|")
with tempfile.TemporaryDirectory() as folder:
    pyboard(folder)
    mpremote(folder)
    pyserial(folder)
try:
    import thonny as installed  # noqa: F401

    thonny()
except ImportError:
    print("| Thonny's back end | | not installed | |")
sys.exit(0 if all(good for _, _, good, _ in results) else 1)
