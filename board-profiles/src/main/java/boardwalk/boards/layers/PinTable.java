package boardwalk.boards.layers;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Layout.Role;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.toml.Place;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The pins of a board: what the chip can do, under the names of programs and of the board. */
final class PinTable {

  private static final List<String> NO_LABELS =
      List.of("rule", "power", "ground", "control", "debug", "unconnected");

  private static final Map<String, PinFunction.Kind> KINDS = kinds();

  private static Map<String, PinFunction.Kind> kinds() {
    Map<String, PinFunction.Kind> kinds = new HashMap<>();
    for (PinFunction.Kind kind : PinFunction.Kind.values()) {
      kinds.put(kind.key(), kind);
    }
    return kinds;
  }

  private final Table profile;
  private final Map<String, Table> chip = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, String> pinOfName = new LinkedHashMap<>();
  private final Map<String, Table> nameTables = new HashMap<>();
  private final Map<String, List<String>> printed = new HashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Set<String> wired = new LinkedHashSet<>();
  private NumberRule labelRule;
  private String labelTarget = "";

  PinTable(Table profile) {
    this.profile = profile;
    Values.table(profile, "pins").entries().forEach((name, value) -> chip.put(name, (Table) value));
    readLabels(Values.table(profile, "labels"));
    readNames(Values.table(profile, "names"));
  }

  private void readLabels(Table table) {
    for (Role role : Role.values()) {
      for (String label : Values.texts(table, role.name().toLowerCase(Locale.ROOT))) {
        roles.put(label, role);
      }
    }
    table
        .entries()
        .forEach(
            (label, value) -> {
              if (!NO_LABELS.contains(label) && value instanceof Text text) {
                labels.put(label, known(text.value(), value.at()));
              }
            });
    if (table.get("rule") instanceof Text rule) {
      int arrow = rule.value().indexOf("->");
      if (arrow < 0 || !rule.value().substring(arrow).contains("$1")) {
        throw new TomlException(rule.at(), "'rule' must be like \"IO(\\d+) -> GPIO$1\".");
      }
      labelRule = NumberRule.of(rule.value().substring(0, arrow).strip(), rule.at());
      labelTarget = rule.value().substring(arrow + 2).strip();
    }
  }

  private void readNames(Table table) {
    table
        .entries()
        .forEach(
            (name, value) -> {
              String pin =
                  value instanceof Text text ? text.value() : Values.text((Table) value, "pin");
              String cpu = known(pin, value.at());
              names.computeIfAbsent(cpu, c -> new ArrayList<>()).add(name);
              pinOfName.put(name, cpu);
              if (value instanceof Table more) {
                nameTables.putIfAbsent(cpu, more);
              }
            });
  }

  private String known(String cpu, Place at) {
    if (!chip.containsKey(cpu)) {
      throw new TomlException(at, "the chip has no pin '" + cpu + "' here.");
    }
    return cpu;
  }

  Map<String, Role> roles() {
    return roles;
  }

  /** Notes that a label is on the board; it must be a pin's, or have a role. */
  void print(String label, Place at) {
    if (roles.containsKey(label)) {
      return;
    }
    String cpu = pinOfLabel(label);
    if (cpu == null) {
      throw new TomlException(
          at,
          "the label '"
              + label
              + "' is no pin; add it to [labels], or to power, ground, control or unconnected"
              + " there.");
    }
    List<String> there = printed.computeIfAbsent(cpu, c -> new ArrayList<>());
    if (!there.contains(label)) {
      there.add(label);
    }
  }

  private String pinOfLabel(String label) {
    String cpu = labels.get(label);
    if (cpu == null && labelRule != null && labelRule.digits(label) != null) {
      cpu = labelTarget.replace("$1", labelRule.digits(label));
    }
    if (cpu == null) {
      cpu = label;
    }
    return chip.containsKey(cpu) ? cpu : null;
  }

  /** The chip's name for a pin a profile names by chip, label or program. */
  String find(TomlValue spelling) {
    String text = ((Text) spelling).value();
    if (chip.containsKey(text)) {
      wired.add(text);
      return text;
    }
    String cpu = pinOfLabel(text);
    cpu = cpu == null ? pinOfName.get(text) : cpu;
    if (cpu == null) {
      throw new TomlException(spelling.at(), "there is no pin '" + text + "'.");
    }
    wired.add(cpu);
    return cpu;
  }

  /** The pins that come out, have a name or a number, or are wired to something. */
  List<Pin> pins() {
    Table runtime = Values.table(profile, "runtime");
    NumberRule numbers =
        runtime.get("numbers") instanceof Text text ? NumberRule.of(text.value(), text.at()) : null;
    List<Pin> pins = new ArrayList<>();
    chip.forEach(
        (cpu, table) -> {
          String digits = numbers == null ? null : numbers.digits(cpu);
          boolean shown =
              digits != null
                  || names.containsKey(cpu)
                  || printed.containsKey(cpu)
                  || wired.contains(cpu);
          if (shown) {
            pins.add(pin(cpu, table, digits == null ? -1 : Integer.parseInt(digits)));
          }
        });
    return List.copyOf(pins);
  }

  private Pin pin(String cpu, Table table, int number) {
    List<PinFunction> functions = new ArrayList<>();
    Set<PinFlag> flags = EnumSet.noneOf(PinFlag.class);
    for (Map.Entry<String, TomlValue> entry : table.entries().entrySet()) {
      PinFunction.Kind kind = KINDS.get(entry.getKey());
      if (kind != null) {
        for (String name : Values.texts(entry.getValue())) {
          functions.add(new PinFunction(kind, name));
        }
      } else if (entry.getKey().equals("flags")) {
        Values.texts(entry.getValue()).forEach(flag -> flags.add(PinFlag.of(flag)));
      }
    }
    functions.sort((x, y) -> x.kind().compareTo(y.kind()));
    Table more = nameTables.getOrDefault(cpu, table);
    return new Pin(
        cpu,
        number,
        List.copyOf(names.getOrDefault(cpu, List.of())),
        List.copyOf(printed.getOrDefault(cpu, List.of())),
        List.copyOf(functions),
        java.util.Collections.unmodifiableSet(flags),
        Values.text(table, "strap"),
        Values.text(table, "note"),
        Values.texts(more, "can"),
        Values.text(more, "used_by"));
  }
}
