package boardwalk.interpreter.modules.ports;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.OneWireDevice;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.modules.machine.MachinePin;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;

/** {@code _onewire}: the time slots of a 1-Wire bus (extmod/modonewire.c). */
final class OneWireModule implements NativeModule {

  private static final long RESET_LOW = 480_000;
  private static final long RESET_REST = 480_000;
  private static final long SLOT = 70_000;
  private static final long SHORT = 6_000;
  private static final long LONG = 60_000;

  private final VirtualBoard board;

  OneWireModule(VirtualBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "_onewire";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(NativeFunction.of1("reset", pin -> reset(find(pin))));
    module.with(NativeFunction.of1("readbit", pin -> (long) readBit(find(pin))));
    module.with(
        NativeFunction.of1(
            "readbyte",
            pin -> {
              BoardPin wire = find(pin);
              long value = 0;
              for (int i = 0; i < 8; i++) {
                value |= (long) readBit(wire) << i;
              }
              return value;
            }));
    module.with(
        NativeFunction.of2(
            "writebit",
            (pin, bit) -> {
              writeBit(find(pin), (int) Numbers.toLong(bit) & 1);
              return None.NONE;
            }));
    module.with(
        NativeFunction.of2(
            "writebyte",
            (pin, value) -> {
              BoardPin wire = find(pin);
              long bits = Numbers.toLong(value);
              for (int i = 0; i < 8; i++) {
                writeBit(wire, (int) (bits >> i) & 1);
              }
              return None.NONE;
            }));
    module.with(NativeFunction.of1("crc8", OneWireModule::crc));
    return module;
  }

  private BoardPin find(Object pin) {
    return MachinePin.find(board, pin);
  }

  private Object reset(BoardPin pin) {
    low(pin, RESET_LOW);
    boolean there = false;
    for (OneWireDevice device : board.devices(OneWireDevice.class)) {
      if (device.wire() == pin.net()) {
        device.reset();
        there = true;
      }
    }
    Clock.advance(RESET_REST);
    return there;
  }

  private static void low(BoardPin pin, long nanos) {
    pin.mode(BoardPin.Mode.OPEN_DRAIN);
    pin.drive(0);
    Clock.advance(nanos);
    pin.drive(1);
  }

  private int readBit(BoardPin pin) {
    int bit = 1;
    for (OneWireDevice device : board.devices(OneWireDevice.class)) {
      if (device.wire() == pin.net()) {
        bit &= device.read();
      }
    }
    long low = bit == 0 ? LONG / 2 : SHORT;
    low(pin, low);
    Clock.advance(SLOT - low);
    return bit;
  }

  private void writeBit(BoardPin pin, int bit) {
    long low = bit == 0 ? LONG : SHORT;
    low(pin, low);
    for (OneWireDevice device : board.devices(OneWireDevice.class)) {
      if (device.wire() == pin.net()) {
        device.write(bit);
      }
    }
    Clock.advance(SLOT - low);
  }

  /** The checksum of Maxim application note 27. */
  private static Object crc(Object data) {
    long crc = 0;
    for (byte b : Buffers.bytes(data)) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = (crc & 1) == 1 ? crc >> 1 ^ 0x8c : crc >> 1;
      }
    }
    return crc;
  }
}
