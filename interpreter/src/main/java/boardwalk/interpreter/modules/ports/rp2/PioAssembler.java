package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyArray;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code rp2.asm_pio}: runs the decorated function twice with the names of the assembler language
 * (RP2040 data sheet, 3.4) in place of its globals; the first time to find labels and side-sets.
 */
final class PioAssembler extends PyObject {

  static final PyType ERROR = new PyType("PIOASMError", Errors.EXCEPTION);

  /** The class whose objects the names of the assembler are methods of. */
  static final PyType EMIT = new PyType("PIOASMEmit");

  private static final int MOST_DELAY = 31;
  private static final String[] OPTIONS = {
    "out_init",
    "set_init",
    "sideset_init",
    "side_pindir",
    "in_shiftdir",
    "out_shiftdir",
    "autopush",
    "autopull",
    "push_thresh",
    "pull_thresh",
    "fifo_join"
  };

  /** {@code pin} is 6 to jmp and 1 to wait; {@code exec} is 7 to out and 4 to mov. */
  private static final long PIN = 0x1006;

  private static final long EXEC = 0x2007;
  private static final long IRQ_SOURCE = 2;

  /** Operands by name. Where one name means two things, the instruction knows which. */
  private static final Map<String, Long> OPERANDS = new LinkedHashMap<>();

  static {
    ERROR.constructor(
        (type, a) -> new boardwalk.interpreter.runtime.PyExceptionObject(ERROR, a.positional()));
    String[] places = {"pins", "x", "y", "null", "pindirs", "pc", "isr", "osr"};
    for (int i = 0; i < places.length; i++) {
      OPERANDS.put(places[i], (long) i);
    }
    OPERANDS.put("gpio", 0L);
    OPERANDS.put("pin", PIN);
    OPERANDS.put("exec", EXEC);
    OPERANDS.put("status", 5L);
    OPERANDS.put("not_x", 1L);
    OPERANDS.put("x_dec", 2L);
    OPERANDS.put("not_y", 3L);
    OPERANDS.put("y_dec", 4L);
    OPERANDS.put("x_not_y", 5L);
    OPERANDS.put("not_osre", 7L);
    OPERANDS.put("block", 0x21L);
    OPERANDS.put("noblock", 0x01L);
    OPERANDS.put("iffull", 0x40L);
    OPERANDS.put("ifempty", 0x40L);
    OPERANDS.put("clear", 0x40L);
  }

  private final Map<String, Object> names = new HashMap<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private final PyList words = new PyList();
  private final Object out;
  private final Object set;
  private final Object side;
  private final long shiftctrl;
  private final long sideDirections;
  private int sideCount;
  private boolean sideOptional;
  private int count;
  private int sides;
  private int delayMost = MOST_DELAY;
  private boolean second;
  private int wrapTarget;
  private int wrap = -1;

  private PioAssembler(Arguments a) {
    a.only(OPTIONS);
    out = a.get(99, "out_init", None.NONE);
    set = a.get(99, "set_init", None.NONE);
    side = a.get(99, "sideset_init", None.NONE);
    sideDirections = Truth.of(a.get(99, "side_pindir", false)) ? 1L << 29 : 0;
    shiftctrl =
        number(a, "fifo_join", 0) << 30
            | (number(a, "pull_thresh", 32) & 31) << 25
            | (number(a, "push_thresh", 32) & 31) << 20
            | number(a, "out_shiftdir", 0) << 19
            | number(a, "in_shiftdir", 0) << 18
            | number(a, "autopull", 0) << 17
            | number(a, "autopush", 0) << 16;
    sideCount =
        side == None.NONE
            ? 0
            : Types.isInt(side) ? 1 : ((PyTuple) Types.unwrap(side)).elements().length;
    fillNames();
  }

  private static long number(Arguments a, String name, long otherwise) {
    return Numbers.wide(a.get(99, name, otherwise));
  }

