package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dragging files between computer, board and other windows. The platform the other tests use drags
 * nothing, so this one runs {@link DragCheck} in a process with an X server (Debian: xvfb).
 */
class WindowDragTest {

  @TempDir Path folder;

  @Test
  void filesAreDraggedBothWaysInsideTheBoardAndBetweenWindows() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/xvfb-run")), "xvfb is not installed");
    List<String> command =
        new ArrayList<>(
            List.of(
                "xvfb-run",
                "-a",
                "-s",
                "-screen 0 1280x900x24",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
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
            folder.resolve("home").toString()));
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      int code = process.waitFor();
      String said = Files.readString(log, StandardCharsets.UTF_8);
      assertTrue(said.contains("all dragged"), said);
      assertEquals(0, code, said);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }
}
