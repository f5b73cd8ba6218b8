package boardwalk.app.boardview;

import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** A leg of a part: its name and what it is wired to. A click begins to choose its pin. */
final class LegRow extends Button {

  private final String leg;
  private final String to;
  private final boolean left;

  LegRow(CircuitModel circuit, Placed part, Leg leg, boolean left) {
    this.leg = leg.name();
    this.to = part.wires().getOrDefault(leg.name(), "");
    this.left = left;
    LegChoice mine = new LegChoice(part.id(), leg.name());
    setId("leg-" + part.id() + "-" + leg.name());
    getStyleClass().setAll("button", "leg");
    String where = to.isEmpty() ? "\u2013" : circuit.choices().label(to);
    setText(left ? where + "  " + leg.name() : leg.name() + "  " + where);
    boolean open = circuit.openLegs(part).stream().anyMatch(l -> l.name().equals(leg.name()));
    Circle dot = new Circle(4, to.isEmpty() ? Color.TRANSPARENT : WireColours.of(to));
    dot.getStyleClass().add(open ? "leg-open-dot" : to.isEmpty() ? "leg-free-dot" : "leg-dot");
    setGraphic(dot);
    setContentDisplay(
        left
            ? javafx.scene.control.ContentDisplay.LEFT
            : javafx.scene.control.ContentDisplay.RIGHT);
    setAlignment(left ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    setMaxWidth(Double.MAX_VALUE);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("open"), open);
    pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("choosing"),
        mine.equals(circuit.wiringProperty().get()));
    setTooltip(
        new Tooltip(
            to.isEmpty()
                ? "Wire " + leg.name() + " of " + part.id()
                : leg.name()
                    + " of "
                    + part.id()
                    + " is wired to "
                    + where
                    + ". Click to wire it elsewhere, Delete takes the wire off."));
    setAccessibleText(
        leg.name() + " of " + part.id() + (to.isEmpty() ? ", not wired" : ", wired to " + where));
    setOnAction(
        event -> {
          boolean again = mine.equals(circuit.wiringProperty().get());
          circuit.wiringProperty().set(again ? null : mine);
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE && !to.isEmpty()) {
            circuit.unwire(part.id(), leg.name());
            event.consume();
          }
        });
  }

  String leg() {
    return leg;
  }

  /** What it is wired to; empty for nothing. */
  String to() {
    return to;
  }

  /** Whether its wire comes from the left. */
  boolean isLeft() {
    return left;
  }
}
