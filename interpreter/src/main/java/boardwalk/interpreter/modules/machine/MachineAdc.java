package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;

/** {@code machine.ADC} (extmod/machine_adc.c and ports/NAME/machine_adc.c). */
public final class MachineAdc extends PyObject {

  /** Full scale in millivolts for ATTN_0DB, 2_5DB, 6DB and 11DB (ESP32 data sheet, table 4-3). */
  private static final int[] ATTENUATED = {1100, 1500, 2200, Net.SUPPLY_MILLIVOLTS};

  private static final int RP2_TEMPERATURE = 4;
  private static final int RP2_FIRST = 26;

  private final PyType type;
  private final Port port;
  private final VirtualBoard board;
  private final BoardPin pin;
  private final long channel;
  private int attenuation;
  private int width = 12;

  private MachineAdc(PyType type, Port port, VirtualBoard board, BoardPin pin, long channel) {
    this.type = type;
    this.port = port;
    this.board = board;
    this.pin = pin;
    this.channel = channel;
    this.attenuation = port == Port.ESP32 ? 0 : ATTENUATED.length - 1;
    if (pin != null) {
      pin.use(BoardPin.Mode.FUNCTION, "ADC");
    }
  }

  static PyType type(VirtualBoard board, Port port) {
    PyType type = new PyType("ADC");
    type.constructor(
        (called, arguments) -> {
          MachineAdc made = make(type, board, port, arguments.require(0, "id"));
          made.init(arguments.tail());
          return made;
        });
    Members<MachineAdc> members =
        new Members<>(type, MachineAdc.class).get("read_u16", MachineAdc::read16);
    if (port == Port.RP2) {
      type.with("CORE_TEMP", (long) RP2_TEMPERATURE);
    }
    if (port == Port.STM32) {
      type.with("CORE_TEMP", 16L)
          .with("CORE_VREF", 17L)
          .with("CORE_VBAT", 18L)
          .with("VREF", 65535L);
    }
    if (port == Port.ESP32 || port == Port.GENERIC || port == Port.ESP8266) {
      members.get("read", self -> self.read16() >> 16 - self.width);
    }
    if (port == Port.ESP32 || port == Port.GENERIC) {
      String[] names = {"ATTN_0DB", "ATTN_2_5DB", "ATTN_6DB", "ATTN_11DB"};
      for (int i = 0; i < names.length; i++) {
        type.with(names[i], (long) i);
      }
      for (int bits = 9; bits <= 12; bits++) {
        type.with("WIDTH_" + bits + "BIT", (long) bits);
      }
      members
          .get("read_uv", self -> self.millivolts() * 1000L)
          .words("init", MachineAdc::init)
          .act("deinit", self -> {})
          .get("block", self -> None.NONE)
          .many(
              "atten",
              0,
              1,
              (self, args) -> {
                if (args.length > 1) {
                  self.attenuate(args[1]);
                }
                return None.NONE;
              })
          .many(
              "width",
              0,
              1,
              (self, args) -> {
                if (args.length > 1) {
                  self.width = Math.clamp(Numbers.toLong(args[1]), 9, 12);
                }
                return None.NONE;
              });
    }
    return type;
  }

  private static MachineAdc make(PyType type, VirtualBoard board, Port port, Object id) {
    if (port == Port.RP2) {
      long number = Types.isInt(id) ? Numbers.toLong(id) : MachinePin.find(board, id).number();
      if (Types.isInt(id) && number == RP2_TEMPERATURE) {
        return new MachineAdc(type, port, board, null, number);
      }
      long channel = Types.isInt(id) && number < RP2_TEMPERATURE ? number : number - RP2_FIRST;
      if (channel < 0 || channel >= RP2_TEMPERATURE) {
        throw Errors.valueError("Pin doesn't have ADC capabilities");
      }
      String name = Long.toString(channel + RP2_FIRST);
      return new MachineAdc(type, port, board, MachinePin.find(board, name), channel);
    }
    if (port == Port.STM32 && Types.isInt(id)) {
      return new MachineAdc(type, port, board, null, Numbers.toLong(id));
    }
    return new MachineAdc(type, port, board, MachinePin.find(board, id), -1);
  }

  private Object init(Arguments arguments) {
    arguments.only("atten", "sample_ns");
    Object wanted = arguments.keyword("atten");
    if (wanted != null) {
      attenuate(wanted);
    }
    return None.NONE;
  }

  private void attenuate(Object wanted) {
    long now = Numbers.toLong(wanted);
    if (now < 0 || now >= ATTENUATED.length) {
      throw Errors.valueError("invalid atten");
    }
    attenuation = (int) now;
  }

  private int millivolts() {
    if (pin == null) {
      // RP2040 data sheet, 4.9.5: 0.706 V at 27 degrees, 1.721 mV less for each degree more.
      return (int) Math.round(706 - (board.senses().temperature() - 27) * 1.721);
    }
    return Math.min(pin.net().millivolts(), ATTENUATED[attenuation]);
  }

  /** Twelve bits spread over sixteen, as the ports do. */
  private long read16() {
    long raw = (millivolts() * 4095L + ATTENUATED[attenuation] / 2) / ATTENUATED[attenuation];
    return raw << 4 | raw >> 8;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return switch (port) {
      case RP2 -> "<ADC channel=" + channel + ">";
      case ESP32 -> "ADC(Pin(" + pin.number() + "), atten=" + attenuation + ")";
      default -> pin == null ? "<ADC1 channel=" + channel + ">" : "ADC(Pin(" + pin.label() + "))";
    };
  }
}
