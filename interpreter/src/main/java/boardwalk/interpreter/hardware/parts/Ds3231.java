package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.runtime.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * DS3231: a clock that keeps its time without power, and a thermometer (Maxim data sheet 19-5170).
 */
final class Ds3231 extends RegisterPart {

  private static final int STATUS = 0x0f;
  private static final int REGISTERS = 0x13;
  private static final int STOPPED = 0x80;
  private static final long BILLION = 1_000_000_000L;

  private final int[] registers = new int[REGISTERS];
  private long offset;
  private int dayOffset;
  private double celsius = 25;

  Ds3231(Wiring wiring) {
    super(wiring, 0x68);
    registers[0x0e] = 0x1c;
    // Until a program sets it, the clock says that it has stood still.
    registers[STATUS] = wiring.flag("set", true) ? 0x08 : 0x88;
    takes("temperature", -40, 85, "C", () -> celsius, v -> celsius = v);
    shows("time", () -> now().toString());
  }

  private LocalDateTime now() {
    long nanos = Clock.wallNanos() + offset;
    return LocalDateTime.ofEpochSecond(Math.floorDiv(nanos, BILLION), 0, ZoneOffset.UTC);
  }

  private static int bcd(int value) {
    return value / 10 << 4 | value % 10;
  }

  private static int plain(int bcd) {
    return (bcd >> 4) * 10 + (bcd & 15);
  }

  @Override
  int next(int now) {
    return (now + 1) % REGISTERS;
  }

  @Override
  void latch() {
    LocalDateTime now = now();
    registers[0] = bcd(now.getSecond());
    registers[1] = bcd(now.getMinute());
    registers[2] = bcd(now.getHour());
    registers[3] = Math.floorMod(now.getDayOfWeek().getValue() - 1 + dayOffset, 7) + 1;
    registers[4] = bcd(now.getDayOfMonth());
    registers[5] = bcd(now.getMonthValue());
    registers[6] = bcd(now.getYear() % 100);
    int quarters = (int) Math.round(celsius * 4);
    registers[0x11] = quarters >> 2 & 0xff;
    registers[0x12] = (quarters & 3) << 6;
  }

  @Override
  int get(int register) {
    return register < REGISTERS ? registers[register] : 0;
  }

  @Override
  void set(int register, int value) {
    if (register >= 0x11) {
      return;
    }
    if (register == STATUS) {
      // The stop flag can be cleared, never set.
      registers[STATUS] = value & 0x7f | registers[STATUS] & value & STOPPED;
      return;
    }
    if (register <= 6) {
      latch();
      registers[register] = value;
      take(register);
      return;
    }
    registers[register] = value;
  }

  private void take(int register) {
    if (register == 3) {
      dayOffset = registers[3] - now().getDayOfWeek().getValue();
      return;
    }
    int hours =
        (registers[2] & 0x40) == 0
            ? plain(registers[2] & 0x3f)
            : plain(registers[2] & 0x1f) % 12 + ((registers[2] & 0x20) != 0 ? 12 : 0);
    try {
      LocalDateTime wanted =
          LocalDateTime.of(
              2000 + plain(registers[6]),
              Math.max(1, plain(registers[5] & 0x1f)),
              Math.clamp(plain(registers[4]), 1, 28),
              Math.min(23, hours),
              Math.min(59, plain(registers[1])),
              Math.min(59, plain(registers[0])));
      wanted = wanted.plusDays(Math.max(1, plain(registers[4])) - wanted.getDayOfMonth());
      int weekday = registers[3];
      offset +=
          (wanted.toEpochSecond(ZoneOffset.UTC) - now().toEpochSecond(ZoneOffset.UTC)) * BILLION;
      dayOffset = weekday - wanted.getDayOfWeek().getValue();
    } catch (DateTimeException impossible) {
      // A date that does not exist leaves the clock as it was.
      latch();
    }
  }
}
