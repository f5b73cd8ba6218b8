package boardwalk.app.storage;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the application keeps its own files, as each system expects it.
 *
 * @param settings the user's choices; small, worth a backup
 * @param state journal, history of board files, console history; grows, local to this computer
 */
public record AppFolders(Path settings, Path state) {

  /** Overrides both folders; for tests and for an application on a stick. */
  public static final String HOME_VARIABLE = "BOARDWALK_HOME";

  /**
   * @param os value of {@code os.name}
   * @param home the user's home folder
   * @param environment environment variables
   */
  public static AppFolders of(String os, Path home, Map<String, String> environment) {
    String own = environment.get(HOME_VARIABLE);
    if (own != null && !own.isBlank()) {
      return new AppFolders(Path.of(own), Path.of(own, "state"));
    }
    if (os.startsWith("Windows")) {
      String roaming = environment.get("APPDATA");
      String local = environment.get("LOCALAPPDATA");
      return new AppFolders(
          (roaming == null ? home : Path.of(roaming)).resolve("Boardwalk"),
          (local == null ? home : Path.of(local)).resolve("Boardwalk"));
    }
    if (os.startsWith("Mac")) {
      Path support = home.resolve("Library/Application Support/Boardwalk");
      return new AppFolders(support, support.resolve("State"));
    }
    return new AppFolders(
        xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
        xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
  }

  public static AppFolders ofThisComputer() {
    return of(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  private static Path xdg(Map<String, String> environment, String name, Path fallback) {
    String value = environment.get(name);
    Path base = value == null || value.isBlank() ? fallback : Path.of(value);
    return base.resolve("boardwalk");
  }
}
