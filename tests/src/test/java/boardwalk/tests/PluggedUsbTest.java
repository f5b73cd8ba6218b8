package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.cli.BoardwalkCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** USB devices as Linux shows them, found by the program as a user starts it. */
@EnabledOnOs(OS.LINUX)
class PluggedUsbTest {

  @TempDir Path root;
  @TempDir Path home;

  /** The command line in a process of its own. */
  public static final class Main {
    private Main() {}

    public static void main(String[] args) {
      System.exit(BoardwalkCommand.run(args));
    }
  }

  private String boardwalk(UsbTree tree, String... words) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName());
    builder.command().addAll(List.of(words));
    tree.shownTo(builder);
    builder.environment().put("BOARDWALK_HOME", home.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    return out;
  }

  @Test
  void portsSayWhatIsPluggedInAndForgetWhatIsNot() throws Exception {
    UsbTree tree = new UsbTree(root);
    assertEquals("[]", boardwalk(tree, "ports", "--json").strip());
    tree.plug(0, 0x2E8A, 5, "e6614103e7174b2f", "Board in FS mode", Path.of("/dev/null"));
    tree.plug(
        1,
        0x0D28,
        0x0204,
        "9904360258924e45001a700a0000004b000000009796990b",
        "BBC micro:bit CMSIS-DAP",
        Path.of("/dev/null"));
    String both = boardwalk(tree, "ports", "--json");
    assertTrue(both.contains("/dev/ttyACM0") && both.contains("pico-w"), both);
    assertTrue(both.contains("/dev/ttyACM1") && both.contains("microbit-v2"), both);
    assertTrue(both.contains("one of several") && both.contains("certain"), both);
    tree.unplug(1);
    String one = boardwalk(tree, "identify", "--port", "/dev/ttyACM0", "--look");
    assertTrue(one.contains("which?"), one);
    assertTrue(!boardwalk(tree, "ports").contains("ttyACM1"));
  }
}
