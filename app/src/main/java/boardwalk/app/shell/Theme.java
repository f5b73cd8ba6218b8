package boardwalk.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Light and dark. */
public enum Theme {
  LIGHT,
  DARK;

  /** The theme {@code setting} asks for: {@code light}, {@code dark} or {@code system}. */
  public static Theme of(String setting) {
    return switch (setting) {
      case "dark" -> DARK;
      case "system" ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
      default -> LIGHT;
    };
  }

  public String setting() {
    return this == DARK ? "dark" : "light";
  }

  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** Sets the look of the whole application. */
  public void apply() {
    Application.setUserAgentStylesheet(
        (this == DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
  }

  /** Gives {@code scene} our own colours in this theme. */
  public void apply(Scene scene) {
    String own =
        Objects.requireNonNull(Theme.class.getResource("/boardwalk/app/app.css")).toExternalForm();
    if (!scene.getStylesheets().contains(own)) {
      scene.getStylesheets().add(own);
    }
    scene.getRoot().getStyleClass().removeAll("bw-light", "bw-dark");
    scene.getRoot().getStyleClass().add(this == DARK ? "bw-dark" : "bw-light");
  }
}
