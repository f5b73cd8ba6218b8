package boardwalk.flasher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file to flash.
 *
 * @param name its name, for people
 * @param bytes its content; not copied, not to be changed
 * @param address where it goes, when the user says so; empty to decide by content and device
 */
public record ImagePart(String name, byte[] bytes, OptionalLong address) {

  /** Larger than the largest flash; what is larger is no firmware. */
  private static final long MAX_BYTES = 256L << 20;

  /** Reads a file. */
  public static ImagePart read(Path file, OptionalLong address) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          file.getFileName() + " is far too large to be firmware.",
          "Choose a firmware file: .bin, .uf2, .hex or .dfu.");
    }
    return new ImagePart(file.getFileName().toString(), Files.readAllBytes(file), address);
  }

  public ImageFormat format() {
    return ImageFormat.of(bytes);
  }
}
