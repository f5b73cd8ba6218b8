package boardwalk.app.boardview;

import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.app.circuit.PartCode;
import boardwalk.app.circuit.PartOption;
import boardwalk.app.circuit.PartShelf;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done to a part of the circuit, as entries of its card's menu. */
final class PartMenu {

  private PartMenu() {}

  /**
   * The entries for a part as it is now.
   *
   * @param rename begins to ask for another name
   */
  static List<MenuItem> items(CircuitModel circuit, Placed part, PartKind kind, Runnable rename) {
    List<MenuItem> items = new ArrayList<>();
    for (PartOption option : PartOption.of(part.kind())) {
      Menu values = new Menu(option.label());
      Object now = part.options().getOrDefault(option.name(), option.values().getFirst());
      for (Object value : option.values()) {
        RadioMenuItem item = new RadioMenuItem(option.words(value));
        item.setSelected(option.words(value).equals(option.words(now)));
        item.setOnAction(event -> circuit.option(part.id(), option, value));
        values.getItems().add(item);
      }
      items.add(values);
    }
    Menu more = new Menu("Wire another leg");
    List<Leg> shown = PartShelf.shownLegs(kind, part.wires().keySet());
    for (Leg leg : kind.legs()) {
      if (!shown.contains(leg)) {
        more.getItems()
            .add(
                item(
                    leg.name(),
                    () -> circuit.wiringProperty().set(new LegChoice(part.id(), leg.name()))));
      }
    }
    if (!more.getItems().isEmpty()) {
      items.add(more);
    }
    PartCode.of(circuit.board(), part)
        .ifPresent(code -> items.add(item("Put code into the program", () -> circuit.write(code))));
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(item("Rename \u2026", rename));
    items.add(item("Remove", () -> circuit.remove(part.id())));
    return items;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }
}
