package boardwalk.interpreter.hardware.circuit;

import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

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
    TomlParseResult toml = Toml.parse(text);
    if (toml.hasErrors()) {
      throw new CircuitException(
          name
              + ", line "
              + toml.errors().getFirst().position().line()
              + ": "
              + toml.errors().getFirst().getMessage());
    }
    List<Circuit.Placed> parts = new ArrayList<>();
    // In the order of the file, so that addresses and messages are the same every time.
    List<String> names = new ArrayList<>(toml.keySet());
    names.sort(
        java.util.Comparator.comparingInt(
            key ->
                toml.inputPositionOf(List.of(key)) == null
                    ? 0
                    : toml.inputPositionOf(List.of(key)).line()));
    for (String id : names) {
      if (toml.get(List.of(id)) instanceof TomlTable table) {
        parts.add(part(id, table, name));
      }
    }
    String board = toml.get(List.of("board")) instanceof String given ? given : "";
    return new Circuit(board, List.copyOf(parts));
  }

  private static Circuit.Placed part(String id, TomlTable table, String file) {
    if (!(table.get(List.of("part")) instanceof String kind)) {
      throw new CircuitException(
          file + ": [" + id + "] says not what it is. Add a line such as part = \"led\".");
    }
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
    for (String key : table.keySet()) {
      Object value = table.get(List.of(key));
      if (key.equals("part")) {
        continue;
      }
      if (known.leg(key) != null) {
        wires.put(key, value instanceof Long number ? Long.toString(number) : (String) value);
      } else {
        options.put(key, value);
      }
    }
    for (PartKind.Leg leg : known.legs()) {
      if (leg.needed() && !wires.containsKey(leg.name())) {
        throw new CircuitException(
            file
                + ": ["
                + id
                + "] needs its leg \""
                + leg.name()
                + "\" wired. Add a line such as "
                + leg.name()
                + " = \"PIN\".");
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
