package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code log} of the second model: rows of data, kept for the run of the board. */
final class LogModule implements NativeModule {

  private static final Map<Long, String> UNITS =
      Map.of(
          1L,
          "Time (milliseconds)",
          10L,
          "Time (seconds)",
          600L,
          "Time (minutes)",
          36_000L,
          "Time (hours)",
          864_000L,
          "Time (days)");

  private final Map<String, String> row = new LinkedHashMap<>();
  private boolean headed;
  private boolean mirrored;
  private long unit = 10;

  @Override
  public String name() {
    return "log";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    Console console = interpreter.console();
    PyModule module = new PyModule(name());
    module
        .with("MILLISECONDS", 1L)
        .with("SECONDS", 10L)
        .with("MINUTES", 600L)
        .with("HOURS", 36_000L)
        .with("DAYS", 864_000L);
    module.with(NativeFunction.withKeywords("set_labels", this::setLabels));
    module.with(NativeFunction.withKeywords("add", a -> add(a, console)));
    module.with(
        NativeFunction.between(
            "delete",
            0,
            1,
            args -> {
              row.clear();
              headed = false;
              return None.NONE;
            }));
    module.with(
        NativeFunction.of1(
            "set_mirroring",
            on -> {
              mirrored = Truth.of(on);
              return None.NONE;
            }));
    return module;
  }

  private Object setLabels(Arguments a) {
    row.clear();
    Object wanted = a.keyword("timestamp");
    unit = wanted == null ? unit : wanted == None.NONE ? 0 : Numbers.toLong(wanted);
    for (Object label : a.positional()) {
      row.put(Text.expectStr(label), "");
    }
    headed = false;
    return None.NONE;
  }

  private Object add(Arguments a, Console console) {
    row.replaceAll((label, old) -> "");
    if (a.count() > 0 && a.get(0) instanceof PyDict given) {
      for (Object key : given.keys()) {
        put(Text.str(key), given.getOrNull(key));
      }
    }
    for (String label : a.keywords()) {
      put(label, a.keyword(label));
    }
    if (mirrored) {
      if (!headed) {
        String time = unit == 0 ? "" : UNITS.getOrDefault(unit, "Time (seconds)") + ",";
        console.write(time + String.join(",", row.keySet()) + "\n");
        headed = true;
      }
      console.write(stamp() + String.join(",", row.values()) + "\n");
    }
    return None.NONE;
  }

  private void put(String label, Object value) {
    if (row.put(label, Text.str(value)) == null) {
      headed = false;
    }
  }

  private String stamp() {
    if (unit == 0) {
      return "";
    }
    long milliseconds = Clock.now() / 1_000_000;
    return unit == 1
        ? milliseconds + ","
        : milliseconds / (unit * 100)
            + "."
            + milliseconds % (unit * 100) * 100 / (unit * 100)
            + ",";
  }
}
