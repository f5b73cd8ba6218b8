package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.registers.RegisterSpace;
import java.util.Optional;
import java.util.function.IntConsumer;

/** One PIO: memory for 32 instructions, four state machines, eight flags. */
public final class PioBlock {

  public static final int MEMORY = 32;
  private static final int MACHINES = 4;

  private final BoardPin[] pins = new BoardPin[32];
  private final PioInput[] inputs = new PioInput[32];
  private final int[] memory = new int[MEMORY];
  private final PioMachine[] machines = new PioMachine[MACHINES];
  private final boolean[] used = new boolean[MEMORY];
  private int flags;
  private IntConsumer onFlag = flag -> {};

  public PioBlock(VirtualBoard board) {
    for (int i = 0; i < pins.length; i++) {
      Optional<BoardPin> pin = board.pin(Integer.toString(i));
      pins[i] = pin.orElse(null);
      inputs[i] = pin.map(p -> new PioInput(p, p.number(), this::changed)).orElse(null);
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

  /** The pin as instructions see it; null for none. */
  PioInput input(int number) {
    return inputs[number & 31];
  }

  private void changed(int number) {
    for (PioMachine machine : machines) {
      machine.pinChanged(number, inputs[number].delay());
    }
  }

  /** Bit by bit, whether a pin is seen without its synchroniser. */
  int bypassed() {
    int all = 0;
    for (int i = 0; i < inputs.length; i++) {
      all |= inputs[i] != null && inputs[i].isBypassed() ? 1 << i : 0;
    }
    return all;
  }

  void bypass(int which) {
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] != null) {
        inputs[i].bypass((which >> i & 1) == 1);
      }
    }
  }

  void instruction(int address, int word) {
    memory[address] = word;
  }

  /**
   * Puts the registers where programs find them.
   *
   * @param index of this PIO
   */
  public void announce(RegisterSpace space, int index) {
    space.add(
        PioRegisters.BASE + index * PioRegisters.DISTANCE,
        PioRegisters.SIZE,
        new PioRegisters(this));
  }

  /** The address of the FIFO to a state machine, or from it. */
  public static long fifoAddress(int index, int machine, boolean toMachine) {
    long base = PioRegisters.BASE + index * PioRegisters.DISTANCE;
    return base + (toMachine ? 0x10 : 0x20) + 4L * machine;
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
    bypass(0);
    for (PioInput input : inputs) {
      if (input != null) {
        input.forget();
      }
    }
    onFlag = flag -> {};
    clear();
    for (PioMachine machine : machines) {
      machine.reset();
    }
  }
}
