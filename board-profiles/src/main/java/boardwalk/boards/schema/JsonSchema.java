package boardwalk.boards.schema;

import boardwalk.boards.schema.Form.EitherForm;
import boardwalk.boards.schema.Form.ListForm;
import boardwalk.boards.schema.Form.NumberForm;
import boardwalk.boards.schema.Form.TableForm;
import boardwalk.boards.schema.Form.TextForm;
import boardwalk.boards.schema.Form.TruthForm;
import boardwalk.boards.schema.Form.WholeForm;
import java.util.ArrayList;
import java.util.List;

/** Writes a form as JSON Schema (draft 2020-12), for completion in other editors. */
public final class JsonSchema {

  private JsonSchema() {}

  /** The schema of a whole file, pretty-printed. */
  public static String of(TableForm file) {
    String body = form(file, 0);
    return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
        + "  \"title\": \"Boardwalk board profile\",\n"
        + body.substring(2)
        + "\n";
  }

  private static String form(Form form, int depth) {
    return switch (form) {
      case TextForm text -> object(textLines(text), depth);
      case WholeForm whole -> object(wholeLines(whole), depth);
      case NumberForm number -> object(List.of("\"type\": \"number\""), depth);
      case TruthForm truth -> object(List.of("\"type\": \"boolean\""), depth);
      case ListForm list ->
          object(
              List.of("\"type\": \"array\"", "\"items\": " + form(list.item(), depth + 1)), depth);
      case EitherForm either ->
          object(
              List.of(
                  "\"anyOf\": "
                      + array(
                          either.forms().stream().map(f -> form(f, depth + 2)).toList(), depth)),
              depth);
      case TableForm table -> object(tableLines(table, depth), depth);
    };
  }

  private static List<String> textLines(TextForm text) {
    List<String> lines = new ArrayList<>(List.of("\"type\": \"string\""));
    if (!text.allowed().isEmpty()) {
      lines.add(
          "\"enum\": ["
              + String.join(", ", text.allowed().stream().map(JsonSchema::quoted).toList())
              + "]");
    }
    if (!text.pattern().isEmpty()) {
      lines.add("\"pattern\": " + quoted("^(" + text.pattern() + ")$"));
    }
    return lines;
  }

  private static List<String> wholeLines(WholeForm whole) {
    List<String> lines = new ArrayList<>(List.of("\"type\": \"integer\""));
    lines.add("\"minimum\": " + whole.least());
    if (whole.most() != Long.MAX_VALUE) {
      lines.add("\"maximum\": " + whole.most());
    }
    return lines;
  }

  private static List<String> tableLines(TableForm table, int depth) {
    List<String> lines = new ArrayList<>(List.of("\"type\": \"object\""));
    if (!table.keys().isEmpty()) {
      List<String> keys =
          table.keys().values().stream()
              .map(
                  key -> {
                    String form = form(key.form(), depth + 2);
                    String indent = "  ".repeat(depth + 3);
                    return quoted(key.name())
                        + ": {\n"
                        + indent
                        + "\"description\": "
                        + quoted(key.meaning())
                        + ","
                        + form.substring(1);
                  })
              .toList();
      lines.add("\"properties\": " + object(keys, depth + 1));
      List<String> required =
          table.keys().values().stream()
              .filter(Form.Key::required)
              .map(key -> quoted(key.name()))
              .toList();
      if (!required.isEmpty()) {
        lines.add("\"required\": [" + String.join(", ", required) + "]");
      }
    }
    lines.add(
        "\"additionalProperties\": "
            + (table.others() == null ? "false" : form(table.others(), depth + 1)));
    return lines;
  }

  private static String object(List<String> lines, int depth) {
    return block("{", lines, "}", depth);
  }

  private static String array(List<String> items, int depth) {
    return block("[", items, "]", depth + 1);
  }

  private static String block(String open, List<String> lines, String close, int depth) {
    String indent = "  ".repeat(depth);
    return open
        + "\n"
        + String.join(",\n", lines.stream().map(line -> indent + "  " + line).toList())
        + "\n"
        + indent
        + close;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
