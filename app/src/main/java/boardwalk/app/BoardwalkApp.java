package boardwalk.app;

import boardwalk.app.settings.SettingsStore;
import boardwalk.app.shell.Shell;
import boardwalk.app.storage.AppFolders;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: one window. */
public final class BoardwalkApp extends Application {

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
  }
}
