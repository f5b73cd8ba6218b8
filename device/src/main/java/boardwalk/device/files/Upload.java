package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.Dialogue;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Refusal;
import boardwalk.device.repl.StandardInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Sends a file's content to a place on the board.
 *
 * <p>Where programs on the board can read from this computer, a receiver runs there while it is
 * needed. A piece is a head of five hexadecimal digits (the first is 1 for compressed data, the
 * other four are its length) and the encoded bytes. The receiver says 2 when it has opened the
 * file: what is sent to one that could not would be taken for a program. It says 1 for each window
 * of bytes taken, so that two windows can be under way, and 2 when the piece is written: nothing is
 * sent while a board writes its flash, when some cannot listen. A head of zeros ends it. Elsewhere
 * every piece is a command of its own.
 */
final class Upload {

  private static final int TAKEN = 1;
  private static final int WRITTEN = 2;

  /** Room for the head of a piece in the board's input buffer. */
  private static final int HEAD = 5;

  private static final int SPARE = 3;
  private static final int COMPRESSED = 1 << 16;

  /** A receiver that has not even taken a window by then waits for bytes that were lost. */
  private static final int TAKEN_MILLIS = 1500;

  private static final int ATTEMPTS = 4;

  private static final String RECEIVER =
      """
      def _u(p,m,w,d,z):
       import sys
       i=getattr(sys.stdin,'buffer',sys.stdin);o=sys.stdout.write;f=open(p,m)
       o('\\x02')
       try:
        while 1:
         v=int(i.read(5),16);n=v&0xffff;q=[]
         if not n:break
         while n:
          s=i.read(min(w,n));n-=len(s);q.append(s);o('\\x01')
         b=d(s[:0].join(q))
         if v>>16:b=z(b)
         if f.write(b)!=len(b):raise OSError(28)
         o('\\x02')
       finally:f.close()
      """;

  /** Writes a piece only when it has the length and the sum of what was sent. */
  private static final String WRITER =
      """
      def _w(b,n,s):
       if len(b)!=n or sum(b)!=s:raise ValueError
       if _f.write(b)!=n:raise OSError(28)
      """;

  /** Pieces in commands on a board whose programs cannot read: they fit beside the program. */
  private static final int LARGEST_COMMAND = 4096;

  /** A byte can take four characters, and the board holds them twice while it compiles them. */
  private static final int LARGEST_LITERAL = 256;

  private final RawRepl repl;
  private final BoardFacts facts;
  private final byte[] content;
  private final BoardFileSystem.Progress progress;
  private final BooleanSupplier cancelled;

