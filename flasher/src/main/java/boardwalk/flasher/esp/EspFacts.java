package boardwalk.flasher.esp;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was found out about a board in its bootloader.
 *
 * @param port where it is, for people
 * @param mac empty when the chip does not tell
 * @param crystal MHz; 0 when the chip does not tell
 * @param flash its memory
 * @param baud speed at which it will be written
 * @param compresses whether it takes compressed data
 * @param digests whether it can tell the MD5 of its flash
 * @param blockSize bytes it takes at once
 * @param stub whether a stub runs
 */
record EspFacts(
    String port,
    EspChip chip,
    String mac,
    int crystal,
    FlashChip flash,
    SecurityInfo security,
    int baud,
    boolean compresses,
    boolean digests,
    int blockSize,
    boolean stub) {

  OptionalLong flashBytes() {
    return flash.present() ? flash.size() : OptionalLong.empty();
  }

  /** For people, one line each. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add("Chip: " + chip.name() + (crystal > 0 ? ", crystal " + crystal + " MHz" : ""));
    if (!mac.isEmpty()) {
      words.add("MAC address: " + mac);
    }
    if (flash.present()) {
      words.add(
          "Flash: "
              + (flash.size().isPresent() ? FlashChip.words(flash.size().getAsLong()) : "size?")
              + " (id %02x %04x)"
                  .formatted(
                      flash.manufacturer(),
                      Short.toUnsignedInt(Short.reverseBytes((short) (flash.id() >> 8)))));
    }
    words.add(stub ? "Written by the stub of your esptool." : "Written by the chip's ROM.");
    return words;
  }
}
