package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** {@code time}. See {@link Ticks}. */
final class TimeModule implements NativeModule {

  private static final long NANOS_PER_MS = 1_000_000;

  @Override
  public String name() {
    return "time";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.of1(
            "sleep",
            seconds -> {
              double wanted = Numbers.toDouble(seconds);
              if (wanted < 0) {
                throw Errors.valueError("sleep length must be non-negative");
              }
              return sleep((long) (wanted * 1e9));
            }));
    module.with(NativeFunction.of1("sleep_ms", ms -> sleep(Numbers.toLong(ms) * NANOS_PER_MS)));
    module.with(NativeFunction.of1("sleep_us", us -> sleep(Numbers.toLong(us) * 1000)));
    module.with(NativeFunction.of0("ticks_ms", Ticks::milliseconds));
    module.with(
        NativeFunction.of0("ticks_us", () -> Ticks.sinceStart() / 1000 & (Ticks.PERIOD - 1)));
    module.with(NativeFunction.of0("ticks_cpu", () -> Ticks.sinceStart() & (Ticks.PERIOD - 1)));
    module.with(NativeFunction.of2("ticks_add", TimeModule::ticksAdd));
    module.with(
        NativeFunction.of2(
            "ticks_diff",
            (end, begin) -> Ticks.difference(Numbers.toLong(end), Numbers.toLong(begin))));
    module.with(NativeFunction.of0("time", () -> Math.floorDiv(Clock.wallNanos(), 1_000_000_000L)));
    module.with(NativeFunction.of0("time_ns", () -> Clock.wallNanos()));
    module.with(NativeFunction.between("localtime", 0, 1, args -> broken(args, zone())));
    module.with(NativeFunction.between("gmtime", 0, 1, args -> broken(args, ZoneOffset.UTC)));
    module.with(NativeFunction.of1("mktime", TimeModule::seconds));
    return module;
  }

  /** A virtual run is the same everywhere. */
  private static ZoneId zone() {
    return Clock.isVirtual() ? ZoneOffset.UTC : ZoneId.systemDefault();
  }

  private static Object ticksAdd(Object ticks, Object delta) {
    long change = Numbers.toLong(delta);
    if (Math.abs(change) >= Ticks.PERIOD / 2) {
      throw Errors.overflow("ticks interval overflow");
    }
    return Numbers.toLong(ticks) + change & (Ticks.PERIOD - 1);
  }

  private static Object sleep(long nanos) {
    Clock.sleep(nanos);
    return None.NONE;
  }

  private static Object broken(Object[] args, ZoneId zone) {
    long seconds =
        args.length > 0 && args[0] != None.NONE
            ? Numbers.toLong(args[0])
            : Math.floorDiv(Clock.wallNanos(), 1_000_000_000L);
    LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), zone);
    return PyTuple.of(
        (long) time.getYear(),
        (long) time.getMonthValue(),
        (long) time.getDayOfMonth(),
        (long) time.getHour(),
        (long) time.getMinute(),
        (long) time.getSecond(),
        (long) time.getDayOfWeek().getValue() - 1,
        (long) time.getDayOfYear());
  }

  private static Object seconds(Object tuple) {
    Object[] parts = Iteration.elements(tuple);
    if (parts.length < 8 || parts.length > 9) {
      throw Errors.typeError("mktime needs a tuple of length 8 or 9");
    }
    return LocalDateTime.of(Numbers.toInt(parts[0]), 1, 1, 0, 0)
        .plusMonths(Numbers.toLong(parts[1]) - 1)
        .plusDays(Numbers.toLong(parts[2]) - 1)
        .plusHours(Numbers.toLong(parts[3]))
        .plusMinutes(Numbers.toLong(parts[4]))
        .plusSeconds(Numbers.toLong(parts[5]))
        .atZone(zone())
        .toEpochSecond();
  }
}
