package boardwalk.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Shows the {@link Notices} as strips above the editor. */
final class NoticeBar extends VBox {

  private final Notices notices;

  NoticeBar(Notices notices) {
    this.notices = notices;
    setId("notices");
    notices.shown().addListener((ListChangeListener<Notice>) change -> rebuild());
    rebuild();
  }

  private void rebuild() {
    getChildren().setAll(notices.shown().stream().map(this::strip).toList());
  }

  private Node strip(Notice notice) {
    Label what = new Label(notice.what());
    what.getStyleClass().add("notice-what");
    VBox words = new VBox(2, what);
    words.setAlignment(Pos.CENTER_LEFT);
    if (!notice.why().isBlank()) {
      Label why = new Label(notice.why());
      why.getStyleClass().add("notice-why");
      words.getChildren().add(why);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
    close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    close.setTooltip(new Tooltip("Close"));
    close.setAccessibleText("Close this message");
    close.setOnAction(event -> notices.dismiss(notice));
    HBox strip = new HBox(icon(notice.kind()), words);
    notice
        .action()
        .ifPresent(
            action -> {
              Button button = new Button(action.label());
              button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
              button.setOnAction(
                  event -> {
                    notices.dismiss(notice);
                    action.run().run();
                  });
              strip.getChildren().add(button);
            });
    strip.getChildren().add(close);
    strip
        .getStyleClass()
        .addAll("notice", "notice-" + notice.kind().name().toLowerCase(Locale.ROOT));
    strip.setAccessibleRole(AccessibleRole.TEXT);
    strip.setAccessibleText(notice.what() + " " + notice.why());
    return strip;
  }

  private static FontIcon icon(Notice.Kind kind) {
    return new FontIcon(
        switch (kind) {
          case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
          case WARNING -> MaterialDesignA.ALERT_OUTLINE;
          case ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        });
  }
}
