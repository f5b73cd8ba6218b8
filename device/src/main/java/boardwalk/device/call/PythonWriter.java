package boardwalk.device.call;

import boardwalk.device.BoardError;
import boardwalk.device.repl.PythonLiteral;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java values as Python expressions. */
final class PythonWriter {

  private PythonWriter() {}

  /**
   * Null, booleans, numbers, text, byte arrays, lists and maps of such.
   *
   * @throws BoardError for anything else
   */
  static String write(Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean b -> b ? "True" : "False";
      case Double d -> number(d);
      case Float f -> number(f);
      case Byte _, Short _, Integer _, Long _, BigInteger _ -> value.toString();
      case CharSequence text -> PythonLiteral.text(text.toString());
      case byte[] bytes -> PythonLiteral.bytes(bytes, 0, bytes.length);
      case List<?> list -> "[" + String.join(",", all(list)) + "]";
      case Map<?, ?> map -> {
        List<String> entries = new ArrayList<>();
        map.forEach((key, item) -> entries.add(write(key) + ":" + write(item)));
        yield "{" + String.join(",", entries) + "}";
      }
      default ->
          throw new BoardError(
              BoardError.Kind.REFUSED,
              "A " + value.getClass().getSimpleName() + " cannot be given to a board.",
              "Give numbers, text, booleans, byte arrays, lists or maps.");
    };
  }

  static List<String> all(List<?> values) {
    return values.stream().map(PythonWriter::write).toList();
  }

  private static String number(double value) {
    return Double.isNaN(value) || Double.isInfinite(value)
        ? "float('" + (Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf") + "')"
        : Double.toString(value);
  }
}
