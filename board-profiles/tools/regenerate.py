#!/usr/bin/env python3
"""Makes the generated profiles anew from MicroPython's own files, and shows what changes.

usage: regenerate.py CHECKOUT_OR_FACTS [--write]

CHECKOUT_OR_FACTS is a MicroPython checkout, or a folder with facts.json and mcu-af.json read from
one earlier (and mcu-esp.json, machine-history.json where those are to be taken over too).
Without --write nothing is changed: the difference is printed, and the exit code is 1 when there
is one. Python's standard library only.
"""
import difflib
import json
import os
import subprocess
import sys
import tempfile

import profile_text

HERE = os.path.dirname(os.path.abspath(__file__))
RESOURCES = os.path.join(HERE, "..", "src", "main", "resources", "boardwalk", "boards")


def load(folder, name):
    path = os.path.join(folder, name)
    return json.load(open(path, encoding="utf-8")) if os.path.exists(path) else None


def read_facts(place):
    if os.path.isdir(os.path.join(place, "ports")):
        with tempfile.TemporaryDirectory() as folder:
            commit = subprocess.run(["git", "-C", place, "rev-parse", "HEAD"], text=True,
                                    capture_output=True).stdout.strip() or "unknown"
            subprocess.run([sys.executable, os.path.join(HERE, "extract_facts.py"), place, commit,
                            os.path.join(folder, "facts.json"), os.path.join(folder, "mcu-af.json")],
                           check=True, stdout=subprocess.DEVNULL)
            return load(folder, "facts.json"), load(folder, "mcu-af.json"), None, None
    return (load(place, "facts.json"), load(place, "mcu-af.json"), load(place, "mcu-esp.json"),
            load(place, "machine-history.json"))


def machines_kept(ident):
    """The texts firmware has called itself by, as the present profile lists them."""
    path = os.path.join(RESOURCES, "generated", ident + ".toml")
    if not os.path.exists(path):
        return []
    import tomllib
    return tomllib.load(open(path, "rb"))["identify"]["machine"]


def machines_of(board, history):
    if history is None:
        return machines_kept(profile_text.board_id(board["id"]))
    wanted = "%s/%s" % (board["port"], board["id"])
    renamed = RENAMED.get(wanted, [])
    return sorted(h["machine"] for h in history["machines"]
                  if wanted in h["boards"] or any(r in h["boards"] for r in renamed))


RENAMED = {"rp2/RPI_PICO": ["rp2/PICO"], "rp2/RPI_PICO_W": ["rp2/PICO_W"],
           "esp32/ESP32_GENERIC": ["esp32/GENERIC"],
           "esp32/ESP32_GENERIC_C3": ["esp32/GENERIC_C3", "esp32/GENERIC_C3_USB"],
           "esp32/ESP32_GENERIC_S2": ["esp32/GENERIC_S2"],
           "esp32/ESP32_GENERIC_S3": ["esp32/GENERIC_S3"],
           "esp8266/ESP8266_GENERIC": ["esp8266/GENERIC"],
           "esp32/UM_TINYPICO": ["esp32/TINYPICO"], "nrf/MICROBIT": ["nrf/microbit"]}


def corrected(board, fixes):
    for fix in fixes:
        if fix["board"] == board["id"] and fix["use"] is not None:
            if fix["field"] == "flash_offset":
                board["flash_offset"] = fix["use"]
            elif fix["field"].startswith("pins."):
                for row in board["pins"]:
                    if row["name"] == fix["field"][5:]:
                        row["cpu"] = fix["use"]
    return board


def pins_of(text):
    import tomllib
    return tomllib.loads(text).get("pins", {})


def everything(facts, tables, esp, history):
    """Relative path -> text of every generated file."""
    source = "micropython/micropython@" + facts["source"]["commit"][:8]
    files = {}
    fixes = json.load(open(os.path.join(HERE, "corrections.json"), encoding="utf-8"))["corrections"]
    chip_of = json.load(open(os.path.join(HERE, "chip-tables.json"), encoding="utf-8"))
    mpy = json.load(open(os.path.join(HERE, "mpy-files.json"), encoding="utf-8"))
    for chip, entry in tables["mcus"].items():
        files["table/%s.toml" % chip] = profile_text.af_table(chip, entry, source)
    for chip, entry in (esp or {}).items():
        files["table/%s.toml" % chip] = profile_text.esp_table(chip, entry, source)
    for board in sorted(facts["boards"], key=lambda b: b["id"]):
        chip = chip_of.get(board["id"]) or board["mcu"].lower()
        table = files.get("table/%s.toml" % chip)
        if table is None and os.path.exists(os.path.join(RESOURCES, "table", chip + ".toml")):
            table = open(os.path.join(RESOURCES, "table", chip + ".toml"), encoding="utf-8").read()
        known = pins_of(table) if table else {}
        if not os.path.exists(hand_written(chip)):
            below = "table:" + chip if table else "family:" + board["port"]
            files["mcu/%s.toml" % chip] = "\n".join(
                profile_text.head("mcu", chip, below, source)
                + ["", "[chip]", "name = %s" % profile_text.quoted(chip.upper())]
                + (["", "[runtime]", "mpy = %s" % profile_text.quoted(mpy["chips"][chip])]
                   if chip in mpy["chips"] else [])) + "\n"
        files["generated/%s.toml" % profile_text.board_id(board["id"])] = \
            profile_text.generated_board(corrected(board, fixes), chip, known,
                                         machines_of(board, history), source,
                                         mpy["boards"].get(board["id"]))
    return files


def hand_written(chip):
    path = os.path.join(RESOURCES, "mcu", chip + ".toml")
    if os.path.exists(path) and "Made by board-profiles" not in open(path, encoding="utf-8").readline():
        return path
    return ""


def present():
    files = {}
    for folder in ("generated", "table", "mcu"):
        for name in sorted(os.listdir(os.path.join(RESOURCES, folder))):
            text = open(os.path.join(RESOURCES, folder, name), encoding="utf-8").read()
            if text.startswith("# Made by board-profiles"):
                files["%s/%s" % (folder, name)] = text
    return files


def without_source(text):
    return [line for line in text.splitlines() if not line.startswith("# From ")]


def main():
    write = "--write" in sys.argv
    places = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(places) != 1:
        sys.exit(__doc__)
    facts, tables, esp, history = read_facts(places[0])
    old, new = present(), everything(facts, tables, esp, history)
    changes = 0
    for path in sorted(set(old) | set(new)):
        if path not in new and (path.startswith("table/") or esp is None and path.startswith("mcu/")):
            continue  # tables are kept until nothing extends them
        before, after = without_source(old.get(path, "")), without_source(new.get(path, ""))
        if before != after:
            changes += 1
            print("\n".join(difflib.unified_diff(before, after, path, path, lineterm="", n=1)))
        if write and old.get(path) != new.get(path):
            full = os.path.join(RESOURCES, path)
            if path in new:
                os.makedirs(os.path.dirname(full), exist_ok=True)
                open(full, "w", encoding="utf-8", newline="\n").write(new[path])
            else:
                os.remove(full)
    print("%d of %d generated files %s." % (changes, len(new), "written" if write else "would change"),
          file=sys.stderr)
    sys.exit(0 if write or not changes else 1)


if __name__ == "__main__":
    main()