  /** {@code asm_pio(...)}: a decorator. */
  static Object decorator(Arguments a) {
    PioAssembler emit = new PioAssembler(a);
    return NativeFunction.of1("asm_pio", emit::assemble);
  }

  /** {@code asm_pio_encode(text, sideset_count)}: one instruction. */
  static long encode(
      boardwalk.interpreter.Interpreter interpreter, String text, long sideset, boolean optional) {
    PioAssembler emit = new PioAssembler(new Arguments(new Object[0], new String[0]));
    emit.sideCount = (int) sideset + (optional ? 1 : 0);
    emit.sideOptional = optional;
    emit.delayMost = MOST_DELAY >> emit.sideCount;
    emit.second = true;
    Namespace globals = new Namespace(interpreter.builtins());
    emit.names.forEach(globals::put);
    interpreter.execute(new Object[] {text, globals}, true);
    if (emit.words.length() != 1) {
      throw error("expecting exactly 1 instruction");
    }
    return Numbers.wide(emit.words.get(0));
  }

  private static PyException error(String text) {
    return Errors.of(ERROR, text);
  }

  private Object assemble(Object function) {
    if (!(function instanceof PyFunction program)) {
      throw Errors.typeError("asm_pio decorates functions");
    }
    Namespace globals = program.globals();
    Map<String, Object> hidden = new HashMap<>();
    names.forEach(
        (name, value) -> {
          Object old = globals.getOrNull(name);
          if (old != null) {
            hidden.put(name, old);
          }
          globals.put(name, value);
        });
    try {
      Calls.callable(program).call0();
      startSecond();
      Calls.callable(program).call0();
    } finally {
      for (String name : names.keySet()) {
        if (hidden.containsKey(name)) {
          globals.put(name, hidden.get(name));
        } else {
          globals.remove(name);
        }
      }
    }
    long execctrl =
        sideDirections | (sideOptional ? 1L << 30 : 0) | (long) wrap << 12 | (long) wrapTarget << 7;
    Object data = PyArray.TYPE.call(new Object[] {"H", words}, new String[0]);
    return PioProgram.list(data, execctrl, shiftctrl, out, set, side);
  }

  private void startSecond() {
    second = true;
    if (sideCount > 0) {
      sideOptional = sides != count;
      sideCount += sideOptional ? 1 : 0;
      delayMost = MOST_DELAY >> sideCount;
    }
    if (wrap < 0) {
      wrap = Math.max(0, count - 1);
    }
    count = 0;
  }

  private PioAssembler word(long bits) {
    count++;
    if (second) {
      words.add(bits);
    }
    return this;
  }

  private void or(long bits) {
    if (second) {
      long last = Numbers.wide(words.get(words.length() - 1));
      words.setItem((long) (words.length() - 1), last | bits);
    }
  }

  private PioAssembler delay(Object cycles) {
    long wanted = Numbers.wide(cycles);
    if (second && wanted > delayMost) {
      throw error("delay too large");
    }
    or(wanted << 8);
    return this;
  }

  private PioAssembler side(Object value) {
    long wanted = Numbers.wide(value);
    sides++;
    if (second) {
      if (sideCount == 0) {
        throw error("no sideset");
      }
      int bits = sideCount - (sideOptional ? 1 : 0);
      if (wanted >= 1L << bits) {
        throw error("sideset too large");
      }
      or(wanted << 13 - sideCount | (sideOptional ? 1L << 12 : 0));
    }
    return this;
  }

  @Override
  public Object item(Object key) {
    return delay(key);
  }

  @Override
  public PyType type() {
    return EMIT;
  }

  private void define(String name, int least, int most, NativeFunction.OfMany body) {
    names.put(name, NativeFunction.between(name, least, most, body));
  }

  private static long at(Object[] args, int index) {
    return args.length > index ? Numbers.wide(args[index]) : 0;
  }

  private static long place(Object value, long exec) {
    long operand = Numbers.wide(value);
    return operand == EXEC ? exec : operand == PIN ? 6 : operand;
  }

