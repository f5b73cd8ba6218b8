package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;

/** {@code time}. See {@link Ticks}. */
final class TimeModule implements NativeModule {

  private static final long NANOS_PER_MS = 1_000_000;

  /** Ports whose times are words without a sign: they count from 1970 (py/mpconfig.h). */
  private static final Set<String> UNSIGNED = Set.of("rp2", "mimxrt");

  @Override
  public String name() {
    return "time";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    boolean unsigned = UNSIGNED.contains(interpreter.platform().sysPlatform());
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
            (end, begin) -> Ticks.difference(Numbers.wide(end), Numbers.wide(begin))));
    module.with(NativeFunction.of0("time", () -> Math.floorDiv(Clock.wallNanos(), 1_000_000_000L)));
    module.with(NativeFunction.of0("time_ns", () -> Clock.wallNanos()));
    module.with(NativeFunction.between("localtime", 0, 1, args -> broken(args, zone(), unsigned)));
    module.with(
        NativeFunction.between("gmtime", 0, 1, args -> broken(args, ZoneOffset.UTC, unsigned)));
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
    return Numbers.wide(ticks) + change & (Ticks.PERIOD - 1);
  }

  private static Object sleep(long nanos) {
    Clock.sleep(nanos);
    return None.NONE;
  }

  private static Object broken(Object[] args, ZoneId zone, boolean unsigned) {
    long seconds =
        args.length > 0 && args[0] != None.NONE
            ? timestamp(args[0], unsigned)
            : Math.floorDiv(Clock.wallNanos(), 1_000_000_000L);
    LocalDateTime time =
        inYears(() -> LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds), zone));
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

  /** Seconds as boards take them (shared/timeutils/timeutils.h, timeutils_obj_get_timestamp). */
  private static long timestamp(Object value, boolean unsigned) {
    if (!MachineWord.isNarrow()) {
      return Numbers.toLong(value);
    }
    if (!Floats.isSingle()) {
      return (long) Numbers.toDouble(value);
    }
    return unsigned ? Numbers.toUnsigned(value) : Numbers.toLongLong(value);
  }

  /** The years of boards end before Java's; what they give after that is no time any more. */
  private static <T> T inYears(Supplier<T> time) {
    try {
      return time.get();
    } catch (DateTimeException | ArithmeticException tooFar) {
      throw Errors.overflow("overflow converting long int to machine word");
    }
  }

  private static Object seconds(Object tuple) {
    Object[] parts = Iteration.elements(tuple);
    if (parts.length < 8 || parts.length > 9) {
      throw Errors.typeError("mktime needs a tuple of length 8 or 9");
    }
    long[] numbers = new long[6];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Numbers.toLong(parts[i]);
    }
    return inYears(
        () ->
            LocalDateTime.of(Math.toIntExact(numbers[0]), 1, 1, 0, 0)
                .plusMonths(numbers[1] - 1)
                .plusDays(numbers[2] - 1)
                .plusHours(numbers[3])
                .plusMinutes(numbers[4])
                .plusSeconds(numbers[5])
                .atZone(zone())
                .toEpochSecond());
  }
}
