package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.cli.ExampleProgram;
import boardwalk.editor.pinhelp.PinHelp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a new user sees first runs on the board they chose, and has nothing to warn of. */
class FirstProgramTest {

  @TempDir Path folder;

  static Stream<String> boards() {
    // One of each port of MicroPython.
    return Profiles.builtIn().curated().stream()
        .collect(Collectors.toMap(BoardSummary::port, BoardSummary::id, (first, next) -> first))
        .values()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void runsOnTheSimulatedBoard(String board) throws Exception {
    var profile = Profiles.builtIn().find(board).orElseThrow();
    String text = ExampleProgram.textFor(profile);
    assertEquals(List.of(), PinHelp.check(profile, text).problems());
    Path file = Files.writeString(folder.resolve("first.py"), text);
    Path expected =
        Files.writeString(folder.resolve("expected.txt"), "output contains \"Done.\"\n");
    CommandLine done =
        CommandLine.inProcess(
            folder.resolve("home"),
            "run",
            file.toString(),
            "--board",
            board,
            "--until",
            "20s",
            "--expect",
            expected.toString());
    assertEquals(0, done.code(), done.err());
    assertTrue(done.out().contains("Done."), done.out());
    assertTrue(text.startsWith("# Welcome!"));
  }
}
