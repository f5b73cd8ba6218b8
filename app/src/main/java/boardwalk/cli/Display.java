package boardwalk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether this computer can show a window, and what to do when it cannot. */
public final class Display {

  /** Libraries JavaFX loads on Linux, with the Debian packages they are in. */
  private static final Map<String, String> LIBRARIES = new LinkedHashMap<>();

  static {
    LIBRARIES.put("libgtk-3.so.0", "libgtk-3-0");
    LIBRARIES.put("libXtst.so.6", "libxtst6");
    LIBRARIES.put("libpangoft2-1.0.so.0", "libpangoft2-1.0-0");
  }

  private Display() {}

  /** A sentence saying what is missing; empty when a window can be shown. */
  public static Optional<String> missing() {
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    if (!linux || "Headless".equals(System.getProperty("glass.platform"))) {
      return Optional.empty();
    }
    if (blank("DISPLAY") && blank("WAYLAND_DISPLAY")) {
      return Optional.of("There is no display here, so Boardwalk cannot open its window.");
    }
    String packages = missingPackages();
    return packages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The window needs libraries that are not installed: sudo apt install" + packages + ".");
  }

  private static boolean blank(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank();
  }

  private static String missingPackages() {
    try {
      Process process = new ProcessBuilder("ldconfig", "-p").redirectErrorStream(true).start();
      String known = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        return "";
      }
      StringBuilder packages = new StringBuilder();
      LIBRARIES.forEach(
          (library, name) -> {
            if (!known.contains(library)) {
              packages.append(' ').append(name);
            }
          });
      return packages.toString();
    } catch (IOException e) {
      // Without ldconfig nothing can be said; JavaFX will tell itself.
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
