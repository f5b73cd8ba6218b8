package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.Launcher;
import boardwalk.device.Board;
import boardwalk.device.transport.PortAddress;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that look something up, and boards for other tools, which need a process. */
class LookupCommandsTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static JsonNode json(String... words) {
    CommandLine done = CommandLine.run(words);
    assertEquals(0, done.code(), done.err());
    return JSON.readTree(done.out());
  }

  private static void fails(int code, String complaint, String... words) {
    CommandLine done = CommandLine.run(words);
    assertEquals(code, done.code(), done.err());
    assertTrue(done.err().contains(complaint), done.err());
  }

  private static Set<String> fields(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  @Test
  void boardsAndTheirPins() {
    JsonNode found = json("boards", "pico", "w", "--json");
    assertTrue(found.size() >= 2, found.toString());
    assertEquals(
        Set.of("chip", "drawing", "features", "id", "micropython", "name", "origin", "vendor"),
        fields(found.path(0)));
    fails(1, "No board has all of these words", "boards", "no such board anywhere");
    JsonNode pico = json("board", "pico", "--json");
    assertEquals("pico", pico.path("id").asString());
    assertTrue(fields(pico).containsAll(Set.of("chip", "name", "parts", "pins")), pico.toString());
    fails(2, "There is no board 'nosuch'", "board", "nosuch");
    JsonNode pins = json("pinout", "pico", "--json");
    assertEquals(
        Set.of("cautions", "chip", "code", "flags", "functions", "line", "printed"),
        fields(pins.path(0)));
    fails(2, "There is no board 'nosuch'", "pinout", "nosuch");
  }

  @Test
  void portsAndFirmware() {
    assertTrue(json("ports", "--json").isArray());
    JsonNode firmware = json("firmware", "list", "pico", "--json");
    assertEquals(
        Set.of("board", "channel", "here", "method", "url", "variant", "version"),
        fields(firmware.path(0)));
    fails(1, "The catalogue has no firmware", "firmware", "list", "nosuch");
  }

  private static Process process(String... words) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void answers(String port) throws Exception {
    try (Board board = Board.connect(PortAddress.parse(port).open(), said -> {})) {
      assertEquals("rp2\r\n", board.exec("import sys\nprint(sys.platform)").join().output());
    }
  }

  @Test
  void aBoardForOtherToolsIsOnAPortAPseudoTerminalOrStandardInput() throws Exception {
    Process tcp = process("sim", "--board", "pico", "--tcp", "0");
    Process pty = process("sim", "--board", "pico", "--pty");
    Process stdio = process("sim", "--board", "pico", "--stdio");
    try {
      answers("tcp:127.0.0.1:" + output(tcp).readLine());
      answers(output(pty).readLine());
      stdio.getOutputStream().write("\r\u0001print(6*7)\u0004".getBytes(StandardCharsets.US_ASCII));
      stdio.getOutputStream().flush();
      BufferedReader said = output(stdio);
      String line = "";
      while (line != null && !line.contains("OK42")) {
        line = said.readLine();
      }
      assertTrue(line != null, "it ended without an answer");
    } finally {
      end(tcp);
      end(pty);
      end(stdio);
    }
    fails(2, "--stdio", "sim", "--board", "pico");
    fails(2, "There is no board 'nosuch'", "sim", "--board", "nosuch", "--stdio");
  }
}
