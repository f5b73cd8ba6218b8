package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a script in {@code tests/node}: one JSON value in, one out. */
public final class Node {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Node() {}

  public static JsonNode ask(String script, Object job) throws Exception {
    Path tests = Files.isDirectory(Path.of("node")) ? Path.of("") : Path.of("tests");
    assertTrue(Files.isDirectory(tests.resolve("node_modules")), "run 'npm ci' in tests/ first");
    Process node =
        new ProcessBuilder("node", "node/" + script)
            .directory(tests.toAbsolutePath().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream out = node.getOutputStream()) {
      out.write(MAPPER.writeValueAsBytes(job));
    }
    String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), "node " + script);
    return MAPPER.readTree(answer);
  }
}
