package boardwalk.app;

import boardwalk.app.settings.SettingsStore;
import boardwalk.app.shell.Shell;
import boardwalk.app.storage.AppFolders;
import boardwalk.app.storage.DiskWrites;
import java.time.Duration;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: one window. */
public final class BoardwalkApp extends Application {

  /** How long the end waits for a slow disk; the window is closed then, so nobody is kept. */
  private static final Duration LONGEST_WRITING = Duration.ofSeconds(30);

  private Shell shell;

  /** Opens the window and returns when it is closed. */
  static void launchWindow(String[] args) {
    Application.launch(BoardwalkApp.class, args);
  }

  @Override
  public void start(Stage stage) {
    AppFolders folders = AppFolders.ofThisComputer();
    shell =
        new Shell(
            stage, folders, new SettingsStore(folders.settings()), getHostServices()::showDocument);
    shell.open(getParameters().getUnnamed());
  }

  @Override
  public void stop() {
    shell.close();
    try {
      if (!DiskWrites.finish(LONGEST_WRITING)) {
        System.err.println(
            "boardwalk: the disk did not answer in time; what was changed last may be missing.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
