package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.PartState;
import boardwalk.app.boardview.BoardViewModel.Setting;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The parts wired to the board: what they show, and what can be done to them. */
final class CircuitPane extends VBox {

  private final BoardViewModel model;
  private final Map<String, PartCard> cards = new HashMap<>();
  private final Label hint =
      new Label(
          "Parts that a file circuit.toml beside your program wires to the board appear here.");

  CircuitPane(BoardViewModel model) {
    super(8);
    this.model = model;
    setId("circuit");
    Label title = new Label("WIRED TO IT");
    title.getStyleClass().add("panel-title");
    hint.getStyleClass().add("board-note");
    hint.setWrapText(true);
    getChildren().addAll(title, hint);
    model.parts().forEach(this::show);
    model
        .parts()
        .addListener(
            (MapChangeListener<String, PartState>)
                change -> {
                  if (change.getValueAdded() == null) {
                    remove(change.getKey());
                  } else {
                    show(change.getKey(), change.getValueAdded());
                  }
                });
  }

  private void remove(String id) {
    getChildren().remove(cards.remove(id));
    hint.setVisible(cards.isEmpty());
    hint.setManaged(cards.isEmpty());
  }

  private void show(String id, PartState state) {
    PartCard card = cards.get(id);
    if (card == null) {
      card = new PartCard(id, state.kind());
      cards.put(id, card);
      getChildren().add(card);
    }
    for (Setting setting : state.settings()) {
      card.offer(setting, value -> model.set(id, setting.name(), value));
    }
    card.show(state.shown());
    hint.setVisible(false);
    hint.setManaged(false);
  }
}
