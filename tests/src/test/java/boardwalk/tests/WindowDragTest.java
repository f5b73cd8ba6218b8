package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dragging files between computer, board and other windows. The platform the other tests use drags
 * nothing, so this one runs {@link DragCheck} in a process with an X server (Debian: xvfb).
 */
class WindowDragTest {

  /** On a loaded computer it happens that an X client sees nothing of the mouse from the start. */
  private static final int ATTEMPTS = 2;

  private static final int LIMIT_SECONDS = 60;

  private static final Path XVFB = Path.of("/usr/bin/Xvfb");

  @TempDir Path folder;

  @Test
  void filesAreDraggedBothWaysInsideTheBoardAndBetweenWindows() throws Exception {
    assumeTrue(Files.isExecutable(XVFB), "xvfb is not installed");
    // It tells the number of a display that was free (Xserver(1), -displayfd).
    Process screen =
        new ProcessBuilder(
                XVFB.toString(),
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x900x24",
                "-nolisten",
                "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader number =
        new BufferedReader(
            new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))) {
      String display = ":" + number.readLine().strip();
      String said = "";
      for (int attempt = 1; attempt <= ATTEMPTS && !said.contains("all dragged"); attempt++) {
        said = drag(display, folder.resolve("home" + attempt), folder.resolve("log" + attempt));
      }
      assertTrue(said.contains("all dragged"), said);
    } finally {
      screen.destroy();
    }
  }

  /** What the process says until it ends, or its time is over. */
  private static String drag(String display, Path home, Path log) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--") || flag.startsWith("-XX"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Dprism.order=sw",
            "-Dboardwalk.sound=off",
            "-cp",
            System.getProperty("java.class.path"),
            DragCheck.class.getName(),
            home.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("DISPLAY", display);
    Process process = builder.start();
    try {
      process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}
