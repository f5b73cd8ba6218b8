package boardwalk.app.console;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Shows one row of the terminal; nodes are kept and only what changed is set. */
final class RowNode extends Pane {

  private final Rectangle selection = new Rectangle();
  private final List<Text> texts = new ArrayList<>();
  private List<Terminal.Run> shown = List.of();
  private List<Link> links = List.of();
  private final Text time = new Text();

  RowNode() {
    setManaged(false);
    setMouseTransparent(true);
    selection.getStyleClass().add("terminal-selection");
    selection.setVisible(false);
    time.getStyleClass().setAll("terminal-time");
    time.setVisible(false);
    // Most rows never have them: every node of the window is looked at in every frame.
  }

  void show(List<Terminal.Run> runs, double charWidth, double baseline) {
    if (runs.equals(shown)) {
      return;
    }
    shown = runs;
    List<Terminal.Run> pieces = withLinks(runs);
    for (int i = 0; i < pieces.size(); i++) {
      Terminal.Run run = pieces.get(i);
      Text text = text(i);
      text.setText(run.text());
      text.setX(run.column() * charWidth);
      text.setY(baseline);
      List<String> classes = styleClasses(run);
      // Setting them, even to the same, has the whole node styled anew.
      if (!text.getStyleClass().equals(classes)) {
        text.getStyleClass().setAll(classes);
      }
      text.setVisible(true);
    }
    for (int i = pieces.size(); i < texts.size(); i++) {
      texts.get(i).setVisible(false);
    }
  }

  /** Makes the next {@link #show} set everything again, as after a change of the font. */
  void forget() {
    shown = null;
  }

  void select(double x, double width, double height) {
    if (width > 0 && selection.getParent() == null) {
      getChildren().addFirst(selection);
    }
    selection.setVisible(width > 0);
    selection.setX(x);
    selection.setWidth(width);
    selection.setHeight(height);
  }

  private List<Terminal.Run> withLinks(List<Terminal.Run> runs) {
    links = runs.size() == 1 ? Link.in(runs.getFirst().text()) : List.of();
    if (links.isEmpty()) {
      return runs;
    }
    Terminal.Run run = runs.getFirst();
    List<Terminal.Run> pieces = new ArrayList<>();
    int at = 0;
    for (Link link : links) {
      pieces.add(piece(run, at, link.start()));
      pieces.add(piece(run, link.start(), link.end()));
      at = link.end();
    }
    pieces.add(piece(run, at, run.text().length()));
    pieces.removeIf(piece -> piece.text().isEmpty());
    return pieces;
  }

  private static Terminal.Run piece(Terminal.Run run, int from, int to) {
    return new Terminal.Run(from, run.text().substring(from, to), run.style());
  }

  /** When the row came, left of it; empty for none. */
  void showTime(String text, double x, double baseline) {
    time.setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
      if (time.getParent() == null) {
        getChildren().add(time);
      }
      time.setText(text);
      time.setX(x);
      time.setY(baseline);
    }
  }

  private List<String> styleClasses(Terminal.Run run) {
    List<String> classes = new ArrayList<>(3);
    classes.add("terminal-text");
    int colour = Style.colour(run.style());
    if (colour >= 0) {
      classes.add("ansi-" + colour);
    }
    if (Style.isBold(run.style())) {
      classes.add("ansi-bold");
    }
    if (links.stream().anyMatch(link -> link.start() == run.column())) {
      classes.add("terminal-link");
    }
    return classes;
  }

  private Text text(int index) {
    while (texts.size() <= index) {
      Text text = new Text();
      texts.add(text);
      getChildren().add(text);
    }
    return texts.get(index);
  }
}
