package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.runtime.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * DS3231: a clock that keeps its time without power, and a thermometer (Maxim data sheet 19-5170);
 * and DS1307, which has no thermometer but 56 bytes of memory (Maxim data sheet 19-5280).
 */
final class Ds3231 extends RegisterPart {

  private static final int STATUS = 0x0f;
  private static final int REGISTERS = 0x13;
  private static final int STOPPED = 0x80;
  private static final long BILLION = 1_000_000_000L;

  private static final int SMALL_REGISTERS = 0x40;

  private final boolean small;
  private final int[] registers;
  private long haltedAt = -1;
  private long offset;
  private int dayOffset;
  private double celsius = 25;

  Ds3231(Wiring wiring) {
    super(wiring, 0x68);
    small = wiring.kind().equals("ds1307");
    registers = new int[small ? SMALL_REGISTERS : REGISTERS];
    shows("time", () -> now().toString());
    if (small) {
      return;
    }
    registers[0x0e] = 0x1c;
    // Until a program sets it, the clock says that it has stood still.
    registers[STATUS] = wiring.flag("set", true) ? 0x08 : 0x88;
    takes("temperature", -40, 85, "C", () -> celsius, v -> celsius = v);
  }

  private LocalDateTime now() {
    long nanos = (haltedAt >= 0 ? haltedAt : Clock.wallNanos()) + offset;
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
    return (now + 1) % registers.length;
  }

  @Override
  void latch() {
    LocalDateTime now = now();
    registers[0] = bcd(now.getSecond()) | (haltedAt >= 0 ? STOPPED : 0);
    registers[1] = bcd(now.getMinute());
    registers[2] = bcd(now.getHour());
    registers[3] = Math.floorMod(now.getDayOfWeek().getValue() - 1 + dayOffset, 7) + 1;
    registers[4] = bcd(now.getDayOfMonth());
    registers[5] = bcd(now.getMonthValue());
    registers[6] = bcd(now.getYear() % 100);
    if (small) {
      return;
    }
    int quarters = (int) Math.round(celsius * 4);
    registers[0x11] = quarters >> 2 & 0xff;
    registers[0x12] = (quarters & 3) << 6;
  }

  @Override
  int get(int register) {
    return register < registers.length ? registers[register] : 0;
  }

  @Override
  void set(int register, int value) {
    if (register >= registers.length || !small && register >= 0x11) {
      return;
    }
    if (small && register == 0) {
      halt((value & STOPPED) != 0);
    }
    if (!small && register == STATUS) {
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

  private void halt(boolean stop) {
    if (stop && haltedAt < 0) {
      haltedAt = Clock.wallNanos();
    } else if (!stop && haltedAt >= 0) {
      offset -= Clock.wallNanos() - haltedAt;
      haltedAt = -1;
    }
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
              Math.min(59, plain(registers[0] & 0x7f)));
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
