package boardwalk.boards.recognition;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of what is plugged in; any part may be missing.
 *
 * @param usb what the port shows on USB
 * @param volumes drives that came with it
 * @param remembered id of the board the user chose for this serial number before
 * @param repl what its MicroPython says; asking stops the program that runs
 * @param chip what esptool's protocol found, as {@code ESP32-S3}; asking resets the board
 */
public record Evidence(
    UsbSight usb,
    List<Volume> volumes,
    Optional<String> remembered,
    Optional<ReplAnswer> repl,
    Optional<String> chip) {

  /** Only what can be seen without opening anything. */
  public static Evidence of(UsbSight usb) {
    return new Evidence(usb, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Evidence with(List<Volume> drives) {
    return new Evidence(usb, List.copyOf(drives), remembered, repl, chip);
  }

  /** With what the user chose before for this serial number. */
  public Evidence withRemembered(Optional<String> board) {
    return new Evidence(usb, volumes, board, repl, chip);
  }

  public Evidence with(ReplAnswer answer) {
    return new Evidence(usb, volumes, remembered, Optional.of(answer), chip);
  }

  public Evidence withChip(String name) {
    return new Evidence(usb, volumes, remembered, repl, Optional.of(name));
  }
}
