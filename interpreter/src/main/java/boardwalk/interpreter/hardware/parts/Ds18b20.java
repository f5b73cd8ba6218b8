package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.OneWireDevice;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;
import java.util.Arrays;

/** DS18B20 thermometer on a 1-Wire bus (Maxim data sheet 19-7487). */
final class Ds18b20 extends Part implements OneWireDevice {

  private static final int FAMILY = 0x28;
  private static final int SEARCH_ROM = 0xf0;
  private static final int ALARM_SEARCH = 0xec;
  private static final int READ_ROM = 0x33;
  private static final int MATCH_ROM = 0x55;
  private static final int SKIP_ROM = 0xcc;
  private static final int CONVERT = 0x44;
  private static final int READ_SCRATCHPAD = 0xbe;
  private static final int WRITE_SCRATCHPAD = 0x4e;

  /** Conversion at twelve bits takes 750 ms; half for each bit less. */
  private static final long CONVERSION = 750_000_000;

  private enum State {
    IDLE,
    ROM_COMMAND,
    SEARCH,
    MATCH,
    FUNCTION,
    READ,
    WRITE,
    BUSY
  }

  private final Net wire;
  private final byte[] rom = new byte[8];

  /** After power-on: 85 degrees, alarm bytes, twelve bits. */
  private final byte[] scratchpad = {0x50, 0x05, 0x4b, 0x46, 0x7f, (byte) 0xff, 0x0c, 0x10, 0};

  private State state = State.IDLE;
  private int shift;
  private int bits;
  private int place;
  private int phase;
  private byte[] sending = {};
  private long ready;
  private double celsius;

  Ds18b20(Wiring wiring) {
    super(wiring);
    wire = wiring.net("data");
    wire.attach(id() + "'s resistor").pull(1);
    rom[0] = FAMILY;
    int hash = id().hashCode();
    for (int i = 1; i < 7; i++) {
      rom[i] = (byte) (hash >> (i - 1) * 5);
    }
    rom[7] = (byte) crc(rom, 7);
    celsius = wiring.number("temperature", 21.5);
    takes("temperature", -55, 125, "C", () -> celsius, now -> celsius = now);
  }

  private static int crc(byte[] data, int count) {
    int crc = 0;
    for (int i = 0; i < count; i++) {
      crc ^= data[i] & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 1 ? crc >> 1 ^ 0x8c : crc >> 1;
      }
    }
    return crc;
  }

  @Override
  public Net wire() {
    return wire;
  }

  @Override
  public void reset() {
    enter(State.ROM_COMMAND);
  }

  private void enter(State now) {
    state = now;
    shift = 0;
    bits = 0;
    place = 0;
    phase = 0;
  }

  @Override
  public void write(int bit) {
    switch (state) {
      case ROM_COMMAND, FUNCTION, WRITE -> {
        shift |= bit << bits;
        if (++bits == 8) {
          int value = shift;
          shift = 0;
          bits = 0;
          take(value);
        }
      }
      case SEARCH -> {
        if (bit == romBit(place)) {
          phase = 0;
          place++;
        } else {
          enter(State.IDLE);
        }
      }
      case MATCH -> {
        if (bit != romBit(place)) {
          enter(State.IDLE);
        } else if (++place == 64) {
          enter(State.FUNCTION);
        }
      }
      case IDLE, READ, BUSY -> {
        // Not meant for this part, or not now.
      }
    }
  }

  private int romBit(int index) {
    return rom[index / 8] >> index % 8 & 1;
  }

  private void take(int value) {
    if (state == State.WRITE) {
      scratchpad[2 + place] = (byte) value;
      if (++place == 3) {
        scratchpad[4] = (byte) (scratchpad[4] & 0x60 | 0x1f);
        enter(State.IDLE);
      }
      return;
    }
    switch (value) {
      case SEARCH_ROM -> enter(State.SEARCH);
      case ALARM_SEARCH -> enter(State.IDLE);
      case READ_ROM -> send(rom);
      case MATCH_ROM -> enter(State.MATCH);
      case SKIP_ROM -> enter(State.FUNCTION);
      case CONVERT -> convert();
      case READ_SCRATCHPAD -> {
        settle();
        scratchpad[8] = (byte) crc(scratchpad, 8);
        send(scratchpad);
      }
      case WRITE_SCRATCHPAD -> enter(State.WRITE);
      default -> enter(State.IDLE);
    }
  }

  private void send(byte[] data) {
    enter(State.READ);
    sending = Arrays.copyOf(data, data.length);
  }

  private int resolution() {
    return scratchpad[4] >> 5 & 3;
  }

  private void convert() {
    enter(State.BUSY);
    ready = Clock.now() + (CONVERSION >> 3 - resolution());
  }

  private void settle() {
    if (ready > 0 && Clock.now() >= ready) {
      ready = 0;
      int unused = 3 - resolution();
      int raw = (int) Math.floor(celsius * 16) >> unused << unused;
      scratchpad[0] = (byte) raw;
      scratchpad[1] = (byte) (raw >> 8);
    }
  }

  @Override
  public int read() {
    switch (state) {
      case SEARCH -> {
        if (place >= 64) {
          return 1;
        }
        int bit = romBit(place);
        return phase++ == 0 ? bit : 1 - bit;
      }
      case READ -> {
        if (place >= sending.length * 8) {
          return 1;
        }
        int bit = sending[place / 8] >> place % 8 & 1;
        place++;
        return bit;
      }
      case BUSY -> {
        return Clock.now() >= ready ? 1 : 0;
      }
      default -> {
        return 1;
      }
    }
  }
}
