package boardwalk.app.shell;

import boardwalk.app.boards.BoardService;
import boardwalk.app.documents.Documents;
import boardwalk.app.documents.EditorTabs;
import boardwalk.device.Board;
import boardwalk.editor.CodeEditor;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** The line at the bottom: the board's state, the problem under the caret, where the caret is. */
final class StatusBar extends HBox {

  private final Circle dot = new Circle(5);
  private final Label board = new Label();
  private final Label problem = new Label();
  private final Label position = new Label();
  private final EditorTabs tabs;
  private final ChangeListener<Object> moved = (o, before, now) -> showCaret();
  private CodeEditor watched;

  StatusBar(BoardService boards, Documents documents, EditorTabs tabs) {
    this.tabs = tabs;
    getStyleClass().add("status-bar");
    dot.getStyleClass().add("state-dot");
    board.setId("board-state");
    problem.setId("problem");
    problem.getStyleClass().add("status-problem");
    position.setId("position");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox state = new HBox(7, dot, board);
    state.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(state, problem, space, new Label("MicroPython"), position);
    boards.stateProperty().subscribe(this::showState);
    documents.currentProperty().subscribe(document -> watch());
  }

  private void showState(Board.State now) {
    dot.getStyleClass().removeAll("state-ready", "state-busy", "state-gone");
    switch (now) {
      case Board.State.Connecting s -> board.setText("Connecting …");
      case Board.State.Ready s -> {
        board.setText("Ready");
        dot.getStyleClass().add("state-ready");
      }
      case Board.State.Running s -> {
        board.setText("Running " + s.program());
        dot.getStyleClass().add("state-busy");
      }
      case Board.State.Busy s -> {
        board.setText("Busy: " + s.what());
        dot.getStyleClass().add("state-busy");
      }
      case Board.State.Stuck s -> {
        board.setText("Waiting for the program on the board to stop");
        dot.getStyleClass().add("state-busy");
      }
      case Board.State.Gone s -> {
        board.setText("Not connected");
        dot.getStyleClass().add("state-gone");
      }
    }
  }

  private void watch() {
    if (watched != null) {
      watched.caretLineProperty().removeListener(moved);
      watched.caretColumnProperty().removeListener(moved);
    }
    watched = tabs.currentEditor().orElse(null);
    if (watched != null) {
      watched.caretLineProperty().addListener(moved);
      watched.caretColumnProperty().addListener(moved);
    }
    showCaret();
  }

  private void showCaret() {
    if (watched == null) {
      position.setText("");
      problem.setText("");
      return;
    }
    position.setText(
        "Line "
            + watched.caretLineProperty().get()
            + ", column "
            + watched.caretColumnProperty().get());
    problem.setText(
        watched.problemsAtCaret().isEmpty() ? "" : watched.problemsAtCaret().getFirst().message());
  }
}
