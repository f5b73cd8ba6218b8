package boardwalk.flasher;

import java.util.List;

/**
 * What came of flashing.
 *
 * @param message what to tell the user, a whole sentence
 * @param verified whether what is on the device was compared with the image
 * @param notes what else is worth knowing, whole sentences; a note may be the one thing left to do
 */
public record FlashResult(String message, boolean verified, List<String> notes) {

  public FlashResult {
    notes = List.copyOf(notes);
  }
}
