package boardwalk.flasher;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a user wants flashed.
 *
 * @param place where: a port, a drive's folder, {@code usb} or {@code usb:SERIAL}
 * @param images what; empty for none (erase only, or read only the facts)
 * @param files files to put into the firmware's file system, by name, where a method can
 * @param eraseAll whether everything on the device goes first
 * @param verify whether to compare afterwards
 * @param anyway whether mismatches that can be overridden are
 * @param baud speed of a serial line after the first words; empty for the method's own choice
 */
public record FlashRequest(
    String place,
    List<ImagePart> images,
    Map<String, byte[]> files,
    boolean eraseAll,
    boolean verify,
    boolean anyway,
    OptionalInt baud) {

  /** One image to one place: nothing else erased, verified. */
  public static FlashRequest of(String place, ImagePart image) {
    return new FlashRequest(
        place, List.of(image), Map.of(), false, true, false, OptionalInt.empty());
  }
}
