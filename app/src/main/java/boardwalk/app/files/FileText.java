package boardwalk.app.files;

import boardwalk.app.shell.Notice;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells files with text in them from others, which an editor would only damage. */
final class FileText {

  private static final String COMPILED = ".mpy";

  private FileText() {}

  /** The text of a file; empty when it has none. */
  static Optional<String> of(String name, byte[] content) {
    if (name.endsWith(COMPILED)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
  }

  /** What is said when a file without text was to be opened. */
  static Notice notOpened(String name) {
    return name.endsWith(COMPILED)
        ? Notice.info(
            name + " is a compiled module.",
            "It can be imported, but there is no text in it. Open the .py file it was made from.")
        : Notice.error(name + " cannot be opened.", "It is no text file.");
  }
}
