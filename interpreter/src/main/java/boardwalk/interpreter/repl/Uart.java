package boardwalk.interpreter.repl;

import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.streams.Terminals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * The board's serial line. A thread of its own takes what comes in, so that Ctrl-C stops a program
 * that reads nothing.
 */
public final class Uart {

  /** Longest time a program's output is held back, in nanoseconds. */
  private static final long HELD_BACK = 5_000_000;

  private static final byte[] CR_LF = {'\r', '\n'};

  private final InputStream in;
  private final OutputStream out;
  private final ReceiveBuffer received = new ReceiveBuffer();
  private volatile boolean running;
  private volatile boolean ended;
  private volatile boolean pendingFlush;
  private volatile Thread flusher;
  private long lastFlush;
  private final Rehearsal rehearsal = new Rehearsal();

  /** How long a wait for a byte is while other terminals may have one, in nanoseconds. */
  private static final long LOOK = 1_000_000;

  private Terminals terminals = new Terminals(0);

  public Uart(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Starts taking input.
   *
   * @param unplugged called when the line ends, on a thread of the line
   */
  public void start(Runnable unplugged) {
    Thread.ofPlatform()
        .daemon()
        .name("uart")
        .start(
            () -> {
              take();
              ended = true;
              received.wake();
              unplugged.run();
            });
    startFlusher();
  }

  private void take() {
    byte[] buffer = new byte[4096];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          int b = buffer[i] & 0xff;
          if (running && b == Interrupts.interruptCharacter()) {
            received.clear();
            Interrupts.interrupt();
          } else {
            received.put(b, !running);
          }
        }
      }
    } catch (IOException unplugged) {
      // The same as the end of the stream.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** While a program runs, the interrupt character stops it; else it is a byte like others. */
  void running(boolean now) {
    running = now;
    if (now) {
      received.doNotWait();
    }
  }

  /** No program runs: after one that was ended in the middle. */
  public void idle() {
    running = false;
    flush();
  }

  /**
   * The next byte; waits for it, and callbacks come meanwhile, as does Ctrl-C when a program runs.
   */
  public int read() {
    while (true) {
      if (running) {
        Interrupts.poll();
      } else if (Interrupts.isPending()) {
        callbacks();
      }
      int b = received.take();
      if (b < 0 && terminals.isActive()) {
        b = terminals.read();
      }
      if (b >= 0) {
        rehearsal.disturbed();
        return b;
      }
      if (ended) {
        throw new ProgramEnd(ProgramEnd.Kind.POWER_OFF);
      }
      if (terminals.isActive()) {
        flush();
        received.pause(LOOK);
      } else if (!rehearsed()) {
        received.await();
      }
    }
  }

  /** What the board may do for itself while nobody types. */
  Rehearsal rehearsal() {
    return rehearsal;
  }

  /** Waits for the rehearsal's time or does a piece of it; false when there is nothing to do. */
  private boolean rehearsed() {
    long due = running ? Long.MAX_VALUE : rehearsal.due();
    if (due == Long.MAX_VALUE) {
      return false;
    }
    long left = due - System.nanoTime();
    if (left > 0) {
      received.await(left);
    } else {
      rehearsal.step();
    }
    return true;
  }

  /** At the prompt, the program that has ended may have left pins and timers that call back. */
  private void callbacks() {
    Interrupts.clear();
    running(true);
    try {
      Interrupts.poll();
    } catch (PyException stopped) {
      writeCooked(Text.traceback(stopped));
    } finally {
      running(false);
      flush();
    }
  }

  public boolean ready() {
    return !received.isEmpty() || terminals.ready();
  }

  /** Has these show what is sent and type what is read, in place of the ones before. */
  void duplicate(Terminals now) {
    terminals = now;
    now.attach(
        () -> running,
        text -> sendCooked(text.getBytes(StandardCharsets.UTF_8)),
        b -> {
          try {
            received.put(b, false);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Sends text with each line feed as carriage return and line feed ({@code tx_strn_cooked}). */
  public void writeCooked(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sendCooked(bytes);
    if (terminals.isActive()) {
      terminals.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void sendCooked(byte[] bytes) {
    try {
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          out.write(bytes, start, i - start);
          out.write(CR_LF);
          start = i + 1;
        }
      }
      out.write(bytes, start, bytes.length - start);
      flushUnlessBusy();
    } catch (IOException e) {
      ended = true;
    }
  }

  /** Sends bytes as they are. */
  public void write(byte[] bytes) {
    try {
      out.write(bytes);
      flushUnlessBusy();
    } catch (IOException e) {
      ended = true;
    }
    if (terminals.isActive()) {
      terminals.write(bytes);
    }
  }

  void write(String ascii) {
    write(ascii.getBytes(StandardCharsets.UTF_8));
  }

  /** A program that prints in a tight loop is sent in pieces; anything else at once. */
  private void flushUnlessBusy() throws IOException {
    long now = System.nanoTime();
    if (!running || now - lastFlush > 2_000_000) {
      out.flush();
      lastFlush = now;
    } else if (!pendingFlush) {
      pendingFlush = true;
      LockSupport.unpark(flusher);
    }
  }

  /** Sends what is still held back. */
  void flush() {
    try {
      pendingFlush = false;
      out.flush();
    } catch (IOException e) {
      ended = true;
    }
  }

  /** Sends what a program left behind before it started to wait or to work silently. */
  private void startFlusher() {
    flusher =
        Thread.ofPlatform()
            .daemon()
            .name("uart-flush")
            .start(
                () -> {
                  while (!ended) {
                    if (!pendingFlush) {
                      LockSupport.park(this);
                    }
                    LockSupport.parkNanos(this, HELD_BACK);
                    if (pendingFlush) {
                      flush();
                    }
                  }
                });
  }
}
