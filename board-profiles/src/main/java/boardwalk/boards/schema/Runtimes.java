package boardwalk.boards.schema;

import static boardwalk.boards.schema.Forms.key;
import static boardwalk.boards.schema.Forms.oneOf;
import static boardwalk.boards.schema.Forms.required;
import static boardwalk.boards.schema.Forms.table;
import static boardwalk.boards.schema.Forms.text;
import static boardwalk.boards.schema.Forms.texts;
import static boardwalk.boards.schema.Forms.truth;
import static boardwalk.boards.schema.Forms.whole;

/** The parts of a profile about firmware and USB. */
final class Runtimes {

  private static final long USB_MOST = 0xFFFF;

  private Runtimes() {}

  static Form runtime() {
    return table(
        key("port", text(), "MicroPython's port: rp2, esp32, stm32, ..."),
        key("platform", text(), "sys.platform"),
        key("machine", text(), "os.uname().machine of today's firmware"),
        key("build", text(), "the firmware's board id, sys.implementation._build"),
        key("modules", texts(), "modules beyond those every board has: machine, microbit, ..."),
        key("flash_kib", whole(), "size of the file system"),
        key(
            "floats",
            oneOf("double", "single", "single-30"),
            "what a float is; single-30 keeps the upper 30 bits of one (default single)"),
        key(
            "float_text",
            oneOf("today", "today-basic", "rounded", "rounded-1.9"),
            "how floats become text: as MicroPython does today, or rounded as it did before 1.26"),
        key("word_bits", whole(), "bits of a machine word: 32 (the default) or 64"),
        key(
            "mpy",
            oneOf(
                "no",
                "bytecode",
                "armv6m",
                "armv7m",
                "armv7em",
                "armv7emsp",
                "armv7emdp",
                "xtensa",
                "xtensawin",
                "rv32imc"),
            "the .mpy files it loads: none (the default), bytecode, machine code for its chip too"),
        key("filesystem", text(), "kind of the file system: lfs2, fat, microbit-flat"),
        key(
            "numbers",
            text(),
            "regular expression for pins; its group is the number Pin() takes for them"),
        key(
            "pin_forms",
            texts(),
            "how programs may spell a pin: number, name, cpu (the chip's name)"));
  }

  static Form chip() {
    return table(
        key("name", text(), "what the maker calls it"),
        key("cores", whole(), "number of cores"),
        key("ram_kib", whole(), "working memory"),
        key("flash_kib", whole(), "flash memory, in the chip or beside it"),
        key("matrix", truth(), "whether any bus can be on any pin"),
        key("adc_bits", whole(), "resolution of its ADC"),
        key("adc_blocked_by_wifi", text(), "ADC that cannot be read while Wi-Fi is on"),
        key("esptool", text(), "the name esptool has for it"),
        key("image_chip_id", whole(), "chip id in an ESP image's header"),
        key("uf2_family", whole(), "family id in UF2 files"));
  }

  static Form flash() {
    return table(
        key(
            "method",
            oneOf(
                "esptool",
                "uf2-bootsel",
                "uf2-doubletap",
                "uf2-tinyuf2",
                "dfu-rom",
                "dfu-mboot",
                "dfu-arduino",
                "dfu-lego",
                "dfu-runtime-arduino",
                "st-link",
                "daplink-drag-hex",
                "teensy-loader",
                "swd-jlink",
                "swd-nrfjprog",
                "nrfutil-serial-dfu",
                "bossa",
                "ftp-ota",
                "alif-toolkit",
                "openocd-infineon",
                "simulated",
                "openmv-dfu"),
            "the first way for a beginner"),
        key("methods", texts(), "every documented way"),
        key("offset", whole(), "where the image goes in flash"),
        key("volume", text(), "name of the drive that takes firmware"),
        key("board_id", text(), "Board-ID in the drive's INFO_UF2.TXT"));
  }

  static Form identify() {
    return table(
        key("build", texts(), "sys.implementation._build, its first part"),
        key("machine", texts(), "os.uname().machine of this and older firmware"),
        key("platform", texts(), "sys.platform that only this board has"),
        key("generic", truth(), "whether its firmware runs on many kinds of boards"));
  }

  static Form usb() {
    return table(
        required(
            "mode",
            oneOf("runtime", "bootloader", "bridge", "debug", "native-jtag"),
            "what is seen: the program's own USB, the loader, an adapter chip, a debug chip"),
        required("vid", whole(1, USB_MOST), "USB vendor id"),
        required("pid", whole(0, USB_MOST), "USB product id"),
        required(
            "certainty",
            oneOf("exact", "family", "generic"),
            "exact: only this board; family: several boards look the same; generic: an adapter"
                + " chip that says nothing of the board"),
        key("serial_prefix", texts(), "how the USB serial number starts; then it is exact"),
        key("product", text(), "what the USB product text contains"),
        key("volume", text(), "name of the drive it shows"));
  }

  static Form firmware() {
    return table(
        required("family", text(), "micropython, circuitpython, ..."),
        required("board", text(), "the board id of that family"),
        key("variants", texts(), "other builds; \"\" is the plain one"),
        key("recommended", text(), "the variant to take"),
        key("format", text(), "what is published: uf2, bin, hex, dfu, zip"),
        key("offset", whole(), "where this image goes, when that differs from [flash]"));
  }
}