  Upload(RawRepl repl, byte[] content, BoardFileSystem.Progress progress, BooleanSupplier cancelled)
      throws IOException {
    this.repl = repl;
    this.facts = repl.facts();
    this.content = content;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Sends the content from {@code start} on; what is there before it stays.
   *
   * @return false when it was cancelled in between
   */
  boolean send(String path, int start) throws IOException {
    StandardInput input = repl.standardInput();
    Encoding encoding = Encoding.best(facts, input);
    if (input == StandardInput.UNREADABLE || encoding == Encoding.LITERAL) {
      return byCommands(path, start, encoding == Encoding.BINARY ? Encoding.BASE64 : encoding);
    }
    return withRetries(path, start, encoding);
  }

  /** What is written stays: a try after a loss goes on behind the last whole piece. */
  private boolean withRetries(String path, int start, Encoding encoding) throws IOException {
    int from = start;
    for (int attempt = 1; ; attempt++) {
      Talk talk = new Talk(from, repl.window() - HEAD - SPARE, Packing.of(facts), encoding);
      try {
        return byReceiver(path, talk);
      } catch (BoardError e) {
        if (e.kind() != BoardError.Kind.DAMAGED || attempt == ATTEMPTS) {
          throw e;
        }
        from = talk.at;
      }
    }
  }

  private static String mode(int start) {
    return start > 0 ? "'ab'" : "'wb'";
  }

  private boolean byReceiver(String path, Talk talk) throws IOException {
    String program =
        BoardCode.importer(repl)
            + repl.define("_u", RECEIVER)
            + "_u(%s,%s,%d,%s,%s)"
                .formatted(
                    PythonLiteral.path(path),
                    mode(talk.at),
                    talk.window,
                    talk.encoding.decoder(),
                    talk.packing.compresses() ? talk.packing.unpacker() : "None");
    ExecResult result = repl.converse(program, talk::talk);
    if (!result.ok()) {
      throw Refusal.of(result);
    }
    return !talk.stopped;
  }

  /** The sender's side. */
  private final class Talk {
    private final int window;
    private final Packing packing;
    private final Encoding encoding;
    private int at;
    private boolean stopped;

    Talk(int start, int window, Packing packing, Encoding encoding) {
      this.at = start;
      this.window = window;
      this.packing = packing;
      this.encoding = encoding;
    }

    void talk(Dialogue.Line line) throws IOException {
      if (!said(line, WRITTEN)) {
        return;
      }
      while (at < content.length) {
        stopped = cancelled.getAsBoolean();
        if (stopped) {
          break;
        }
        int count = Math.min(packing.piece(), content.length - at);
        if (!piece(line, Arrays.copyOfRange(content, at, at + count))) {
          return;
        }
        at += count;
        progress.at(at, content.length);
      }
      line.write("00000".getBytes(StandardCharsets.US_ASCII));
    }

    /** False when the program on the board has ended by itself. */
    private boolean piece(Dialogue.Line line, byte[] piece) throws IOException {
      byte[] packed = packing.compresses() ? Packing.deflate(piece) : piece;
      boolean smaller = packed.length < piece.length;
      byte[] body = encoding.encode(smaller ? packed : piece);
      byte[] head =
          "%05x"
              .formatted((smaller ? COMPRESSED : 0) | body.length)
              .getBytes(StandardCharsets.US_ASCII);
      byte[] all = Arrays.copyOf(head, HEAD + body.length);
      System.arraycopy(body, 0, all, HEAD, body.length);
      int sent = 0;
      int taken = HEAD;
      while (taken < all.length) {
        int count = Math.min(all.length - sent, taken + 2 * window - sent);
        if (count > 0) {
          line.write(Arrays.copyOfRange(all, sent, sent + count));
          sent += count;
        }
        if (!said(line, TAKEN)) {
          return false;
        }
        taken = Math.min(all.length, taken + window);
      }
      return said(line, WRITTEN);
    }

    private boolean said(Dialogue.Line line, int wanted) throws IOException {
      int b = wanted == TAKEN ? line.read(TAKEN_MILLIS) : line.read();
      if (b == Dialogue.ENDED) {
        return false;
      }
      if (b != wanted) {
        repl.abandon();
        throw lost();
      }
      return true;
    }
  }

  private static BoardError lost() {
    return new BoardError(
        BoardError.Kind.DAMAGED,
        "Something was lost on the way to the board.",
        "The file on the board is as it was. Try again; a shorter or better cable helps.");
  }

  private boolean byCommands(String path, int start, Encoding encoding) throws IOException {
    Packing packing = Packing.of(facts);
    boolean literal = encoding == Encoding.LITERAL;
    boolean compresses = packing.compresses() && !literal;
    repl.sets("_f", "_b", "_z", "_w");
    repl.must(
        (literal ? "" : BoardCode.importer(repl))
            + "_f=open(%s,%s)\n".formatted(PythonLiteral.path(path), mode(start))
            + (literal ? "" : "_b=" + encoding.decoder() + "\n")
            + (compresses ? "_z=" + packing.unpacker() + "\n" : "")
            + WRITER);
    int size = Math.min(packing.piece(), literal ? LARGEST_LITERAL : LARGEST_COMMAND);
    int at = start;
    while (at < content.length) {
      if (cancelled.getAsBoolean()) {
        repl.must("_f.close()");
        return false;
      }
      int count = Math.min(size, content.length - at);
      command(encoding, compresses, at, count);
      at += count;
      progress.at(at, content.length);
    }
    repl.must("_f.close()");
    return true;
  }

  /**
   * Writes a piece. Where a byte was lost or changed on the way to the board, nothing was written,
   * and it is sent again, more slowly.
   */
  private void command(Encoding encoding, boolean compresses, int at, int count)
      throws IOException {
    byte[] piece = Arrays.copyOfRange(content, at, at + count);
    String program =
        "_w(%s,%d,%d)".formatted(expression(encoding, compresses, piece), count, sum(piece));
    for (int attempt = 1; ; attempt++) {
      ExecResult result = repl.exec(program);
      if (result.ok()) {
        return;
      }
      if (!repl.mayHaveDamaged(result)) {
        throw Refusal.of(result);
      }
      if (attempt == ATTEMPTS) {
        throw lost();
      }
      repl.slowDown();
    }
  }

  private static String expression(Encoding encoding, boolean compresses, byte[] piece) {
    if (encoding == Encoding.LITERAL) {
      return PythonLiteral.bytes(piece, 0, piece.length);
    }
    byte[] packed = compresses ? Packing.deflate(piece) : piece;
    boolean smaller = packed.length < piece.length;
    String text = new String(encoding.encode(smaller ? packed : piece), StandardCharsets.US_ASCII);
    return (smaller ? "_z(_b(b'%s'))" : "_b(b'%s')").formatted(text);
  }

  private static int sum(byte[] piece) {
    int sum = 0;
    for (byte b : piece) {
      sum += b & 0xff;
    }
    return sum;
  }
}
