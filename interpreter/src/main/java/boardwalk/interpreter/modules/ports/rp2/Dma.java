package boardwalk.interpreter.modules.ports.rp2;

import boardwalk.interpreter.hardware.dma.ControlLayout;
import boardwalk.interpreter.hardware.dma.DmaChannel;
import boardwalk.interpreter.hardware.dma.DmaController;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.Irq;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.StaticMethod;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code rp2.DMA} (ports/rp2/rp2_dma.c). */
final class Dma extends PyObject {

  private static final long NOT_PACED = 0x3f;
  private static final long CLOSED = 0xff;

  private static final int EBUSY = 16;

  private final PyType type;
  private final DmaController controller;
  private DmaChannel channel;
  private final long number;
  private Irq irq;

  // Buffers that are being read and written must stay where they are.
  private Object source;
  private Object target;

  private Dma(PyType type, DmaController controller) {
    this.type = type;
    this.controller = controller;
    this.channel = controller.claim();
    if (channel == null) {
      throw Errors.osError(EBUSY);
    }
    this.number = channel.index();
  }

  static PyType type(DmaController controller) {
    PyType type = new PyType("DMA");
    type.constructor(
        (called, a) -> {
          a.expect(0, 0);
          return new Dma(type, controller);
        });
    new Members<>(type, Dma.class)
        .words("config", Dma::config)
        .many("active", 0, 1, Dma::active)
        .words("irq", Dma::irq)
        .act("close", Dma::close)
        .words("pack_ctrl", Dma::pack);
    type.with(
        "unpack_ctrl",
        new StaticMethod(NativeFunction.of1("unpack_ctrl", v -> unpack(controller.layout(), v))));
    return type;
  }

  private DmaChannel open() {
    if (channel == null) {
      throw Errors.valueError("channel closed");
    }
    return channel;
  }

  private long address(Object given, boolean write) {
    if (Types.unwrap(given) instanceof StateMachine machine) {
      return machine.fifoAddress(write);
    }
    if (Types.unwrap(given) instanceof DmaRegisters registers) {
      return registers.address();
    }
    if (Buffers.bufferOrNull(given) != null) {
      return Memory.addressOf(write ? Buffers.writable(given) : Buffers.span(given));
    }
    return Numbers.toBig(given).longValue() & 0xffff_ffffL;
  }

  private Object config(Arguments a) {
    a.only("read", "write", "count", "ctrl", "trigger");
    DmaChannel mine = open();
    if (a.count() > 0) {
      throw Errors.typeError(
          "function takes 1 positional arguments but " + (a.count() + 1) + " were given");
    }
    setAttributes(a, "read", "write", "count", "ctrl");
    if (Truth.of(a.get(99, "trigger", false))) {
      mine.start();
    }
    return None.NONE;
  }

  private void setAttributes(Arguments a, String... names) {
    for (String name : names) {
      Object given = a.keyword(name);
      if (given != null) {
        setAttribute(name, given);
      }
    }
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    switch (name) {
      case "read" -> {
        open().read(address(value, false));
        source = value;
      }
      case "write" -> {
        open().write(address(value, true));
        target = value;
      }
      case "count" -> open().count(Numbers.toBig(value).longValue());
      case "ctrl" -> open().control(Numbers.toBig(value).intValue());
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "read" -> open().read();
      case "write" -> open().write();
      case "count" -> open().count();
      case "ctrl" -> open().control() & 0xffff_ffffL;
      case "channel" -> channel == null ? CLOSED : number;
      case "registers" -> new DmaRegisters(controller, (int) number, 0, 16);
      default -> super.attribute(name);
    };
  }

  private Object active(Object[] a) {
    DmaChannel mine = open();
    if (a.length > 1) {
      if (Truth.of(a[1])) {
        mine.start();
      } else {
        mine.abort();
      }
    }
    return mine.isBusy();
  }

  private Object irq(Arguments a) {
    DmaChannel mine = open();
    if (irq == null) {
      irq = new Irq(this);
    }
    if (a.count() > 0 || a.hasKeywords()) {
      Object handler = a.get(0, "handler", None.NONE);
      Irq now = irq;
      now.set(
          handler == None.NONE ? null : Calls.callable(handler),
          1,
          Truth.of(a.get(1, "hard", false)));
      mine.onDone(() -> now.fire(1));
    }
    return irq;
  }

  private void close() {
    if (channel != null) {
      controller.release(channel);
      channel = null;
      irq = null;
      source = null;
      target = null;
    }
  }

  /** Enabled, words, both addresses going on, not paced, quiet, with nothing after it. */
  private long usual() {
    long value = 0;
    for (ControlLayout.Field field : controller.layout().fields()) {
      value |=
          switch (field.name()) {
                case "enable", "inc_read", "inc_write", "irq_quiet" -> 1L;
                case "size" -> 2L;
                case "treq_sel" -> NOT_PACED;
                case "chain_to" -> number;
                default -> 0L;
              }
              << field.low();
    }
    return value;
  }

  private Object pack(Arguments a) {
    if (a.count() > 0) {
      throw Errors.typeError("pack_ctrl only takes keyword arguments");
    }
    long value = usual();
    int used = 0;
    Object otherwise = a.keyword("default");
    if (otherwise != null) {
      used++;
      value = Numbers.toBig(otherwise).longValue() & 0xffff_ffffL;
    }
    for (ControlLayout.Field field : controller.layout().fields()) {
      Object given = a.keyword(field.name());
      if (given == null) {
        continue;
      }
      used++;
      if (field.readOnly()) {
        continue;
      }
      long mask = (1L << field.width()) - 1;
      long wanted = Truth.of(given) && given instanceof Boolean ? 1 : Numbers.truncated(given);
      if ((wanted & mask) != wanted) {
        throw Errors.valueError("bad field value");
      }
      value = value & ~(mask << field.low()) | wanted << field.low();
    }
    if (used < a.keywords().length) {
      throw Errors.of(Errors.TYPE_ERROR);
    }
    return value;
  }

  private static Object unpack(ControlLayout layout, Object given) {
    long value = Numbers.toBig(given).longValue();
    PyDict fields = PyDict.sized(layout.fields().size());
    for (ControlLayout.Field field : layout.fields()) {
      fields.put(field.name(), value >>> field.low() & (1L << field.width()) - 1);
    }
    return fields;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "DMA(" + (channel == null ? CLOSED : number) + ")";
  }
}
