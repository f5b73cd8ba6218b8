package boardwalk.app.shell;

import boardwalk.app.settings.SettingsStore;
import boardwalk.app.storage.DiskWrites;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Brings the user's choices to the disk soon after they change, so that they are there after a
 * crash, too. A disk that takes nothing is told when the window closes. On the JavaFX thread.
 */
final class ChoiceKeeper {

  private static final Duration QUIET = Duration.seconds(1);

  private final PauseTransition quiet = new PauseTransition(QUIET);

  /**
   * What there is now is kept, too.
   *
   * @param collect puts the choices as they are now into the settings
   * @param choices what is watched
   */
  ChoiceKeeper(SettingsStore settings, Runnable collect, Observable... choices) {
    quiet.setOnFinished(
        event -> {
          collect.run();
          DiskWrites.begin(
              () -> {
                settings.save();
                return null;
              });
        });
    for (Observable choice : choices) {
      if (choice instanceof ObservableValue<?> value) {
        // Who listens for invalidation only is told once, until somebody looks at the value.
        value.addListener((observed, before, now) -> quiet.playFromStart());
      } else {
        choice.addListener((InvalidationListener) observed -> quiet.playFromStart());
      }
    }
    quiet.play();
  }

  void stop() {
    quiet.stop();
  }
}
