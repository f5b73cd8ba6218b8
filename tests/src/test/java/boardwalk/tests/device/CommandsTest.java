package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.tests.Await;
import boardwalk.tests.CommandLine;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command for a connected board: what it prints, its exit code, its JSON, its complaints. */
class CommandsTest extends WithServedBoard {

  private static final JsonMapper JSON = new JsonMapper();

  /** It went well; gives what it printed. */
  private String works(String... words) {
    CommandLine done = board.run(words);
    assertEquals(0, done.code(), done.err());
    return done.out();
  }

  private void fails(int code, String complaint, String... words) {
    CommandLine done = board.run(words);
    assertEquals(code, done.code(), done.out() + done.err());
    assertTrue(done.err().contains(complaint), done.err());
    assertFalse(done.err().contains("\tat "), "a stack trace is no message: " + done.err());
  }

  private JsonNode json(String... words) {
    return JSON.readTree(works(words));
  }

  private static Set<String> fields(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }

  @Test
  void snippetsAndProgramsRun() throws Exception {
    assertEquals("42\n", works("exec", "print(6*7)"));
    fails(1, "ZeroDivisionError", "exec", "1/0");
    Path program = Files.writeString(folder.resolve("p.py"), "print('hello')\n");
    assertEquals("hello\n", works("run", program.toString()));
    Files.writeString(program, "print('before')\nundefined\n");
    CommandLine failed = run("run", program.toString());
    assertEquals(1, failed.code());
    assertEquals("before\n", failed.out());
    assertTrue(failed.err().contains("File \"p.py\", line 2"), failed.err());
    fails(1, "There is no file", "run", folder.resolve("none.py").toString());
    Path compiled = folder.resolve("fast.mpy");
    Files.write(compiled, new byte[] {'M', 6, 0, 31, (byte) 0x81, 0});
    fails(2, "fast.mpy is a compiled module.", "run", compiled.toString());
    fails(2, "leave out --port", "run", program.toString(), "--until", "1s");
  }

