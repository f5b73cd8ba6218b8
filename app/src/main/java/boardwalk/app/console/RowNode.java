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
  private TracebackLink link;

  RowNode() {
    setManaged(false);
    setMouseTransparent(true);
    selection.getStyleClass().add("terminal-selection");
    selection.setVisible(false);
    getChildren().add(selection);
  }

  void show(List<Terminal.Run> runs, double charWidth, double baseline) {
    if (runs.equals(shown)) {
      return;
    }
    shown = runs;
    List<Terminal.Run> pieces = withLink(runs);
    for (int i = 0; i < pieces.size(); i++) {
      Terminal.Run run = pieces.get(i);
      Text text = text(i);
      text.setText(run.text());
      text.setX(run.column() * charWidth);
      text.setY(baseline);
      text.getStyleClass().setAll(styleClasses(run));
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
    selection.setVisible(width > 0);
    selection.setX(x);
    selection.setWidth(width);
    selection.setHeight(height);
  }

  private List<Terminal.Run> withLink(List<Terminal.Run> runs) {
    link = null;
    if (runs.size() != 1) {
      return runs;
    }
    Terminal.Run run = runs.getFirst();
    link = TracebackLink.in(run.text()).orElse(null);
    if (link == null) {
      return runs;
    }
    String text = run.text();
    return List.of(
        new Terminal.Run(0, text.substring(0, link.start()), run.style()),
        new Terminal.Run(link.start(), text.substring(link.start(), link.end()), run.style()),
        new Terminal.Run(link.end(), text.substring(link.end()), run.style()));
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
    if (link != null && run.column() == link.start()) {
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
