package boardwalk.device.files;

import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /**
   * For boards that have all of it: short enough to go in one piece. See {@link BoardCode#hasher}
   * for its order.
   */
  private static final String SHORT =
      """
      import hashlib,binascii
      f=open(%s,'rb');h=hashlib.sha256();n=0;b=1
      try:
       while b:b=f.read(512);n+=len(b);h.update(b)
      finally:h=h.digest();f.close()
      print(n,binascii.hexlify(h))
      """;

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

  /** Of a file on the board, and nothing else is done there; empty when there is none. */
  static Optional<Fingerprint> ask(RawRepl repl, String path) throws IOException {
    if (SmallFile.suits(repl.facts())) {
      ExecResult result = repl.tryAsk(OwnCode.scoped(SHORT.formatted(PythonLiteral.path(path))));
      Optional<Fingerprint> there = parse(result.output().replaceAll("b'|'", "").strip());
      if (result.ok() && there.isPresent()) {
        return there;
      }
    }
    return parse(repl.ask(program(repl, path)).strip());
  }

  /** Of files on the board, in that order; empty for those that are not there. */
  static List<Optional<Fingerprint>> of(RawRepl repl, String... paths) throws IOException {
    String said = repl.must(program(repl, paths));
    List<Optional<Fingerprint>> all =
        said.strip().lines().map(line -> parse(line.strip())).toList();
    if (all.size() != paths.length) {
      throw Download.damaged(paths[0]);
    }
    return all;
  }

  private static String program(RawRepl repl, String... paths) {
    return BoardCode.hasher(repl)
        + OwnCode.scoped(
            """
            for p in(%s,):
             try:print(*_x(p))
             except OSError:print('-')
            """
                .formatted(
                    Arrays.stream(paths)
                        .map(PythonLiteral::path)
                        .collect(Collectors.joining(","))));
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
    return HexFormat.of().formatHex(digest(content));
  }

  /** SHA-256, 32 bytes. */
  static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
