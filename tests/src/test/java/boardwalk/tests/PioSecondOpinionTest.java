package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.tests.flash.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programs of the data sheet's chapter on PIO, run in rp2040js: pin for pin and cycle for cycle
 * as on the simulated board, whose runs are what HardwareProgramsTest holds it to
 * (pio-chapter.out).
 */
class PioSecondOpinionTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static List<JsonNode> ours() throws Exception {
    Path root = Files.isDirectory(Path.of("interpreter")) ? Path.of("") : Path.of("..");
    Path out =
        root.resolve(
            "interpreter/src/test/resources/boardwalk/interpreter/hardware/pio-chapter.out");
    List<JsonNode> programs = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      if (line.startsWith("{")) {
        programs.add(MAPPER.readTree(line));
      }
    }
    return programs;
  }

  /** The runs before the first edge depend on how a machine is started; they are no part of it. */
  private static boolean contains(List<JsonNode> all, List<JsonNode> part) {
    for (int skipped = 0; skipped <= 2 && skipped + part.size() <= all.size(); skipped++) {
      if (all.subList(skipped, skipped + part.size()).equals(part)) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  @Test
  void everyProgramDrivesItsPinAsInRp2040js() throws Exception {
    List<JsonNode> programs = ours();
    JsonNode theirs = Node.ask("pio.mjs", programs);
    assertEquals(programs.size(), theirs.size());
    assertTrue(programs.size() >= 15, "programs: " + programs.size());
    for (int i = 0; i < programs.size(); i++) {
      List<JsonNode> mine = list(programs.get(i).get("runs"));
      assertTrue(mine.size() >= 2, programs.get(i).get("name").asString());
      assertTrue(
          contains(list(theirs.get(i)), mine),
          programs.get(i).get("name").asString() + ": " + mine + " but there " + theirs.get(i));
    }
  }
}
