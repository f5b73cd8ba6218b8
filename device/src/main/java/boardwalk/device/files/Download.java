package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.Dialogue;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Fetches a file's content in one program that sends it all: a head as in {@link Upload}, then the
 * bytes; compressed where the board can, as they are where nothing on the way changes them, else in
 * base64. A head of zeros ends it, and the file's fingerprint follows.
 */
final class Download {

  private static final int HEAD = 5;
  private static final int COMPRESSED = 1 << 16;
  private static final int LENGTH = 0xffff;

  /** Compressing holds a piece twice and a window; a board has to have more than that. */
  private static final int LARGEST_PIECE = 4096;

  private static final String SENDER =
      BoardCode.HASH
          + """
          def _d(p,n,e,c):
           import sys
           o=getattr(sys.stdout,'buffer',sys.stdout).write;f=open(p,'rb')
           try:
            while 1:
             b=f.read(n);k=0
             if not b:break
             if c:
              z=c(b)
              if len(z)<len(b):b=z;k=1
             b=e(b);o(b'%05x'%(k<<16|len(b)));o(b)
            o(b'00000')
           finally:f.close()
           print(*_x(p))
          """;

  private static final String COMPRESS =
      """
      def _z(b):
       D=_m('deflate');x=_m('io').BytesIO();d=D.DeflateIO(x,D.RAW,%d);d.write(b);d.close();return x.getvalue()
      """;

  /** For boards without {@code sys.stdout}: hexadecimal digits in lines. */
  private static final String PRINTER =
      """
      def _r(p):
       f=open(p,'rb')
       try:
        while 1:
         b=f.read(64)
         if not b:break
         print(''.join('%%02x'%%c for c in b))
       finally:f.close()
      _r(%s)
      """;

  private final RawRepl repl;
  private final BoardFacts facts;

  Download(RawRepl repl) throws IOException {
    this.repl = repl;
    this.facts = repl.facts();
  }

  byte[] read(String path) throws IOException {
    if (!facts.has("output") || !facts.has("base64")) {
      return printed(path);
    }
    try {
      return sent(path);
    } catch (BoardError e) {
      if (e.kind() != BoardError.Kind.DAMAGED) {
        throw e;
      }
      return sent(path);
    }
  }

  private byte[] sent(String path) throws IOException {
    Packing packing = Packing.of(facts);
    int piece = Math.min(packing.piece(), LARGEST_PIECE);
    boolean compresses = facts.has("deflate");
    boolean raw = repl.eightBitClean();
    String program =
        SENDER
            + (compresses ? COMPRESS.formatted(Math.min(packing.pieceBits(), 12)) : "")
            + "_d(%s,%d,%s,%s)"
                .formatted(
                    PythonLiteral.path(path),
                    piece,
                    raw ? "lambda b:b" : "lambda b:_m('binascii').b2a_base64(b).strip()",
                    compresses ? "_z" : "None");
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ExecResult result = repl.converse(program, line -> take(line, raw, piece, content));
    if (!result.ok()) {
      throw Refusal.of(result);
    }
    byte[] bytes = content.toByteArray();
    Fingerprint there = Fingerprint.parse(result.output().strip()).orElseThrow(() -> damaged(path));
    if (there.size() != bytes.length || there.hasHash() && !there.matches(bytes)) {
      throw damaged(path);
    }
    return bytes;
  }

  /** Stops the program on the board when what comes makes no sense. */
  private void take(Dialogue.Line line, boolean raw, int most, ByteArrayOutputStream content)
      throws IOException {
    while (true) {
      int first = line.read();
      if (first == Dialogue.ENDED) {
        return;
      }
      byte[] rest = first < 0 ? null : line.read(HEAD - 1, Dialogue.ANSWER);
      int head = rest == null ? -1 : head(first, rest);
      if (head == 0) {
        return;
      }
      byte[] body = head < 0 ? null : line.read(head & LENGTH, Dialogue.ANSWER);
      byte[] piece = body == null ? null : decode(body, raw);
      if (piece != null && (head & COMPRESSED) != 0) {
        piece = Packing.inflate(piece, most);
      }
      if (piece == null) {
        throw stopped();
      }
      content.writeBytes(piece);
    }
  }

  private BoardError stopped() throws IOException {
    repl.abandon();
    return new BoardError(
        BoardError.Kind.DAMAGED,
        "Something was lost on the way from the board.",
        "The file on the board is as it was. Try again; a shorter or better cable helps.");
  }

  private static int head(int first, byte[] rest) {
    String digits = (char) first + new String(rest, StandardCharsets.ISO_8859_1);
    return digits.matches("[01][0-9a-f]{4}") ? Integer.parseInt(digits, 16) : -1;
  }

  private static byte[] decode(byte[] body, boolean raw) {
    try {
      return raw ? body : Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] printed(String path) throws IOException {
    String hex = repl.must(PRINTER.formatted(PythonLiteral.path(path))).replaceAll("\\s", "");
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw damaged(path);
    }
  }

  static BoardError damaged(String path) {
    return new BoardError(
        BoardError.Kind.DAMAGED,
        "What arrived of " + path + " is not what was sent.",
        "The file on the board is as it was. Try again; a shorter or better cable helps.");
  }
}
