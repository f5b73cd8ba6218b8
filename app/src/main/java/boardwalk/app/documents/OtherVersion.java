package boardwalk.app.documents;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps what somebody else wrote into a file that is open here, before it is saved over. */
public final class OtherVersion {

  private static final int MOST = 100;

  private OtherVersion() {}

  /**
   * Copies the file beside itself when it is not what was opened. Blocking.
   *
   * @param known its text when it was last opened or saved here
   * @return the copy, if one was made
   */
  public static Optional<Path> keep(Path file, String known) throws IOException {
    if (!Files.isRegularFile(file) || isStill(file, known)) {
      return Optional.empty();
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    for (int number = 1; ; number++) {
      Path copy =
          file.resolveSibling(name.substring(0, dot) + ".other-" + number + name.substring(dot));
      try {
        Files.copy(file, copy);
        return Optional.of(copy);
      } catch (FileAlreadyExistsException taken) {
        if (number == MOST) {
          throw taken;
        }
      } catch (IOException half) {
        Files.deleteIfExists(copy);
        throw half;
      }
    }
  }

  /** The ends of lines may have been changed by opening. */
  private static boolean isStill(Path file, String known) throws IOException {
    try {
      return Files.readString(file).replace("\r\n", "\n").equals(known.replace("\r\n", "\n"));
    } catch (CharacterCodingException noText) {
      return false;
    }
  }
}
