package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.Dialogue;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Refusal;
import boardwalk.device.repl.StandardInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Fetches a file's content in one program that sends it all: a head as in {@link Upload}, then the
 * bytes; compressed where the board can, with the pairs of a {@link PairCode} replaced where it
 * cannot and the line is slow; as they are where nothing on the way changes them, else in base64. A
 * head of zeros ends it, and the file's fingerprint follows.
 */
final class Download {

  private static final int HEAD = 5;
  private static final int COMPRESSED = 1 << 16;
  private static final int PAIRED = 2 << 16;
  private static final int LENGTH = 0xffff;

  /** Pieces after which the board asks for pairs, learnt from all that has come. */
  private static final Set<Integer> LESSONS = Set.of(1, 2, 4, 8);

  /** A line quicker than this has no need of them: nanoseconds for a byte. */
  private static final int QUICK_NANOS = 10_000;

  /** Compressing holds a piece twice and a window; a board has to have more than that. */
  private static final int LARGEST_PIECE = 4096;

  private static final String SENDER =
      """
      def _d(p,n,e,c,g):
       import sys
       o=getattr(sys.stdout,'buffer',sys.stdout).write;f=open(p,'rb');t=[];j=0
       try:
        while 1:
         b=f.read(n);k=0
         if not b:break
         if c:
          z=c(b)
          if len(z)<len(b):b=z;k=1
         elif t and max(b)<128:
          k=2
          for i in range(len(t)):b=b.replace(t[i],bytes([128+i]))
         b=e(b);o(b'%05x'%(k<<16|len(b)));o(b);j+=1
         if g and j in(1,2,4,8):
          r=sys.stdin.buffer.read;t=[r(2)for i in range(int(r(2),16))];g=len(t)
        o(b'00000')
       finally:f.close()
       print(*_x(p))
      """;

  private static final String COMPRESS =
      """
      def _q(b):
       D=_m('deflate');x=_m('io').BytesIO();d=D.DeflateIO(x,D.RAW,%d);d.write(b);d.close();return x.getvalue()
      """;

  /** For boards without {@code sys.stdout}: hexadecimal digits in lines. */
  private static final String PRINTER =
      """
      f=open(%s,'rb')
      try:
       while 1:
        b=f.read(64)
        if not b:break
        print(''.join('%%02x'%%c for c in b))
      finally:f.close()
      """;

  private final RawRepl repl;
  private final BoardFacts facts;

  private final BoardFileSystem.Progress progress;
  private final BooleanSupplier cancelled;

  Download(RawRepl repl) throws IOException {
    this(repl, (done, total) -> {}, () -> false);
  }

  Download(RawRepl repl, BoardFileSystem.Progress progress, BooleanSupplier cancelled)
      throws IOException {
    this.repl = repl;
    this.facts = repl.facts();
    this.progress = progress;
    this.cancelled = cancelled;
  }

  byte[] read(String path) throws IOException {
    if (cancelled.getAsBoolean()) {
      throw WriteFile.stopped("Nothing was changed.");
    }
    return switch (SmallFile.read(repl, path)) {
      case SmallFile.Found.Content(byte[] content) -> {
        progress.at(content.length, -1);
        yield content;
      }
      // What is missing is refused in the same words.
      case SmallFile.Found.Nothing nothing -> large(path);
      case SmallFile.Found.Unknown unknown -> large(path);
    };
  }

  private byte[] large(String path) throws IOException {
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
    boolean pairs = raw && !compresses && repl.standardInput() == StandardInput.BINARY;
    String program =
        BoardCode.hasher(repl)
            + repl.define("_d", SENDER)
            + (compresses
                ? repl.define("_q", COMPRESS.formatted(Math.min(packing.pieceBits(), 12)))
                : "")
            + "_d(%s,%d,%s,%s,%s)"
                .formatted(
                    PythonLiteral.path(path),
                    piece,
                    raw ? "lambda b:b" : "lambda b:_m('binascii').b2a_base64(b).strip()",
                    compresses ? "_q" : "None",
                    pairs ? "1" : "0");
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ExecResult result = repl.converse(program, new Taker(raw, pairs, piece, content)::take);
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

  /** The receiver's side. */
  private final class Taker {
    private final boolean raw;
    private final boolean pairs;
    private final int most;
    private final ByteArrayOutputStream content;
    private PairCode code = PairCode.learn(new byte[0]);
    private boolean teaches;

    Taker(boolean raw, boolean pairs, int most, ByteArrayOutputStream content) {
      this.raw = raw;
      this.pairs = pairs;
      this.most = most;
      this.content = content;
      this.teaches = pairs;
    }

    /** Stops the program on the board when what comes makes no sense. */
    void take(Dialogue.Line line) throws IOException {
      for (int count = 1; ; count++) {
        int first = line.read();
        long start = System.nanoTime();
        if (first == Dialogue.ENDED) {
          return;
        }
        byte[] rest = first < 0 ? null : line.read(HEAD - 1, Dialogue.ANSWER);
        int head = rest == null ? -1 : head(first, rest);
        if (head == 0) {
          return;
        }
        byte[] body = head < 0 ? null : line.read(head & LENGTH, Dialogue.ANSWER);
        byte[] piece = body == null ? null : unpack(head, body);
        if (piece == null) {
          throw stopped();
        }
        content.writeBytes(piece);
        progress.at(content.size(), -1);
        if (cancelled.getAsBoolean()) {
          repl.abandon();
          throw WriteFile.stopped("Nothing was changed.");
        }
        if (teaches && LESSONS.contains(count)) {
          teach(line, (System.nanoTime() - start) / Math.max(1, body.length));
        }
      }
    }

    private byte[] unpack(int head, byte[] body) {
      byte[] piece = decode(body, raw);
      if (piece == null) {
        return null;
      }
      return switch (head & ~LENGTH) {
        case 0 -> piece;
        case COMPRESSED -> Packing.inflate(piece, most);
        case PAIRED -> pairs ? code.expand(piece, most) : null;
        default -> null;
      };
    }

    private void teach(Dialogue.Line line, long nanosPerByte) throws IOException {
      code = PairCode.learn(nanosPerByte < QUICK_NANOS ? new byte[0] : content.toByteArray());
      teaches = code.size() > 0;
      line.write("%02x".formatted(code.size()).getBytes(StandardCharsets.US_ASCII));
      if (teaches) {
        line.write(code.bytes());
      }
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
    return digits.matches("[012][0-9a-f]{4}") ? Integer.parseInt(digits, 16) : -1;
  }

  private static byte[] decode(byte[] body, boolean raw) {
    try {
      return raw ? body : Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private byte[] printed(String path) throws IOException {
    String hex =
        repl.must(OwnCode.scoped(PRINTER.formatted(PythonLiteral.path(path))))
            .replaceAll("\\s", "");
    try {
      byte[] content = HexFormat.of().parseHex(hex);
      // The smallest boards have no hash, and no room for the program that asks for it.
      if (facts.has("sha256")
          && Fingerprint.of(repl, path)
              .getFirst()
              .filter(there -> there.hasHash() && !there.matches(content))
              .isPresent()) {
        throw damaged(path);
      }
      return content;
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
