package boardwalk.app.boardview;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Brings what is asked about into sight. */
final class Scrolling {

  private static final double MARGIN = 12;

  private Scrolling() {}

  /** Scrolls the pane around a node so far that all of the node is seen. */
  static void show(Node node) {
    Parent above = node.getParent();
    while (above != null && !(above instanceof ScrollPane)) {
      above = above.getParent();
    }
    if (!(above instanceof ScrollPane pane)) {
      return;
    }
    // What was just added has no place before the next layout.
    pane.getScene().getRoot().applyCss();
    pane.getScene().getRoot().layout();
    Node content = pane.getContent();
    Bounds at = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double seen = pane.getViewportBounds().getHeight();
    double room = content.getLayoutBounds().getHeight() - seen;
    if (room <= 0) {
      return;
    }
    double top = pane.getVvalue() * room;
    double wanted = top;
    if (at.getMaxY() + MARGIN > top + seen) {
      wanted = at.getMaxY() + MARGIN - seen;
    }
    if (at.getMinY() - MARGIN < wanted) {
      wanted = at.getMinY() - MARGIN;
    }
    pane.setVvalue(Math.clamp(wanted / room, 0, 1));
  }
}
