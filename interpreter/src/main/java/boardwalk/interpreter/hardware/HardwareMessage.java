package boardwalk.interpreter.hardware;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the hardware channel: a flat JSON object of texts, numbers and booleans
 * (docs/simulator.md).
 */
public record HardwareMessage(Map<String, Object> fields) {

  public static HardwareMessage of(Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return new HardwareMessage(fields);
  }

  /** Reads a line; a field that is no flat value ends the reading. */
  public static HardwareMessage parse(String line) {
    return new HardwareMessage(new MessageReader(line).fields());
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
