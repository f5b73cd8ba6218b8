package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.fail;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.SourceFiles;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.runtime.ProgramEnd;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A prompt with its interpreter, in this process: what a host sends and what it gets back. */
final class PromptOfABoard implements AutoCloseable {

  static final String BANNER =
      "MicroPython v1.27.0 on 2025-12-09; test board\r\n"
          + "Type \"help()\" for more information.\r\n";

  private static final int END = -1;
  private static final long STACK = 256L << 20;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final LinkedBlockingQueue<Integer> sent = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Uart uart = new Uart(new FromHost(), new ToHost());
  private final Thread program;
  private int read;

  PromptOfABoard() {
    program = new Thread(null, () -> serve(uart), "program", STACK);
    uart.start(() -> {});
    program.start();
  }

  /** A board whose banner and first prompt are read. */
  static PromptOfABoard greeted() {
    PromptOfABoard board = new PromptOfABoard();
    board.until(">>> ");
    return board;
  }

  /** A board in raw mode. */
  static PromptOfABoard raw() {
    PromptOfABoard board = greeted();
    board.send("\u0001").until("raw REPL; CTRL-B to exit\r\n>");
    return board;
  }

  /** Waits until the board has rehearsed so many more pieces; it does when it is left alone. */
  void untilRehearsed(int more) {
    int before = uart.rehearsal().done();
    long deadline = System.nanoTime() + PATIENCE;
    while (uart.rehearsal().done() < before + more) {
      if (System.nanoTime() > deadline) {
        fail("no rehearsal");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private static void serve(Uart uart) {
    boolean raw = false;
    while (true) {
      Repl repl =
          new Repl(
              uart,
              new Interpreter(
                  Repl.console(uart),
                  new NoFiles(),
                  new Platform("test", "test board", "", Optional.empty()),
                  ModuleRegistry.standard()));
      repl.start(raw);
      try {
        repl.serve();
      } catch (ProgramEnd end) {
        uart.idle();
        if (end.kind() == ProgramEnd.Kind.POWER_OFF) {
          return;
        }
      }
      raw = repl.isRaw();
    }
  }

  PromptOfABoard send(String bytes) {
    return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  PromptOfABoard send(byte[] bytes) {
    for (byte b : bytes) {
      sent.add(b & 0xff);
    }
    return this;
  }

  /** Whether {@code text} comes in time; what comes before it is read away. */
  boolean says(String text, long milliseconds) {
    return await(text, TimeUnit.MILLISECONDS.toNanos(milliseconds)) != null;
  }

  /** What comes up to and with {@code end}; fails when it does not come. */
  String until(String end) {
    String text = await(end, PATIENCE);
    synchronized (received) {
      return text != null
          ? text
          : fail(
              "no "
                  + end
                  + " in: "
                  + received.toString(StandardCharsets.ISO_8859_1).substring(read));
    }
  }

  private String await(String end, long nanos) {
    long deadline = System.nanoTime() + nanos;
    synchronized (received) {
      while (true) {
        String all = received.toString(StandardCharsets.ISO_8859_1);
        int at = all.indexOf(end, read);
        if (at >= 0) {
          String text = all.substring(read, at + end.length());
          read = at + end.length();
          return text;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return null;
        }
        try {
          received.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return fail("interrupted");
        }
      }
    }
  }

  /** Types a line at the friendly prompt and gives what is shown before the next prompt. */
  String type(String line) {
    send(line + "\r");
    String shown = until("\r\n>>> ");
    String echo = line + "\r\n";
    String after = shown.startsWith(echo) ? shown.substring(echo.length()) : shown;
    return after.endsWith(">>> ") ? after.substring(0, after.length() - 4) : after;
  }

  /** Runs a program in raw mode: output, {@code \4}, error, {@code \4}. */
  String run(String source) {
    send(source + "\u0004").until("OK");
    return until("\u0004") + until("\u0004");
  }

  @Override
  public void close() {
    sent.add(END);
    // A program that still runs is stopped, so that the next test has the process to itself.
    boardwalk.interpreter.runtime.Interrupts.interrupt();
    try {
      program.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class FromHost extends InputStream {
    @Override
    public int read() {
      try {
        return sent.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return END;
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int first = read();
      if (first < 0) {
        return END;
      }
      into[offset] = (byte) first;
      return 1;
    }
  }

  private final class ToHost extends java.io.OutputStream {
    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      synchronized (received) {
        received.write(bytes, offset, length);
        received.notifyAll();
      }
    }
  }

  private record NoFiles() implements SourceFiles {
    @Override
    public Optional<byte[]> read(String path) {
      return Optional.empty();
    }

    @Override
    public boolean isDirectory(String path) {
      return false;
    }
  }
}