  @Test
  void theConsoleTakesWhatIsTypedUntilItIsLeft() {
    CommandLine console = board.runWithInput("print(6*7)\n\u001d", "repl");
    assertEquals(0, console.code(), console.err());
    assertTrue(console.out().contains("print(6*7)\r\n42\r\n"), console.out());
    CommandLine nowhere = CommandLine.run("repl", "--port", "tcp:127.0.0.1:1");
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.err().startsWith("boardwalk: "), nowhere.err());
  }

  @Test
  void filesAreListedFetchedAndPutIntoFolders() throws Exception {
    Files.writeString(flash.resolve("data.csv"), "1,2\n");
    works("mkdir", ":lib");
    assertEquals("            lib/\n         4  data.csv\n", sorted(works("ls")));
    JsonNode listed = json("ls", "--json");
    assertEquals(2, listed.size());
    for (JsonNode file : listed) {
      assertEquals(Set.of("directory", "name", "size"), fields(file));
    }
    fails(1, "There is no such file on the board.", "ls", ":none");
    fails(1, "There is something of that name", "mkdir", ":lib");

    works("get", ":data.csv", folder.toString());
    assertEquals("1,2\n", Files.readString(folder.resolve("data.csv")));
    fails(1, "There is no such file on the board.", "get", ":none.csv", folder.toString());
    assertFalse(Files.exists(folder.resolve("none.csv")));

    works("put", folder.resolve("data.csv").toString(), ":lib/copy.csv");
    assertEquals("1,2\n", Files.readString(flash.resolve("lib/copy.csv")));
    fails(1, "There is no file", "put", folder.resolve("none").toString(), ":");
    fails(1, "There is something of that name", "mv", ":data.csv", ":lib/copy.csv");
    fails(1, "There is no such file", "rm", ":none.csv");
    fails(1, "There is no such file", "mv", ":none.csv", ":other.csv");
    fails(1, "there is no :none.csv", "hash", ":none.csv");
    assertEquals(Set.of(":data.csv"), fields(json("hash", ":data.csv", "--json")));
    assertEquals(Set.of("free", "path", "total"), fields(json("df", "--json")));
  }

  private static String sorted(String lines) {
    return String.join("\n", lines.lines().sorted().toList()) + "\n";
  }

  @Test
  void aFolderIsMountedWhileTheConsoleIsOpen() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("helper.py"), "def twice(x): return 2 * x\n");
    CommandLine mounted =
        board.runWithInput(
            "import helper;print(helper.twice(21))\n\u001d", "mount", project.toString());
    assertEquals(0, mounted.code(), mounted.err());
    assertTrue(mounted.out().contains("42\r\n"), mounted.out());
    assertTrue(mounted.err().contains("is /remote on the board"), mounted.err());
    assertEquals("False\n", works("exec", "import os\nprint('remote' in os.listdir('/'))"));
    fails(2, "There is no folder", "mount", folder.resolve("none").toString());
    fails(2, "There is no folder", "sync", folder.resolve("none").toString());
  }

  @Test
  void valuesOfCallsAreJson() throws Exception {
    Files.writeString(
        flash.resolve("adc.py"), "def read(n): return {'n': n, 'volts': [1.5, None]}\n");
    JsonNode value = json("call", "adc.read", "3", "--json");
    assertEquals(3, value.path("n").asInt());
    assertEquals(1.5, value.path("volts").path(0).asDouble());
    assertTrue(value.path("volts").path(1).isNull());
    fails(1, "adc.none", "call", "adc.none");
  }

  @Test
  void packagesAreInstalledListedAndRemoved() throws Exception {
    Map<String, String> web =
        Map.of(
            "/package/6/thing/latest.json",
            "{\"version\":\"2.1\",\"urls\":[[\"thing.py\",\"%s/thing.py\"]]}",
            // Without a board nobody says that compiled files are loaded.
            "/package/py/thing/latest.json",
            "{\"version\":\"2.1\",\"urls\":[[\"thing.py\",\"%s/thing.py\"]]}",
            "/thing.py",
            "N = 9\n");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    String index = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String text = web.get(exchange.getRequestURI().getPath());
          byte[] body =
              text == null
                  ? new byte[0]
                  : text.replace("%s", index).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(text == null ? 404 : 200, text == null ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      assertEquals("/lib/thing.py\n", works("mip", "install", "thing", "--index", index));
      assertEquals("thing 2.1\n", works("mip", "list"));
      JsonNode listed = json("mip", "list", "--json");
      assertEquals(Set.of("thing"), fields(listed));
      assertEquals(Set.of("files", "version"), fields(listed.path("thing")));
      assertEquals("9\n", works("exec", "import thing\nprint(thing.N)"));
      fails(1, "nosuch", "mip", "install", "nosuch", "--index", index);
      Path here = folder.resolve("here");
      CommandLine local =
          CommandLine.run("mip", "install", "thing", "--index", index, "--to", here.toString());
      assertEquals(0, local.code(), local.err());
      assertEquals("N = 9\n", Files.readString(here.resolve("thing.py")));
      assertEquals("/lib/thing.py\n", works("mip", "remove", "thing"));
      fails(1, "thing is not installed.", "mip", "remove", "thing");
      CommandLine nothing = CommandLine.run("mip");
      assertEquals(2, nothing.code());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aBoardIsRestarted() throws Exception {
    works("exec", "left = 1");
    Files.writeString(flash.resolve("main.py"), "open('starts','a').write('x')\n");
    works("reset");
    starts("x");
    fails(1, "NameError", "exec", "left");
    works("reset", "--hard");
    starts("xx");
  }

  /** The program must have written before anything else is run, which would interrupt it. */
  private void starts(String written) throws Exception {
    Path starts = flash.resolve("starts");
    Await.until("main.py", () -> Files.exists(starts) && Files.size(starts) == written.length());
    assertEquals(written + "\n", works("exec", "print(open('starts').read())"));
  }

  @Test
  void aLockedOutBoardIsRescuedAndItsFilesSaved() throws Exception {
    Files.writeString(flash.resolve("main.py"), "x = 1\n");
    assertEquals("main.py is now main.rescued.py\n", works("rescue", "--reset", "SOFT"));
    assertTrue(Files.exists(flash.resolve("main.rescued.py")));
    Path saved = folder.resolve("saved");
    String told = works("rescue", "--save", saved.toString());
    assertTrue(told.startsWith("1 files are in "), told);
    assertEquals("x = 1\n", Files.readString(saved.resolve("main.rescued.py")));
    fails(2, "is there already", "rescue", "--save", saved.toString());
    fails(2, "--reformat needs --save DIR", "rescue", "--reformat");
  }

  @Test
  void whatABoardIsAndHowItIsComesAsJson() {
    JsonNode is = json("identify", "--json");
    assertTrue(
        fields(is)
            .containsAll(
                Set.of(
                    "answer",
                    "boards",
                    "certainty",
                    "freeMemory",
                    "from",
                    "implementation",
                    "machine",
                    "platform",
                    "version")),
        is.toString());
    assertEquals("1.27.0", is.path("version").asString());
    JsonNode findings = json("doctor", "--json");
    assertEquals(Set.of("mend", "ok", "what"), fields(findings.path(0)));
    assertTrue(findings.path(0).path("ok").asBoolean());
    CommandLine nowhere = CommandLine.run("doctor", "--port", "/dev/there-is-none");
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.out().startsWith("WRONG "), nowhere.out());
  }

  @Test
  void wrongUseIsTold() {
    fails(2, "not both", "ls", "--board", "pico");
    CommandLine unknown = CommandLine.run("exec", "1", "--board", "nosuch");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("There is no board 'nosuch'"), unknown.err());
    CommandLine help = CommandLine.run("put", "--help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("Example"), help.out());
  }
}
