package boardwalk.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.check.ProfileCheck;
import boardwalk.boards.index.MakeIndex;
import boardwalk.boards.schema.FormCheck;
import boardwalk.boards.schema.JsonSchema;
import boardwalk.boards.schema.ProfileForm;
import boardwalk.boards.toml.TomlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every built-in profile, held against the rules. */
class AllBoardsTest {

  private static final Path FOLDER = Path.of("src/main/resources/boardwalk/boards");

  private final Profiles profiles = Profiles.builtIn();

  @Test
  void everyProfileMakesSense() {
    List<String> problems = new ArrayList<>();
    for (BoardSummary board : profiles.all()) {
      problems.addAll(ProfileCheck.problems(profiles.get(board)));
    }
    assertEquals("", String.join("\n", problems));
  }

  @Test
  void everyFileFitsTheForm() throws IOException {
    int files = 0;
    for (String layer : List.of("family", "table", "mcu", "module", "board", "generated")) {
      try (Stream<Path> all = Files.list(FOLDER.resolve(layer))) {
        for (Path file : all.toList()) {
          FormCheck.check(
              TomlReader.read(Files.readString(file), file.toString()), ProfileForm.file());
          files++;
        }
      }
    }
    assertTrue(files > 300, files + " files");
  }

  @Test
  void theIndexIsThatOfTheProfiles() throws IOException {
    assertEquals(
        MakeIndex.text(FOLDER), Files.readString(FOLDER.resolve("index.tsv")), "run regenerate");
  }

  @Test
  void thePublishedSchemaIsTheOneFilesAreCheckedAgainst() throws IOException {
    assertEquals(
        JsonSchema.of(ProfileForm.file()),
        Files.readString(Path.of("../docs/board-profile.schema.json")),
        "run regenerate");
  }

  @Test
  void twentyFourBoardsAreDrawnAndCarrySources() {
    List<BoardSummary> drawn = profiles.all().stream().filter(BoardSummary::drawn).toList();
    assertEquals(24, drawn.size());
    for (BoardSummary board : drawn) {
      assertEquals(Origin.CURATED, board.origin());
      assertFalse(profiles.get(board).sources().isEmpty(), board.id());
    }
  }

  @Test
  void everyMicroPythonBoardIsThere() {
    List<Map<String, String>> facts = Reference.rows("boards.tsv");
    assertEquals(225, facts.size());
    for (Map<String, String> fact : facts) {
      assertTrue(
          profiles.all().stream().anyMatch(b -> b.upstream().equals(fact.get("id"))),
          fact.get("id"));
    }
    long generated =
        profiles.all().stream().filter(board -> board.origin() == Origin.GENERATED).count();
    assertEquals(210, generated);
  }

  @Test
  void idsAndAliasesAreUnique() {
    Map<String, String> owners = new HashMap<>();
    for (BoardSummary board : profiles.all()) {
      List<String> names = new ArrayList<>(board.aliases());
      names.add(board.id());
      for (String name : names.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().toList()) {
        String other = owners.put(name, board.id());
        assertTrue(other == null, name + ": " + other + " and " + board.id());
      }
    }
  }

  @Test
  void noTwoBoardsClaimTheSameExactIdAndGenericOnesHaveSeveralCandidates() {
    Map<String, List<String>> exact = new HashMap<>();
    Map<String, List<String>> builds = new HashMap<>();
    for (BoardSummary board : profiles.all()) {
      for (BoardProfile.UsbId id : board.usb()) {
        for (String prefix : id.serialPrefixes().isEmpty() ? List.of("") : id.serialPrefixes()) {
          boolean sure = id.certainty() == BoardProfile.UsbId.Certainty.EXACT || !prefix.isEmpty();
          if (sure) {
            String key = "%04x:%04x %s".formatted(id.vendor(), id.product(), prefix);
            exact.computeIfAbsent(key, k -> new ArrayList<>()).add(board.id());
          }
        }
      }
      for (String build : board.identity().builds()) {
        builds.computeIfAbsent(build, b -> new ArrayList<>()).add(board.id());
      }
    }
    exact.values().removeIf(boards -> boards.stream().distinct().count() == 1);
    assertEquals(Map.of(), exact);
    builds.values().removeIf(boards -> boards.size() == 1);
    assertTrue(
        builds.keySet().stream().allMatch(build -> build.contains("GENERIC")), builds.toString());
    for (BoardSummary board : profiles.all()) {
      if (board.identity().generic() && board.origin() == Origin.CURATED) {
        board
            .identity()
            .builds()
            .forEach(build -> assertTrue(builds.containsKey(build), board.id()));
      }
    }
  }

  @Test
  void ofEachGeneratedBoardItIsSaidThatItIs() {
    String wrong =
        profiles.all().stream()
            .filter(board -> board.origin() == Origin.GENERATED)
            .map(profiles::get)
            .filter(profile -> !profile.summary().contains("MicroPython's own files"))
            .map(BoardProfile::id)
            .collect(Collectors.joining(", "));
    assertEquals("", wrong);
  }
}
