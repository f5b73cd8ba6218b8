package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Streams beside the board's line that show what it prints and type on it: {@code os.dupterm}
 * (extmod/os_dupterm.c). Everything on the program's thread, from one reset to the next.
 */
public final class Terminals {

  /** Where what {@link #read} answers is no byte: nothing is there. */
  public static final int NOTHING = -1;

  private final Object[] slots;

  /** Shows on the line why a stream was given up. */
  private Consumer<String> shows = text -> {};

  /** Whether the interrupt character stops a program now; at a prompt it is a byte. */
  private BooleanSupplier interruptible = () -> true;

  /** Takes what a stream has typed when a program says that it has. */
  private IntConsumer typed = b -> {};

  /** A stream is at work: what it prints does not come to it again. */
  private boolean working;

  /**
   * @param count how many there can be
   */
  public Terminals(int count) {
    this.slots = new Object[count];
  }

  /**
   * Attaches the board's line.
   *
   * @param runs whether a program runs
   * @param line shows text on the line alone
   * @param takes takes a byte as if it had been typed there
   */
  public void attach(BooleanSupplier runs, Consumer<String> line, IntConsumer takes) {
    interruptible = runs;
    shows = line;
    typed = takes;
  }

  /** {@code os.dupterm(stream, index=0)}: gives what was there before. */
  public NativeFunction duplicate() {
    return NativeFunction.between(
        "dupterm",
        1,
        2,
        args -> {
          long index = args.length > 1 ? Numbers.toLong(args[1]) : 0;
          if (index < 0 || index >= slots.length) {
            throw Errors.valueError("invalid dupterm index");
          }
          Object before = slots[(int) index];
          if (args[0] != None.NONE) {
            Streams.of(args[0]);
          }
          slots[(int) index] = args[0] == None.NONE ? null : args[0];
          return before == null ? None.NONE : before;
        });
  }

  /** {@code os.dupterm_notify(anything)}: a stream has something to read. */
  public NativeFunction changed() {
    return NativeFunction.of1(
        "dupterm_notify",
        ignored -> {
          for (int b = read(); b >= 0; b = read()) {
            typed.accept(b);
          }
          return None.NONE;
        });
  }

  public boolean isActive() {
    for (Object slot : slots) {
      if (slot != null) {
        return true;
      }
    }
    return false;
  }

  /** The next byte of any stream, or {@link #NOTHING}; the interrupt character interrupts. */
  public int read() {
    if (working) {
      return NOTHING;
    }
    byte[] one = new byte[1];
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null && readFrom(i, one)) {
        int b = one[0] & 0xff;
        if (interruptible.getAsBoolean() && b == Interrupts.interruptCharacter()) {
          Interrupts.interrupt();
          return NOTHING;
        }
        return b;
      }
    }
    return NOTHING;
  }

  private boolean readFrom(int index, byte[] one) {
    int[] count = {Stream.WOULD_BLOCK};
    work(index, "read", stream -> count[0] = stream.read(one, 0, 1));
    if (count[0] == 0 && slots[index] != null) {
      giveUp(index, "dupterm: EOF received, deactivating\n");
    }
    return count[0] > 0;
  }

  /** Shows bytes on every stream. */
  public void write(byte[] bytes) {
    if (working) {
      return;
    }
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null) {
        work(i, "write", stream -> stream.write(bytes, 0, bytes.length));
      }
    }
  }

  /** Whether a stream says that something can be read. */
  public boolean ready() {
    boolean ready = false;
    for (Object slot : slots) {
      if (slot != null && !working) {
        working = true;
        try {
          ready |= (Streams.of(slot).poll(Stream.POLL_READ) & Stream.POLL_READ) != 0;
        } catch (PyException cannotTell) {
          // As on a board, one that cannot be asked has nothing (mp_os_dupterm_poll).
          continue;
        } finally {
          working = false;
        }
      }
    }
    return ready;
  }

  private void work(int index, String what, Consumer<Stream> work) {
    working = true;
    try {
      work.accept(Streams.of(slots[index]));
    } catch (PyException e) {
      giveUp(
          index, "dupterm: Exception in " + what + "() method, deactivating: " + Text.traceback(e));
    } finally {
      working = false;
    }
  }

  private void giveUp(int index, String words) {
    Object stream = slots[index];
    slots[index] = null;
    shows.accept(words);
    try {
      Streams.of(stream).close();
    } catch (PyException gone) {
      // Closing is all that was left to do, and a board says nothing more either.
      return;
    }
  }
}
