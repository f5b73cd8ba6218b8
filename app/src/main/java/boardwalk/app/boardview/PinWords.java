package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.app.circuit.PinChoice;

/** What is said of a pin that is pointed at. */
final class PinWords {

  private PinWords() {}

  /** While a leg is wired; choice is null where it cannot go. */
  static String wiring(Spot spot, LegChoice leg, PinChoice choice) {
    if (choice == null) {
      return spot.label() + " does not suit.";
    }
    if (!choice.isSuitable()) {
      return spot.label() + " " + choice.note() + ".";
    }
    String note = choice.note().isEmpty() ? "." : " (" + choice.note() + ").";
    return spot.label() + ": wire " + leg.part() + "'s " + leg.leg() + " here" + note;
  }

  /** What it is used as, and how it is; state is null for one that is not used. */
  static String of(Spot spot, PinState state) {
    String name = spot.label();
    if (spot.pin().isEmpty()) {
      return name + (spot.to().isEmpty() ? "" : spot.to().equals("GND") ? ": ground" : ": supply");
    }
    if (state == null) {
      return name + ": not used by the program";
    }
    String level =
        state.period() > 0
            ? Math.round(state.brightness() * 100) + " % of the time high"
            : state.value() == 1 ? "high" : "low";
    String change =
        switch (state.mode()) {
          case "input" -> ". Click to change it.";
          case "touch" -> ". Click to touch it.";
          default -> "";
        };
    return name + ": " + state.mode() + ", " + level + change;
  }
}
