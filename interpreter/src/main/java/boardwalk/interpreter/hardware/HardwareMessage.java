package boardwalk.interpreter.hardware;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the hardware channel: a flat JSON object of texts, numbers and booleans
 * (docs/simulator.md).
 */
public record HardwareMessage(Map<String, Object> fields) {

  private static final Pattern FIELD =
      Pattern.compile(
          "\\s*\"([a-z]+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\""
              + "|(-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)|(true|false))\\s*(,|\\})");

  public static HardwareMessage of(Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return new HardwareMessage(fields);
  }

  /** Reads a line; a field that is no flat value ends the reading. */
  public static HardwareMessage parse(String line) {
    Map<String, Object> fields = new LinkedHashMap<>();
    String text = line.trim();
    if (text.startsWith("{")) {
      Matcher field = FIELD.matcher(text);
      int at = 1;
      while (field.find(at) && field.start() == at) {
        Object value =
            field.group(2) != null
                ? plain(field.group(2))
                : field.group(3) != null
                    ? (Object) Double.valueOf(field.group(3))
                    : Boolean.valueOf(field.group(4));
        fields.put(field.group(1), value);
        at = field.end();
      }
    }
    return new HardwareMessage(fields);
  }

  private static String plain(String text) {
    return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\(.)", "$1");
  }

  private static String escaped(String text) {
    boolean special = text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\');
    return special ? text.replaceAll("\\p{Cntrl}", "?").replaceAll("[\"\\\\]", "\\\\$0") : text;
  }

  public String text(String key) {
    Object value = fields.get(key);
    return value instanceof String text ? text : "";
  }

  public double number(String key) {
    Object value = fields.get(key);
    return value instanceof Double number ? number : 0;
  }

  public boolean flag(String key) {
    return Boolean.TRUE.equals(fields.get(key));
  }

  /** The message as a line without its end. */
  public String line() {
    StringBuilder out = new StringBuilder("{");
    String separator = "";
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      out.append(separator).append('"').append(field.getKey()).append("\":");
      if (field.getValue() instanceof String text) {
        out.append('"').append(escaped(text)).append('"');
      } else {
        out.append(field.getValue());
      }
      separator = ",";
    }
    return out.append('}').toString();
  }
}
