package boardwalk.flasher.catalogue;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A firmware file that can be downloaded.
 *
 * @param family {@code micropython}, {@code micropython-microbit-v2} …
 * @param board the firmware's own id of the board: {@code ESP32_GENERIC}
 * @param variant empty for the usual one, else {@code SPIRAM} …
 * @param version {@code 1.27.0}
 * @param channel {@code stable} or {@code preview}
 * @param format file name extension without dot
 * @param url where it is
 * @param sha256 hex digits in lower case; empty when nobody publishes it
 * @param size bytes; empty when it is not known
 * @param method how it gets onto the board: {@code esptool}, {@code uf2-bootsel} …
 */
public record FirmwareImage(
    String family,
    String board,
    String variant,
    String version,
    String channel,
    String format,
    URI url,
    Optional<String> sha256,
    OptionalLong size,
    String method) {

  /** The file's name; nothing but letters, digits and {@code . _ + -}. */
  public String fileName() {
    String path = url.getPath();
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._+-]", "_");
    return name.isEmpty() || name.startsWith(".") ? "firmware." + format : name;
  }

  /** For people: {@code MicroPython 1.27.0 for ESP32_GENERIC, SPIRAM}. */
  public String words() {
    String runtime = family.startsWith("circuitpython") ? "CircuitPython" : "MicroPython";
    return runtime + " " + version + " for " + board + (variant.isEmpty() ? "" : ", " + variant);
  }

  boolean isSameAs(FirmwareImage other) {
    return family.equals(other.family)
        && board.equals(other.board)
        && variant.equals(other.variant)
        && version.equals(other.version);
  }
}
