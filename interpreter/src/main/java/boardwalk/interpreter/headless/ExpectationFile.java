package boardwalk.interpreter.headless;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.microbit.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what is expected of a run: a line each (docs/simulator.md). */
final class ExpectationFile {

  private final VirtualBoard board;
  private final Supplier<String> output;
  private final Supplier<String> error;

  private ExpectationFile(VirtualBoard board, Supplier<String> output, Supplier<String> error) {
    this.board = board;
    this.output = output;
    this.error = error;
  }

  /**
   * Reads a file.
   *
   * @param output what the program has printed until now
   * @param error the traceback of what ended it; empty for none
   * @throws Words.Unclear for a line that cannot be used
   */
  static List<Expectation> read(
      String text,
      String file,
      VirtualBoard board,
      Supplier<String> output,
      Supplier<String> error) {
    ExpectationFile reader = new ExpectationFile(board, output, error);
    List<Expectation> all = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        Words words = new Words(line);
        if (!words.isEmpty()) {
          long time = words.take("at") ? words.time() : -1;
          Expectation.Check check = reader.check(words);
          words.end();
          all.add(new Expectation(line.strip(), time, check));
        }
      } catch (Words.Unclear e) {
        throw new Words.Unclear(file + ", line " + number + ": " + e.getMessage() + ".");
      }
    }
    return all;
  }

  private Expectation.Check check(Words words) {
    if (words.take("no")) {
      if (!words.take("error")) {
        throw new Words.Unclear("after \"no\" comes error");
      }
      return () ->
          error.get().isEmpty()
              ? Optional.empty()
              : Optional.of(error.get().strip().lines().reduce((a, b) -> b).orElse(""));
    }
    Supplier<Object> seen = subject(words);
    if (words.take("contains")) {
      String wanted = words.next("a text in quotation marks");
      return () -> compare(seen, shown(seen).contains(wanted));
    }
    if (words.take("has")) {
      words.take("line");
      String wanted = words.next("a line in quotation marks");
      return () -> compare(seen, shown(seen).lines().anyMatch(line -> line.equals(wanted)));
    }
    if (!words.take("is")) {
      words.take("=");
    }
    boolean not = words.take("not");
    if (words.take("above")) {
      double limit = words.number("a number");
      return () -> compare(seen, number(seen) > limit != not);
    }
    if (words.take("below")) {
      double limit = words.number("a number");
      return () -> compare(seen, number(seen) < limit != not);
    }
    if (words.take("about")) {
      double wanted = words.number("a number");
      double within = words.take("within") ? words.number("a number") : Math.abs(wanted) * 0.05;
      return () -> compare(seen, Math.abs(number(seen) - wanted) <= within != not);
    }
    String wanted = Pictures.named(words.peek()).orElse(words.peek());
    words.next("a value");
    words.take("times");
    return () -> compare(seen, same(seen.get(), wanted) != not);
  }

  private static Optional<String> compare(Supplier<Object> seen, boolean right) {
    return right ? Optional.empty() : Optional.of("it is " + quoted(seen.get()));
  }

  private static String quoted(Object value) {
    String text = String.valueOf(value);
    String cut = text.length() > 200 ? "..." + text.substring(text.length() - 200) : text;
    return value instanceof String ? '"' + cut.replace("\n", "\\n") + '"' : cut;
  }

  private static String shown(Supplier<Object> seen) {
    return String.valueOf(seen.get());
  }

  private static double number(Supplier<Object> seen) {
    Object value = seen.get();
    return value instanceof Number number
        ? number.doubleValue()
        : value instanceof Boolean truth ? truth ? 1 : 0 : Double.NaN;
  }

  private static boolean same(Object value, String wanted) {
    if (value instanceof Number number) {
      try {
        return Math.abs(number.doubleValue() - Double.parseDouble(wanted)) < 1e-9;
      } catch (NumberFormatException e) {
        return false;
      }
    }
    if (value instanceof Boolean truth) {
      return truth == (wanted.equals("true") || wanted.equals("on") || wanted.equals("1"));
    }
    return String.valueOf(value).equals(wanted);
  }

  private Supplier<Object> subject(Words words) {
    String what = words.next("what is expected, such as pin GP15 is 1");
    switch (what) {
      case "output" -> {
        return output::get;
      }
      case "error" -> {
        return error::get;
      }
      case "display" -> {
        return () -> rows(board.matrix().digits());
      }
      case "radio" -> {
        return () -> {
          StringBuilder all = new StringBuilder();
          board
              .radio()
              .messages()
              .forEach(m -> all.append(new String(m, StandardCharsets.UTF_8)).append('\n'));
          return all.toString();
        };
      }
      case "speech" -> {
        return () -> String.join("\n", board.spoken());
      }
      case "pin" -> {
        return pin(words);
      }
      default -> {
        return part(what);
      }
    }
  }

  private static String rows(String digits) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      out.append(i > 0 && i % 5 == 0 ? ":" : "").append(digits.charAt(i));
    }
    return out.toString();
  }

  private Supplier<Object> pin(Words words) {
    String name = words.next("a pin");
    BoardPin pin =
        board
            .pin(name)
            .orElseThrow(() -> new Words.Unclear("the board has no pin \"" + name + "\""));
    if (words.take("rises")) {
      long[] count = new long[1];
      pin.net().listen((level, time) -> count[0] += level);
      return () -> count[0];
    }
    if (words.take("duty")) {
      return () -> Math.round(pin.brightness() * 1000) / 10.0;
    }
    if (words.take("frequency")) {
      return () -> {
        long period = pin.terminal().period();
        return period == 0 ? 0L : Math.round(1e9 / period);
      };
    }
    return () -> (long) pin.level();
  }

  private Supplier<Object> part(String path) {
    int dot = path.indexOf('.');
    Part part = dot < 0 ? null : board.parts().get(path.substring(0, dot));
    Supplier<Object> shown = part == null ? null : part.shown().get(path.substring(dot + 1));
    if (shown == null) {
      throw new Words.Unclear(
          part == null
              ? "\""
                  + path
                  + "\" is nothing that can be expected; write output, display, pin NAME, "
                  + "PART.NAME, radio, speech or no error"
              : part.id() + " shows " + String.join(", ", part.shown().keySet()));
    }
    return shown;
  }
}