  private static long bits(Object value) {
    long bits = Numbers.wide(value);
    if (bits < 1 || bits > 32) {
      throw error("invalid bit count " + bits);
    }
    return bits & 31;
  }

  private void fillNames() {
    OPERANDS.forEach(names::put);
    EMIT.with(NativeFunction.of2("side", (self, v) -> ((PioAssembler) self).side(v)));
    EMIT.with(NativeFunction.of2("delay", (self, v) -> ((PioAssembler) self).delay(v)));
    define("nop", 0, 0, a -> word(0xa042));
    define("word", 1, 2, a -> word(at(a, 0) | (a.length > 1 ? target(a[1]) : 0)));
    define("label", 1, 1, a -> label(Text.str(a[0])));
    define(
        "wrap_target",
        0,
        0,
        a -> {
          wrapTarget = count;
          return None.NONE;
        });
    define(
        "wrap",
        0,
        0,
        a -> {
          wrap = count - 1;
          return None.NONE;
        });
    define(
        "jmp",
        1,
        2,
        a -> a.length == 1 ? word(target(a[0])) : word(place(a[0], 0) << 5 | target(a[1])));
    define("wait", 3, 3, this::awaiting);
    define("in_", 2, 2, a -> word(0x4000 | place(a[0], 7) << 5 | bits(a[1])));
    define("out", 2, 2, a -> word(0x6000 | place(a[0], 7) << 5 | bits(a[1])));
    define("push", 0, 2, a -> word(0x8000 | blocking(at(a, 0) | at(a, 1)) & 0x60));
    define("pull", 0, 2, a -> word(0x8080 | blocking(at(a, 0) | at(a, 1)) & 0x60));
    define("mov", 2, 2, a -> word(0xa000 | moved(a[0]) << 5 | Numbers.wide(a[1]) & 31));
    define("set", 2, 2, a -> word(0xe000 | place(a[0], 7) << 5 | Numbers.wide(a[1]) & 31));
    names.put("irq", new IrqName());
    define("rel", 1, 1, a -> Numbers.wide(a[0]) | 0x10);
    define("invert", 1, 1, a -> Numbers.wide(a[0]) | 0x08);
    define("reverse", 1, 1, a -> Numbers.wide(a[0]) | 0x10);
  }

  private static long blocking(long flags) {
    return (flags & 1) == 0 ? flags | 0x20 : flags;
  }

  /** The destinations of mov: exec is 4, pindirs 3 (RP2350 only). */
  private static long moved(Object to) {
    long operand = Numbers.wide(to);
    return operand == EXEC ? 4 : operand == 4 ? 3 : operand;
  }

  private Object awaiting(Object[] a) {
    long source =
        a[1] instanceof IrqName ? IRQ_SOURCE : Numbers.wide(a[1]) == PIN ? 1 : Numbers.wide(a[1]);
    return word(0x2000 | Numbers.wide(a[0]) << 7 | source << 5 | Numbers.wide(a[2]));
  }

  private Object label(String name) {
    if (!second) {
      if (labels.containsKey(name)) {
        throw error("duplicate label " + name);
      }
      labels.put(name, count);
    }
    return None.NONE;
  }

  private long target(Object label) {
    if (Types.isInt(label)) {
      return Numbers.wide(label);
    }
    if (!second) {
      return 0;
    }
    Integer place = labels.get(Text.str(label));
    if (place == null) {
      throw error("unknown label " + Text.str(label));
    }
    return place;
  }

  /** {@code irq} is an instruction, and what {@code wait} can wait for. */
  private final class IrqName extends boardwalk.interpreter.runtime.PyCallable {
    @Override
    public Object call(Object[] arguments, String[] keywords) {
      new Arguments(arguments, keywords).expect(1, 2);
      if (arguments.length == 1) {
        return word(0xc000 | Numbers.wide(arguments[0]));
      }
      return word(0xc000 | Numbers.wide(arguments[0]) & 0x60 | Numbers.wide(arguments[1]));
    }

    @Override
    public PyType type() {
      return EMIT;
    }
  }
}
