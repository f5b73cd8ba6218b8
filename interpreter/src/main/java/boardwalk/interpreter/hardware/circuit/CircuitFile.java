package boardwalk.interpreter.hardware.circuit;

import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlReader;
import boardwalk.boards.toml.TomlValue;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Circuit files: TOML with a table for each part.
 *
 * <pre>
 * board = "pico"
 *
 * [lamp]
 * part = "led"
 * anode = "GP15"
 * </pre>
 */
public final class CircuitFile {

  private CircuitFile() {}

  /**
   * Reads a circuit.
   *
   * @param name of the file, for messages
   * @throws CircuitException when it cannot be used
   */
  public static Circuit read(String text, String name) {
    Circuit circuit = draft(text, name);
    for (Circuit.Placed part : circuit.parts()) {
      for (String leg : part.missing()) {
        throw new CircuitException(
            name
                + ": ["
                + part.id()
                + "] needs its leg \""
                + leg
                + "\" wired. Add a line such as "
                + leg
                + " = \"PIN\".");
      }
    }
    return circuit;
  }

  /**
   * Reads a circuit that somebody is still wiring: legs that are needed may be missing.
   *
   * @param name of the file, for messages
   * @throws CircuitException when it cannot be used
   */
  public static Circuit draft(String text, String name) {
    TomlValue.Table toml;
    try {
      toml = TomlReader.read(text, name);
    } catch (TomlException e) {
      throw new CircuitException(e.getMessage());
    }
    List<Circuit.Placed> parts = new ArrayList<>();
    String board = "";
    for (Map.Entry<String, TomlValue> entry : toml.entries().entrySet()) {
      if (entry.getValue() instanceof TomlValue.Table table) {
        parts.add(part(entry.getKey(), table, name));
      } else if (entry.getKey().equals("board")) {
        board = String.valueOf(plain(entry.getValue()));
      }
    }
    return new Circuit(board, List.copyOf(parts));
  }

  /** A value as Java has it: text, Long, Double or Boolean. */
  private static Object plain(TomlValue value) {
    return switch (value) {
      case TomlValue.Text text -> text.value();
      case TomlValue.Whole number -> number.value();
      case TomlValue.Real number -> number.value();
      case TomlValue.Truth truth -> truth.value();
      default ->
          throw new CircuitException(
              value.at() + ": a circuit takes text, numbers, true and false here.");
    };
  }

  private static Circuit.Placed part(String id, TomlValue.Table table, String file) {
    TomlValue given = table.get("part");
    if (given == null) {
      throw new CircuitException(
          file + ": [" + id + "] says not what it is. Add a line such as part = \"led\".");
    }
    String kind = String.valueOf(plain(given));
    PartKind known =
        Catalogue.find(kind)
            .orElseThrow(
                () ->
                    new CircuitException(
                        file
                            + ": ["
                            + id
                            + "] is a \""
                            + kind
                            + "\", which is no known part. "
                            + "There are: "
                            + Catalogue.all().stream()
                                .map(PartKind::id)
                                .collect(Collectors.joining(", "))
                            + "."));
    Map<String, String> wires = new LinkedHashMap<>();
    Map<String, Object> options = new LinkedHashMap<>();
    for (Map.Entry<String, TomlValue> entry : table.entries().entrySet()) {
      String key = entry.getKey();
      Object value = plain(entry.getValue());
      if (key.equals("part")) {
        continue;
      }
      if (known.leg(key) != null) {
        wires.put(key, String.valueOf(value));
      } else {
        options.put(key, value);
      }
    }
    return new Circuit.Placed(id, kind, wires, options);
  }

  /** The text of a circuit's file. */
  public static String write(Circuit circuit) {
    StringBuilder out = new StringBuilder();
    if (!circuit.board().isEmpty()) {
      out.append("board = \"").append(circuit.board()).append("\"\n");
    }
    for (Circuit.Placed part : circuit.parts()) {
      out.append("\n[").append(part.id()).append("]\npart = \"").append(part.kind()).append("\"\n");
      part.wires().forEach((leg, pin) -> out.append(leg + " = \"" + pin + "\"\n"));
      part.options()
          .forEach(
              (name, value) ->
                  out.append(name)
                      .append(" = ")
                      .append(value instanceof String text ? '"' + text + '"' : value)
                      .append('\n'));
    }
    return out.toString();
  }
}
