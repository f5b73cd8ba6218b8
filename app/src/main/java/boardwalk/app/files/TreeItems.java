package boardwalk.app.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.TreeItem;

/** Brings the items of a tree up to date and keeps those that stay, so that they stay open. */
final class TreeItems {

  private TreeItems() {}

  /**
   * Makes {@code wanted} the children of {@code parent}.
   *
   * @param key what makes two values the same file
   */
  static <T> void reconcile(
      TreeItem<T> parent, List<T> wanted, Function<T, Object> key, Function<T, TreeItem<T>> make) {
    Map<Object, TreeItem<T>> there = new HashMap<>();
    parent.getChildren().forEach(item -> there.put(key.apply(item.getValue()), item));
    List<TreeItem<T>> now = new ArrayList<>();
    for (T value : wanted) {
      TreeItem<T> item = there.get(key.apply(value));
      if (item == null) {
        item = make.apply(value);
      } else if (!item.getValue().equals(value)) {
        item.setValue(value);
      }
      now.add(item);
    }
    if (!now.equals(parent.getChildren())) {
      parent.getChildren().setAll(now);
    }
  }
}
