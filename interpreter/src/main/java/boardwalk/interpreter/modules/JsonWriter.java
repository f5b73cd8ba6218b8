package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Types;
import java.nio.charset.StandardCharsets;

/** Values as JSON text, as MicroPython prints them (PRINT_JSON in py/obj*.c). */
final class JsonWriter {

  private final String itemSeparator;
  private final String keySeparator;
  private final Sink out;

  /** Where the text goes, piece by piece. */
  @FunctionalInterface
  interface Sink {
    void append(String text);
  }

  JsonWriter(String itemSeparator, String keySeparator, Sink out) {
    this.itemSeparator = itemSeparator;
    this.keySeparator = keySeparator;
    this.out = out;
  }

  void write(Object value) {
    Interrupts.enter();
    try {
      switch (Types.unwrap(value)) {
        case None none when none == None.NONE -> out.append("null");
        case Boolean truth -> out.append(truth ? "true" : "false");
        case String text -> quote(text);
        case PyBytes bytes when !bytes.isMutable() ->
            quote(new String(bytes.toArray(), StandardCharsets.UTF_8));
        case PyDict dict -> {
          out.append("{");
          String separator = "";
          for (Object key : dict.keys()) {
            out.append(separator);
            if (key instanceof String) {
              write(key);
            } else {
              out.append("\"");
              write(key);
              out.append("\"");
            }
            out.append(keySeparator);
            write(dict.getOrNull(key));
            separator = itemSeparator;
          }
          out.append("}");
        }
        case PyList list -> array(list.toArray());
        case PyTuple tuple -> array(tuple.elements());
        default -> out.append(Text.repr(value));
      }
    } finally {
      Interrupts.leave();
    }
  }

  private void array(Object[] values) {
    out.append("[");
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : itemSeparator);
      write(values[i]);
    }
    out.append("]");
  }

  private void quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    out.append(quoted.append('"').toString());
  }
}
