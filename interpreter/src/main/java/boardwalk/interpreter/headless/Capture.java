package boardwalk.interpreter.headless;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.streams.Terminals;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** The console of a headless run: output goes on and is kept, input is what a stimulus types. */
final class Capture implements Console {

  /** So much of the output is kept for checks. */
  private static final int KEPT = 16 << 20;

  private static final int CTRL_C = 3;

  /** How long a wait for a byte is while other terminals may have one, in nanoseconds. */
  private static final long LOOK = 1_000_000;

  private final PrintStream out;
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final ArrayDeque<Integer> typed = new ArrayDeque<>();
  private Terminals terminals = new Terminals(0);

  Capture(OutputStream out) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  /** Somebody types. */
  void type(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == CTRL_C && Interrupts.interruptCharacter() == CTRL_C) {
        Interrupts.interrupt();
      } else {
        typed.add(b == '\n' ? '\r' : b & 0xff);
      }
    }
  }

  /** What was printed until now. */
  String output() {
    return all.toString(StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
  }

  @Override
  public void duplicate(Terminals now) {
    terminals = now;
    now.attach(() -> true, text -> show(text.getBytes(StandardCharsets.UTF_8)), typed::add);
  }

  @Override
  public void write(String text) {
    show(text.getBytes(StandardCharsets.UTF_8));
    if (terminals.isActive()) {
      terminals.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void write(byte[] bytes) {
    show(bytes);
    if (terminals.isActive()) {
      terminals.write(bytes);
    }
  }

  private void show(byte[] bytes) {
    out.writeBytes(bytes);
    if (all.size() < KEPT) {
      all.writeBytes(bytes);
    }
  }

  @Override
  public int read() {
    while (typed.isEmpty()) {
      Interrupts.poll();
      if (!typed.isEmpty()) {
        break;
      }
      int other = terminals.isActive() ? terminals.read() : Terminals.NOTHING;
      if (other >= 0) {
        return other;
      }
      if (Clock.next() == Long.MAX_VALUE) {
        throw Errors.of(Errors.EOF_ERROR);
      }
      Clock.pause(terminals.isActive() ? Clock.now() + LOOK : Long.MAX_VALUE);
    }
    return typed.poll();
  }

  @Override
  public boolean ready() {
    return !typed.isEmpty();
  }

  @Override
  public String input(String prompt) {
    write(prompt);
    StringBuilder line = new StringBuilder();
    for (int c = read(); c != '\r'; c = read()) {
      line.append((char) c);
    }
    write(line + "\n");
    return new String(
        line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
