package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.dma.ControlLayout;
import boardwalk.interpreter.hardware.dma.DmaController;
import boardwalk.interpreter.hardware.pins.PinRegisters;
import boardwalk.interpreter.hardware.pio.PioBlock;
import boardwalk.interpreter.hardware.pio.PioRequests;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.Irq;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;

/** The PIOs of a board and their state machines, as programs know them (ports/rp2/rp2_pio.c). */
final class PioUnits {

  static final int MACHINES = 4;

  private static final String[] CONSTANTS = {"IN_LOW", "IN_HIGH", "OUT_LOW", "OUT_HIGH"};

  /** {@code PIO.irq} sees the machines' flags from this bit on. */
  private static final int FIRST_FLAG = 8;

  private final VirtualBoard board;
  private final PioBlock[] blocks;
  private final DmaController dma;
  private final Unit[] units;
  private final StateMachine[] machines;
  private final PyType pio = new PyType("PIO");
  private final PyType machine = new PyType("StateMachine");
  private Interpreter interpreter;

  PioUnits(VirtualBoard board) {
    this.board = board;
    int count = board.profile().chip().id().startsWith("rp235") ? 3 : 2;
    blocks = new PioBlock[count];
    units = new Unit[count];
    machines = new StateMachine[count * MACHINES];
    for (int i = 0; i < count; i++) {
      blocks[i] = new PioBlock(board);
      blocks[i].announce(board.registers(), i);
      units[i] = new Unit(i);
    }
    for (int i = 0; i < machines.length; i++) {
      machines[i] = new StateMachine(this, i);
    }
    boolean second = count == 3;
    dma =
        new DmaController(
            board.registers(),
            new PioRequests(blocks),
            second ? ControlLayout.RP2350 : ControlLayout.RP2040);
    board
        .registers()
        .add(
            PinRegisters.BASE,
            PinRegisters.SIZE,
            new PinRegisters(second, i -> board.pin(Integer.toString(i)).orElse(null)));
    fillPio();
    fillMachine();
  }

  DmaController dma() {
    return dma;
  }

  private void fillPio() {
    pio.constructor(
        (called, a) -> {
          long id = Numbers.toLong(a.expect(1, 1).get(0));
          if (id < 0 || id >= units.length) {
            throw Errors.valueError("invalid PIO");
          }
          return units[(int) id];
        });
    for (int i = 0; i < CONSTANTS.length; i++) {
      pio.with(CONSTANTS[i], (long) i);
    }
    pio.with("SHIFT_LEFT", 0L).with("SHIFT_RIGHT", 1L);
    pio.with("JOIN_NONE", 0L).with("JOIN_TX", 1L).with("JOIN_RX", 2L);
    for (int i = 0; i < MACHINES; i++) {
      pio.with("IRQ_SM" + i, 1L << FIRST_FLAG + i);
    }
    new Members<>(pio, Unit.class)
        .one("add_program", Unit::add)
        .many("remove_program", 0, 1, Unit::remove)
        .words("state_machine", Unit::machine)
        .words("irq", Unit::irq)
        .many("gpio_base", 0, 1, (self, a) -> 0L);
  }

  private void fillMachine() {
    machine.constructor(
        (called, a) -> {
          long id = Numbers.toLong(a.require(0, "id"));
          if (id < 0 || id >= machines.length) {
            throw Errors.valueError("invalid StateMachine");
          }
          StateMachine found = machines[(int) id];
          Arguments rest = a.tail();
          if (rest.count() > 0 || rest.hasKeywords()) {
            found.init(rest);
          }
          return found;
        });
    StateMachine.fill(machine);
  }

  void reset(Interpreter now) {
    interpreter = now;
    dma.reset();
    for (int i = 0; i < blocks.length; i++) {
      blocks[i].reset();
      units[i].connect();
    }
  }

  PyType pioType() {
    return pio;
  }

  PyType machineType() {
    return machine;
  }

  PioBlock block(int index) {
    return blocks[index];
  }

  Interpreter interpreter() {
    return interpreter;
  }

  VirtualBoard board() {
    return board;
  }

  StateMachine machine(int index) {
    return machines[index];
  }

  /** Puts a program into a PIO unless it is there; OSError when there is no room. */
  int place(int index, PioProgram program) {
    int at = program.offset(index);
    if (at < 0) {
      at = blocks[index].add(program.instructions(), -1);
      if (at < 0) {
        throw Errors.osError(Errno.ENOMEM);
      }
      program.offset(index, at);
    }
    return at;
  }

  /** {@code rp2.PIO}. */
  private final class Unit extends PyObject {
    private final int index;
    private Irq irq;

    private Unit(int index) {
      this.index = index;
    }

    private void connect() {
      irq = new Irq(this);
      blocks[index].onFlag(
          flag -> {
            if (flag < MACHINES) {
              StateMachine owner = machines[index * MACHINES + flag];
              // The port's own handler clears the flag before it calls those of programs.
              if (irq.awaits(1L << FIRST_FLAG + flag) || owner.awaitsFlag()) {
                blocks[index].acknowledge(flag);
              }
              irq.fire(1L << FIRST_FLAG + flag);
              owner.flagged();
            }
          });
    }

    private Object add(Object program) {
      place(index, new PioProgram(program));
      return None.NONE;
    }

    private Object remove(Object[] a) {
      if (a.length == 1) {
        blocks[index].clear();
        return None.NONE;
      }
      PioProgram program = new PioProgram(a[1]);
      int at = program.offset(index);
      if (at < 0) {
        throw Errors.valueError("prog not in instruction memory");
      }
      blocks[index].remove(at, program.instructions().length);
      program.offset(index, -1);
      return None.NONE;
    }

    private Object machine(Arguments a) {
      long id = Numbers.toLong(a.get(0));
      if (id < 0 || id >= MACHINES) {
        throw Errors.valueError("invalid StateMachine");
      }
      StateMachine found = machines[index * MACHINES + (int) id];
      Arguments rest = a.tail();
      if (rest.count() > 0 || rest.hasKeywords()) {
        found.init(rest);
      }
      return found;
    }

    private Object irq(Arguments a) {
      if (a.count() > 0 || a.hasKeywords()) {
        Object handler = a.get(0, "handler", None.NONE);
        irq.set(
            handler == None.NONE ? null : Calls.callable(handler),
            Numbers.toLong(a.get(1, "trigger", 0xf00L)),
            Truth.of(a.get(2, "hard", false)));
      }
      return irq;
    }

    @Override
    public PyType type() {
      return pio;
    }

    @Override
    public String repr() {
      return "PIO(" + index + ")";
    }
  }
}
