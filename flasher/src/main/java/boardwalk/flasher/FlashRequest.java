package boardwalk.flasher;

import java.util.List;
import java.util.Map;

/**
 * What a user wants flashed.
 *
 * @param place where: a port, a drive's folder, {@code usb} or {@code usb:SERIAL}
 * @param images what; empty for none (erase only, or read only the facts)
 * @param files files to put into the firmware's file system, by name, where a method can
 * @param eraseAll whether everything on the device goes first
 * @param verify whether to compare afterwards
 * @param anyway whether mismatches that can be overridden are
 * @param settings what only one method knows, by name: {@code baud}, {@code flash-mode}; a method
 *     refuses names it does not know
 */
public record FlashRequest(
    String place,
    List<ImagePart> images,
    Map<String, byte[]> files,
    boolean eraseAll,
    boolean verify,
    boolean anyway,
    Map<String, String> settings) {

  /** One image to one place: nothing else erased, verified. */
  public static FlashRequest of(String place, ImagePart image) {
    return new FlashRequest(place, List.of(image), Map.of(), false, true, false, Map.of());
  }
}
