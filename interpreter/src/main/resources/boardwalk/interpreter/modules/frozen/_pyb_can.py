# pyb.CAN: a classic controller (bxCAN). In the loopback modes it hears itself; in normal mode it
# hears the other one of the board when a wire joins their pins, else nobody acknowledges.

import time

_QUEUE = 3
_PINS = {1: ("Y3", "Y4"), 2: ("Y5", "Y6")}
_controllers = {}


class CAN:
    NORMAL = 0
    LOOPBACK = 0x40000000
    SILENT = -0x80000000
    SILENT_LOOPBACK = LOOPBACK | SILENT
    MASK16 = 0
    LIST16 = 1
    MASK32 = 2
    LIST32 = 3
    STOPPED = 0
    ERROR_ACTIVE = 1
    ERROR_WARNING = 2
    ERROR_PASSIVE = 3
    BUS_OFF = 4

    def __new__(cls, bus, *args, **how):
        bus = {"YA": 1, "YB": 2}.get(bus, bus)
        if bus not in _PINS:
            raise ValueError("CAN(%s) doesn't exist" % (bus,))
        self = _controllers.get(bus)
        if self is None:
            self = object.__new__(cls)
            self._bus = bus
            self._on = False
            self._callbacks = [None, None]
            self.deinit()
            _controllers[bus] = self
        return self

    def __init__(self, bus, *args, **how):
        if args or how:
            self.init(*args, **how)

    def init(self, mode, prescaler=100, *, sjw=1, bs1=6, bs2=8, auto_restart=False, baudrate=0,
             sample_point=75, num_filter_banks=14):
        self.deinit()
        if baudrate == 0:
            baudrate = 42000000 // (prescaler * (1 + bs1 + bs2))
        self._rate = baudrate
        self._mode = mode
        self._auto = auto_restart
        self._on = True

    def deinit(self):
        self._on = False
        self._mode = CAN.NORMAL
        self._filters = {}
        self._fifos = ([], [])
        self._tec = 0
        self._waiting = 0
        self._times = [0, 0, 0]

    def restart(self):
        self._expect_on()
        self._tec = 0

    def _expect_on(self):
        if not self._on:
            raise ValueError("CAN is off: call init first")

    def state(self):
        if not self._on:
            return CAN.STOPPED
        if self._tec > 255:
            return CAN.BUS_OFF
        if self._tec >= 128:
            return CAN.ERROR_PASSIVE
        return CAN.ERROR_WARNING if self._tec >= 96 else CAN.ERROR_ACTIVE

    def info(self, into=None):
        into = [0] * 8 if into is None else into
        if len(into) < 8:
            raise ValueError
        into[:8] = [min(self._tec, 255), 0] + self._times + [
            self._waiting, len(self._fifos[0]), len(self._fifos[1])]
        return into

    def setfilter(self, bank, mode, fifo, params, *, rtr=None, extframe=False):
        count = {CAN.LIST16: 4, CAN.MASK16: 4, CAN.LIST32: 2, CAN.MASK32: 2}[mode]
        if len(params) != count:
            raise ValueError("CAN filter parameter error")
        params = tuple(params)
        if mode in (CAN.MASK16, CAN.MASK32):
            rules = [(params[i], params[i + 1]) for i in range(0, count, 2)]
        else:
            rules = [(number, -1) for number in params]
        rtr = rtr or [False] * len(rules)
        if mode in (CAN.LIST16, CAN.MASK16) and not extframe:
            rules = [(n & 0x7FF, m if m < 0 else m & 0x7FF) for n, m in rules]
        self._filters[bank] = (fifo, [(n, m, bool(r)) for (n, m), r in zip(rules, rtr)], extframe)

    def clearfilter(self, bank, extframe=False):
        self._filters.pop(bank, None)

    def any(self, fifo):
        return len(self._fifos[fifo]) > 0

    def recv(self, fifo, into=None, *, timeout=5000):
        if fifo not in (0, 1):
            raise TypeError
        waiting = self._fifos[fifo]
        end = time.ticks_add(time.ticks_ms(), timeout)
        while not waiting:
            if time.ticks_diff(end, time.ticks_ms()) <= 0:
                raise OSError(110)
            time.sleep_ms(1)
        number, extended, remote, match, data = waiting.pop(0)
        if into is None:
            return (number, extended, remote, match, data)
        into[0:4] = [number, extended, remote, match]
        into[4][: len(data)] = data
        return into

    def send(self, data, id, *, timeout=0, rtr=False, extframe=False):
        self._expect_on()
        data = bytes((data,)) if isinstance(data, int) else bytes(data, "utf8") if isinstance(
            data, str) else bytes(data)
        if len(data) > 8:
            raise ValueError("CAN data field too long")
        frame = (id & (0x1FFFFFFF if extframe else 0x7FF), bool(extframe), bool(rtr), data)
        listeners = []
        if self._mode & CAN.LOOPBACK:
            listeners.append(self)
        if self._mode == CAN.NORMAL:
            listeners = self._others()
        # 47 or 67 bits and the data; stuffing is left out.
        bits = (67 if extframe else 47) + (0 if rtr else 8 * len(data))
        if not listeners:
            # Nobody acknowledges: the frame is tried again until the program gives up.
            if self._waiting >= _QUEUE:
                raise OSError(16)
            self._tec = min(self._tec + 8 * 16, 128)
            if timeout:
                time.sleep_ms(timeout)
                raise OSError(110)
            self._waiting += 1
            return
        if timeout:
            time.sleep_us(bits * 1000000 // self._rate)
        for other in listeners:
            other._hear(*frame)

    def _others(self):
        import _pyb

        other = _controllers.get(3 - self._bus)
        if other is None or not other._on or other._rate != self._rate:
            return []
        joined = all(_pyb.joined(a, b) for a, b in zip(_PINS[1], _PINS[2]))
        return [other] if joined else []

    def _hear(self, number, extended, remote, data):
        # Rules are numbered for each FIFO by itself (RM0090, 32.7.4).
        matches = [0, 0]
        for bank in sorted(self._filters):
            fifo, rules, wants_extended = self._filters[bank]
            for wanted, mask, wants_remote in rules:
                same = (number == wanted) if mask < 0 else not (number ^ wanted) & mask
                if same and extended == wants_extended and (wants_remote or not remote):
                    data = b"" if remote else data
                    self._store(fifo, (number, extended, remote, matches[fifo], data))
                    return
                matches[fifo] += 1

    def _store(self, fifo, message):
        waiting = self._fifos[fifo]
        if len(waiting) >= _QUEUE:
            reason = 2
        else:
            waiting.append(message)
            reason = {1: 0, _QUEUE: 1}.get(len(waiting))
        callback = self._callbacks[fifo]
        if callback and reason is not None:
            import micropython

            micropython.schedule(lambda _: callback(self, reason), None)

    def rxcallback(self, fifo, fun):
        self._callbacks[fifo] = fun

    def __repr__(self):
        if not self._on:
            return "CAN(%d)" % self._bus
        names = {CAN.LOOPBACK: "LOOPBACK", CAN.SILENT: "SILENT",
                 CAN.SILENT_LOOPBACK: "SILENT_LOOPBACK"}
        return "CAN(%d, CAN.%s, auto_restart=%s)" % (
            self._bus, names.get(self._mode, "NORMAL"), self._auto)
