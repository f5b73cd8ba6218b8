package boardwalk.device.files;

import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Short cuts for files that fit into one program: most of what a person moves. Each is one program
 * on the board instead of several, and fails without harm where the board is not made for it: then
 * {@link Download} and {@link Upload} do it, and say what is the matter.
 */
final class SmallFile {

  /** What a short program finds at a path. */
  sealed interface Found {
    /** Nothing has that name. */
    record Nothing() implements Found {}

    /** All of it, compared with its SHA-256. */
    record Content(byte[] bytes) implements Found {}

    /** It is larger, or the board cannot say it this way. */
    record Unknown() implements Found {}
  }

  /** Content up to here is read at once; it is held three times meanwhile. */
  private static final int MOST_READ = 2000;

  /** Characters of content in a program; a receiver of its own would cost about as much. */
  private static final int MOST_SENT = 2000;

  /** Bytes of memory a board has to have free for all this. */
  private static final int MEMORY = 24 * 1024;

  private static final int HASH = 32;

  private static final String READ =
      """
      import hashlib,binascii
      with open(%s,'rb')as f:b=f.read(%d)
      print(len(b),binascii.b2a_base64(hashlib.sha256(b).digest()+b)if len(b)<%2$d else'')
      """;

  private static final String WRITE =
      """
      import os,hashlib
      p=%s;t=p+'%s';v=p+'%s';d=%s
      with open(t,'wb')as f:
       if f.write(d)!=len(d):raise OSError(28)
      with open(t,'rb')as f:d=hashlib.sha256(f.read()).digest()
      if d==%s:
       os.rename(t,v)
       try:os.rename(v,p)
       except OSError:os.remove(p);os.rename(v,p)
       if hasattr(os,'sync'):os.sync()
       print('ok')
      """;

  private static final String INFLATE =
      "__import__('deflate').DeflateIO(__import__('io').BytesIO(%s),1,%d).read()";
  private static final String DECODE = "__import__('binascii').a2b_base64(b'%s')";

  private SmallFile() {}

  /** Whether the board has what these programs need, under its name of today. */
  static boolean suits(BoardFacts facts) {
    return !facts.flat()
        && facts.has("sha256")
        && facts.has("base64")
        && (facts.freeMemory() < 0 || facts.freeMemory() >= MEMORY);
  }

  /** What is there; leaves the raw REPL, in one round trip where the path is not long. */
  static Found read(RawRepl repl, String path) throws IOException {
    if (!suits(repl.facts())) {
      return new Found.Unknown();
    }
    ExecResult result =
        repl.tryAsk(OwnCode.scoped(READ.formatted(PythonLiteral.path(path), MOST_READ + 1)));
    if (!result.ok()) {
      return Refusal.isMissing(result) ? new Found.Nothing() : new Found.Unknown();
    }
    return content(result.output().strip())
        .<Found>map(Found.Content::new)
        .orElseGet(Found.Unknown::new);
  }

  /** Of {@code LENGTH b'BASE64\n'}, as the board prints it. */
  private static Optional<byte[]> content(String said) {
    String[] parts = said.split(" ", 2);
    if (parts.length < 2 || !parts[0].matches("\\d{1,5}")) {
      return Optional.empty();
    }
    try {
      String base64 = parts[1].replaceAll("^b'|\\\\n'$", "");
      byte[] both = Base64.getDecoder().decode(base64);
      byte[] bytes = Arrays.copyOfRange(both, Math.min(HASH, both.length), both.length);
      boolean whole =
          bytes.length == Integer.parseInt(parts[0])
              && Arrays.equals(both, 0, HASH, Fingerprint.digest(bytes), 0, HASH);
      return whole ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** The shortest expression for the content, where it is short enough for {@link #write}. */
  static Optional<String> literal(RawRepl repl, byte[] content) throws IOException {
    BoardFacts facts = repl.facts();
    if (!suits(facts) || content.length > 2 * MOST_SENT) {
      return Optional.empty();
    }
    String plain = PythonLiteral.bytes(content, 0, content.length);
    String base64 = decode(content);
    byte[] packed = Packing.deflate(content);
    // The window is as large as the content at most.
    String inflated = INFLATE.formatted(decode(packed), 12);
    return List.of(plain, base64, facts.has("inflate") ? inflated : plain).stream()
        .min(java.util.Comparator.comparing(String::length))
        .filter(shortest -> shortest.length() <= MOST_SENT);
  }

  private static String decode(byte[] bytes) {
    return DECODE.formatted(
        new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII));
  }

  /**
   * Writes a file as {@link WriteFile} does: under another name, compared by its SHA-256 as it is
   * read from there, renamed; then leaves the raw REPL.
   *
   * @param literal what {@link #literal} gave for the content
   * @return whether the board says that it is done; else the old file is there as it was
   */
  static boolean write(RawRepl repl, String path, byte[] content, String literal)
      throws IOException {
    byte[] hash = Fingerprint.digest(content);
    ExecResult result =
        repl.last(
            OwnCode.scoped(
                WRITE.formatted(
                    PythonLiteral.path(path),
                    Recovery.TEMPORARY,
                    Recovery.VERIFIED,
                    literal,
                    PythonLiteral.bytes(hash, 0, hash.length))));
    return result.ok() && result.output().strip().equals("ok");
  }
}
