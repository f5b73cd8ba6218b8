"""Writes generated layers as TOML text. Facts in, text out; no files are touched here."""
import re

PORTS_WITH_LAYER = ("alif", "cc3200", "esp32", "esp8266", "mimxrt", "nrf", "psoc-edge",
                    "renesas-ra", "rp2", "samd", "stm32")
BARE = re.compile(r"[A-Za-z0-9_-]+$")


def quoted(text):
    return '"' + str(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def key(text):
    return text if BARE.match(text) else quoted(text)


def texts(items):
    return "[" + ", ".join(quoted(i) for i in items) + "]"


def one_or_many(items):
    return quoted(items[0]) if len(items) == 1 else texts(items)


def functions_of_af(port, chip, pin, entry):
    """The functions of a pin from MicroPython's alternate function table, by our key."""
    names = []
    for column, value in entry.items():
        if column.upper().startswith(("AF", "ALT")) and isinstance(value, list):
            names += value
        elif column.upper().startswith("ACT"):
            names.append(value)
    def pick(pattern):
        return sorted({n for n in names if re.match(pattern, n)})
    found = {"adc": entry.get("ADC") or entry.get("Analog") or []}
    if isinstance(found["adc"], str):
        found["adc"] = [found["adc"]]
    if port == "stm32":
        found["pwm"] = pick(r"L?P?TIM\d+_CH\d+N?$")
        found["i2c"] = pick(r"I2C\d_(SCL|SDA)$")
        found["spi"] = pick(r"SPI\d_(SCK|MISO|MOSI|NSS)$")
        found["uart"] = pick(r"(US|U|LPU)ART\d+_(TX|RX|CTS|RTS)$")
        found["can"] = pick(r"(FD)?CAN\d_(TX|RX)$")
        dac = {"PA4": "DAC1", "PA5": "DAC2"}.get(pin)
        # Chips with a DAC have its outputs on PA4 and PA5; those without are listed here.
        if dac and not re.match(r"stm32(f401|f411|wb55|wl55|g0b1|h7b3|n657|u5)", chip):
            if not (chip.startswith("stm32l432") and dac == "DAC2"):
                found["dac"] = [dac]
    elif port == "rp2":
        number = int(pin[4:])
        first = 40 if chip == "rp2350b" else 26
        count = 8 if chip == "rp2350b" else 4
        if first <= number < first + count:
            found["adc"] = ["ADC%d" % (number - first)]
        for name in ("pwm", "i2c", "spi", "uart"):
            found[name] = [n for n in names if n.startswith(name.upper())]
    elif port == "samd":
        # The table holds two digits: number and pad, or number and channel.
        found["adc"] = ["%s_%s" % (c, entry[c]) for c in ("ADC0", "ADC1") if entry.get(c)]
        found["sercom"] = ["SERCOM%s.PAD%s" % tuple(entry[c]) for c in ("SERCOM1", "SERCOM2")
                           if entry.get(c)]
        found["pwm"] = ["%s%s_%s" % (("TC" if c == "TC" else "TCC"), entry[c][0], entry[c][1:])
                        for c in ("TC", "TCC1", "TCC2") if entry.get(c)]
        if pin == "PA02":
            found["dac"] = ["DAC0"]
        if pin == "PA05" and chip == "samd51":
            found["dac"] = ["DAC1"]
    elif port == "cc3200":
        found["pwm"] = pick(r"TIM\d_PWM")
        found["i2c"] = pick(r"I2C")
        found["spi"] = pick(r"SPI")
        found["uart"] = pick(r"UART")
    elif port == "nrf":
        found["adc"] = [entry["adc"]] if entry.get("adc") else []
    elif port == "mimxrt":
        found["i2c"] = pick(r"LPI2C\d_(SCL|SDA)$")
        found["spi"] = pick(r"LPSPI\d_(SCK|SDO|SDI|PCS0)$")
        found["uart"] = pick(r"LPUART\d+_(TXD?|RXD?)$")
        found["pwm"] = pick(r"(FLEX)?PWM\d_PWM[ABX]|QTIMER\d_TIMER")
        found["can"] = pick(r"(FLEX)?CAN\d_(TX|RX)$")
    elif port == "renesas-ra":
        found["i2c"] = pick(r"(SCL|SDA)\d")
        found["spi"] = pick(r"(RSPCK|MISO|MOSI|SSL)[AB]")
        found["uart"] = pick(r"(TXD|RXD)\d")
        found["pwm"] = pick(r"GTIOC")
    elif port == "psoc-edge":
        found["i2c"] = pick(r"SCB\d+_I2C_(SCL|SDA)")
        found["spi"] = pick(r"SCB\d+_SPI_(CLK|MISO|MOSI|SELECT0)")
        found["uart"] = pick(r"SCB\d+_UART_(TX|RX)")
        found["pwm"] = pick(r"TCPWM")
    return {k: v for k, v in found.items() if v}


def functions_of_esp(pin):
    found = {k: [pin[k]] for k in ("adc", "dac", "touch") if pin.get(k)}
    flags = []
    for name, flag in (("input_only", "input-only"), ("no_pull", "no-pull"), ("jtag", "jtag"),
                       ("usb", "usb"), ("reserved_if_psram", "psram"),
                       ("reserved_if_octal_flash_or_psram", "octal-psram")):
        if pin.get(name):
            flags.append(flag)
    if pin.get("strapping"):
        flags.append("strapping")
    if "flash" in str(pin.get("reserved", "")):
        flags.append("flash")
    if pin.get("micropython") is False:
        flags.append("no-gpio")
    if pin.get("uart0") == "tx":
        flags.append("repl-tx")
    if pin.get("uart0") == "rx":
        flags.append("repl-rx")
    more = {}
    if flags:
        more["flags"] = flags
    strap = pin.get("strapping")
    if strap:
        more["strap"] = strap if isinstance(strap, str) else "read at reset"
    if pin.get("note"):
        more["note"] = pin["note"]
        if "no PWM" in pin["note"]:
            more["flags"] = flags + ["no-pwm", "no-irq"]
    return found, more


def pin_line(name, functions, more):
    parts = ["%s = %s" % (k, one_or_many(v)) for k, v in functions.items()]
    if more.get("flags"):
        parts.append("flags = " + texts(more["flags"]))
    parts += ["%s = %s" % (k, quoted(more[k])) for k in ("strap", "note") if more.get(k)]
    return "%s = { %s }" % (key(name), ", ".join(parts)) if parts else "%s = {}" % key(name)


def head(kind, ident, below, source):
    return ["# Made by board-profiles/tools/regenerate; do not edit.", "# From %s." % source,
            "schema = 1", "kind = %s" % quoted(kind), "id = %s" % quoted(ident)] + \
           (["extends = %s" % quoted(below)] if below else [])


def af_table(chip, entry, source):
    lines = head("table", chip, "family:" + entry["port"], source)
    lines += ["", "[pins]"]
    for pin, columns in entry["pins"].items():
        lines.append(pin_line(pin, functions_of_af(entry["port"], chip, pin, columns), {}))
    lines += ["", "[source]", "caps = %s" % quoted(entry["file"])]
    return "\n".join(lines) + "\n"


def esp_table(chip, entry, source):
    family = "esp8266" if chip == "esp8266" else "esp32"
    lines = head("table", chip, "family:" + family, source)
    lines += ["", "[pins]"]
    def number(name):
        return int(name[4:]) if name.startswith("GPIO") else 1000
    for pin in sorted(entry["pins"], key=number):
        functions, more = functions_of_esp(entry["pins"][pin])
        if chip == "esp8266" and entry["pins"][pin].get("pwm") and not more.get("flags", [])[:1] == ["flash"]:
            functions["pwm"] = ["PWM"]
        lines.append(pin_line(pin, functions, more))
    lines += ["", "[source]"]
    lines += ["%s = %s" % (key(k.split("/")[0].replace(" ", "-")), quoted(v))
              for k, v in entry["source"].items()]
    if entry.get("unverified_fields"):
        lines.append("unverified = " + texts(entry["unverified_fields"]))
    return "\n".join(lines) + "\n"


def board_id(upstream):
    return upstream.lower().replace("_", "-")


def cpu_name(port, pin):
    """The chip's name as the tables have it."""
    if port == "stm32" and re.match(r"[A-K]\d+$", pin):
        return "P" + pin
    return pin


def generated_board(board, chip, known_pins, machines, source, mpy=None):
    port = board["port"]
    ident = board_id(board["id"])
    lines = head("board", ident, "mcu:" + chip, source)
    name = board["product"] if board["product"].lower().startswith(board["vendor"].lower()) \
        else "%s %s" % (board["vendor"], board["product"])
    lines += ["name = %s" % quoted(name), "vendor = %s" % quoted(board["vendor"]),
              "summary = %s" % quoted("%s board, listed from MicroPython's own files." %
                                      board.get("mcu_name", chip).strip()),
              "url = %s" % quoted(board["url"] or ""),
              "features = %s" % texts(board["features"]), 'confidence = "generated"', "",
              "[runtime]"]
    machine = board.get("machine_string") or "%s with %s" % (board["board_name"], board["mcu_name"])
    lines += ["machine = %s" % quoted(machine), "build = %s" % quoted(board["id"])]
    if mpy:
        lines.append("mpy = %s" % quoted(mpy))
    if board["build"].get("micropy_float_impl") == "double":
        lines.append('floats = "double"')
    storage = board["build"].get("micropy_hw_flash_storage_bytes", "")
    if re.match(r"\d+$", storage):
        lines.append("flash_kib = %d" % (int(storage) // 1024))
    lines += ["", "[identify]", "build = %s" % texts([board["id"]]),
              "machine = %s" % texts([machine] + [m for m in machines if m != machine])]
    if board["id"].startswith(("ESP32_GENERIC", "ESP8266_GENERIC")):
        lines.append("generic = true")
    method = board["deploy_primary"]
    lines += ["", "[flash]", "method = %s" % quoted(method),
              "methods = %s" % texts(board["deploy_kinds"])]
    if board.get("flash_offset"):
        lines.append("offset = %s" % board["flash_offset"])
    usb = board["usb"]
    if usb.get("vid"):
        own = usb.get("source") == "board" and usb["vid"] != "f055"
        lines += ["", "[[usb]]", 'mode = "runtime"', "vid = 0x%s" % usb["vid"],
                  "pid = 0x%s" % usb["pid"],
                  "certainty = %s" % quoted("exact" if own else "family")]
    if usb.get("bootloader", {}).get("vid"):
        boot = usb["bootloader"]
        lines += ["", "[[usb]]", 'mode = "bootloader"', "vid = 0x%s" % boot["vid"],
                  "pid = 0x%s" % boot["pid"], 'certainty = "family"']
    formats = [e for e in board["image_exts"] if e not in ("elf", "map", "app-bin")]
    best = {"uf2-bootsel": "uf2", "uf2-doubletap": "uf2", "uf2-tinyuf2": "uf2", "esptool": "bin",
            "daplink-drag-hex": "hex", "teensy-loader": "hex"}.get(method, formats[0])
    lines += ["", "[[firmware]]", 'family = "micropython"', "board = %s" % quoted(board["id"]),
              "variants = %s" % texts([""] + sorted(board["variants"])),
              'recommended = ""', "format = %s" % quoted(best if best in formats else formats[0])]
    names, cpus = [], []
    for row in board["pins"]:
        cpu = cpu_name(port, row["cpu"])
        if not cpu:
            continue
        cpus.append(cpu)
        if row["name"] and not row.get("name_hidden"):
            names.append((row["name"], cpu))
    missing = [c for c in dict.fromkeys(cpus) if c not in known_pins]
    if missing:
        lines += ["", "[pins]"] + ["%s = {%s}" % (key(c), ' flags = ["coprocessor", "no-irq", "no-pwm"] '
                                   if c.startswith("EXT_") else "") for c in missing]
    if names:
        lines += ["", "[names]"]
        lines += ["%s = %s" % (key(n), quoted(c)) for n, c in dict(names).items()]
    every = set(known_pins) | set(missing)
    buses, left_out = bus_lines(board, every, dict(names), known_pins)
    if buses:
        lines += ["", "[bus]"] + buses
    lines += part_lines(board, every, dict(names))
    lines += ["", "[source]", "facts = %s" % quoted("ports/%s/boards/%s" % (port, board["id"]))]
    if left_out:
        lines.append("left_out = %s" % quoted("default pins the chip does not have there: "
                                              + ", ".join(left_out)))
    return "\n".join(lines) + "\n"


SIGNALS = {"SCL": "scl", "SDA": "sda", "SCK": "sck", "MISO": "miso", "MOSI": "mosi", "NSS": "cs",
           "TX": "tx", "RX": "rx", "RTS": "rts", "CTS": "cts"}


def find_pin(value, pins, names):
    text = str(value)
    # The chip's names come first: a Nucleo's header means the chip's A2, not the socket A2.
    for spelling in (text, "P" + text, "GPIO" + text):
        if spelling in pins:
            return spelling
    if text in names:
        return names[text]
    match = re.match(r"(?:GPIO_NUM_|pin_|pyb_pin_)(\w+)$", text)
    return find_pin(match.group(1), pins, names) if match else None


def can_be(port, bus, signal, functions):
    """Whether the chip has this signal of the bus at the pin; True where no table says so."""
    if port not in ("stm32", "rp2") or not functions or signal in ("cs", "rts", "cts"):
        return True
    number = re.search(r"\d*$", bus).group()
    word = signal.upper()
    if port == "rp2":
        word = {"mosi": "TX", "miso": "RX"}.get(signal, word)
    pattern = r".*(I2C|SPI|U?S?ART|CAN)%s_%s$" % (number or r"\d?", word)
    every = [f for k in ("i2c", "spi", "uart", "can") for f in
             ([functions[k]] if isinstance(functions.get(k), str) else functions.get(k, []))]
    return any(re.match(pattern, f) for f in every)


def bus_lines(board, pins, names, tables):
    """Lines for the buses, and what was left out because the chip has no such function there."""
    lines, left_out = [], []
    for bus, signals in board["buses"].items():
        kind = re.match(r"[A-Z0-9]*?(I2C|SPI|UART|CAN)", bus)
        if not kind:
            continue
        defaults = {}
        for signal, value in signals.items():
            cpu = find_pin(value, pins, names)
            if cpu and signal in SIGNALS:
                if can_be(board["port"], bus, SIGNALS[signal], tables.get(cpu)):
                    defaults[SIGNALS[signal]] = cpu
                else:
                    left_out.append("%s %s %s" % (bus, SIGNALS[signal], cpu))
        if defaults:
            lines.append("%s = { kind = %s, default = { %s } }" % (
                key(bus), quoted(kind.group(1).lower()),
                ", ".join("%s = %s" % (s, quoted(c)) for s, c in defaults.items())))
    return lines, left_out


COLOURS = {"RED": "#ef4444", "GREEN": "#22c55e", "BLUE": "#3b82f6", "YELLOW": "#eab308",
           "ORANGE": "#f97316", "WHITE": "#f8fafc"}


def part_lines(board, pins, names):
    """LEDs and buttons: from the board's header, else from names that say so."""
    parts, used = [], set()
    onboard = board["onboard"]
    for number in range(1, 5):
        cpu = find_pin(onboard.get("LED%d" % number, ""), pins, names)
        if cpu and cpu not in used:
            used.add(cpu)
            colour = next((c for n, p in names.items() for w, c in COLOURS.items()
                           if p == cpu and w in n.upper()), "#ef4444")
            parts.append(("led_%d" % number, "led", "LED %d" % number, cpu, colour, ""))
    for name, cpu in names.items():
        match = re.match(r"(?:USER_?)?LED_?(\w*)$", name)
        if match and cpu not in used and not cpu.startswith("EXT_"):
            used.add(cpu)
            colour = next((c for w, c in COLOURS.items() if w in name.upper()), "#22c55e")
            parts.append((name.lower(), "led", name.replace("_", " "), cpu, colour, ""))
    switch = find_pin(onboard.get("USRSW_PIN", ""), pins, names)
    if not switch:
        switch = next((c for n, c in names.items()
                       if re.match(r"(USER_)?(SW|BUTTON|BTN|KEY)$", n)), None)
    if switch:
        active = "high" if onboard.get("USRSW_PRESSED") == "1" else "low"
        parts.append(("user_button", "button", "User", switch, "", active))
    lines = []
    for ident, kind, name, cpu, colour, active in parts:
        lines += ["", "[[part]]", "id = %s" % quoted(ident), "kind = %s" % quoted(kind),
                  "name = %s" % quoted(name), "pin = %s" % quoted(cpu)]
        if colour:
            lines.append("colour = %s" % quoted(colour))
        if active:
            lines.append("active = %s" % quoted(active))
    return lines
