package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import java.util.Optional;
import java.util.function.IntConsumer;

/** One PIO: memory for 32 instructions, four state machines, eight flags. */
public final class PioBlock {

  public static final int MEMORY = 32;
  private static final int MACHINES = 4;

  private final BoardPin[] pins = new BoardPin[32];
  private final int[] memory = new int[MEMORY];
  private final PioMachine[] machines = new PioMachine[MACHINES];
  private final boolean[] used = new boolean[MEMORY];
  private int flags;
  private IntConsumer onFlag = flag -> {};

  public PioBlock(VirtualBoard board) {
    for (int i = 0; i < pins.length; i++) {
      Optional<BoardPin> pin = board.pin(Integer.toString(i));
      pins[i] = pin.orElse(null);
    }
    for (int i = 0; i < MACHINES; i++) {
      machines[i] = new PioMachine(this, i);
    }
  }

  public PioMachine machine(int index) {
    return machines[index];
  }

  /**
   * Puts a program where there is room, as high as possible or where it must be.
   *
   * @param origin where it must start; below 0 for anywhere
   * @return where it starts; -1 when there is no room
   */
  public int add(int[] program, int origin) {
    for (int start = MEMORY - program.length; start >= 0; start--) {
      if (origin >= 0 && start != origin) {
        continue;
      }
      boolean free = true;
      for (int i = 0; i < program.length; i++) {
        free &= !used[start + i];
      }
      if (free) {
        for (int i = 0; i < program.length; i++) {
          int word = program[i];
          // Jumps are to addresses from the program's own start.
          memory[start + i] = word >> 13 == 0 ? word & 0xffe0 | (word + start) & 31 : word;
          used[start + i] = true;
        }
        return start;
      }
    }
    return -1;
  }

  /** Gives the room of a program back. */
  public void remove(int start, int length) {
    for (int i = start; i < start + length; i++) {
      used[i] = false;
    }
  }

  public void clear() {
    java.util.Arrays.fill(used, false);
  }

  int instruction(int address) {
    return memory[address & MEMORY - 1];
  }

  BoardPin pin(int number) {
    return pins[number & 31];
  }

  int flags() {
    return flags;
  }

  /** Sets or clears a flag and lets machines that wait for it go on. */
  void flag(int index, boolean up) {
    int before = flags;
    flags = up ? flags | 1 << index : flags & ~(1 << index);
    if (flags != before) {
      if (up) {
        onFlag.accept(index);
      }
      for (PioMachine machine : machines) {
        machine.wake();
      }
    }
  }

  /** Told of every flag that is set: 0 to 7. */
  public void onFlag(IntConsumer listener) {
    onFlag = listener;
  }

  /** The flags 0 to 3 are acknowledged by the processor. */
  public void acknowledge(int index) {
    flag(index, false);
  }

  /** As after a reset. */
  public void reset() {
    flags = 0;
    onFlag = flag -> {};
    clear();
    for (PioMachine machine : machines) {
      machine.reset();
    }
  }
}
