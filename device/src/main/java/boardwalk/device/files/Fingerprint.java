package boardwalk.device.files;

import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a file's content is known by.
 *
 * @param size bytes
 * @param hash SHA-256 in 64 digits, or CRC-32 (ISO 3309) in 8, or {@code -} when the board has
 *     neither
 */
public record Fingerprint(long size, String hash) {

  private static final int CRC_DIGITS = 8;

  /** Whether {@code content} is what this was taken of, by whichever hash this has. */
  public boolean matches(byte[] content) {
    return size == content.length
        && switch (hash.length()) {
          case 1 -> false;
          case CRC_DIGITS -> hash.equals(crc32(content));
          default -> hash.equals(sha256(content));
        };
  }

  /** False when sizes are all that can be compared. */
  public boolean hasHash() {
    return hash.length() > 1;
  }

  /** Of bytes of this computer. */
  static Fingerprint of(byte[] content) {
    return new Fingerprint(content.length, sha256(content));
  }

  /** Of a file on the board; empty when there is none. */
  static Optional<Fingerprint> of(RawRepl repl, String path) throws IOException {
    String said =
        repl.must(
            BoardCode.HASH
                + """
                try:print(*_x(%s))
                except OSError:print()
                """
                    .formatted(PythonLiteral.path(path)));
    return parse(said.strip());
  }

  static Optional<Fingerprint> parse(String said) {
    String[] parts = said.split("\\s+");
    return parts.length == 2 && parts[0].matches("\\d{1,18}")
        ? Optional.of(new Fingerprint(Long.parseLong(parts[0]), parts[1]))
        : Optional.empty();
  }

  static String crc32(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
