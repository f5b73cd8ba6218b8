package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a board does for itself while nobody types. */
class RehearsalTest {

  static Iterable<String> pieces() {
    return Rehearsal.pieces();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void eachPieceRunsAndPrintsNothing(String piece) {
    try (PromptOfABoard board = PromptOfABoard.raw()) {
      assertEquals("\u0004\u0004", board.run(piece));
    }
  }

  @Test
  void aBoardLeftAloneIsStillFresh() {
    try (PromptOfABoard board = PromptOfABoard.greeted()) {
      board.untilRehearsed(5);
      assertEquals("['__name__']\r\n", board.type("dir()"));
    }
  }

  @Test
  void whatAProgramHasPutInThePlaceOfBuiltInsIsNotCalled() {
    try (PromptOfABoard board = PromptOfABoard.greeted()) {
      board.type("import builtins");
      board.type("n = 0");
      board.type("def spy(*a): global n; n += 1; return 0\r");
      board.type("builtins.len = builtins.range = builtins.sum = spy");
      board.untilRehearsed(5);
      assertEquals("0\r\n", board.type("n"));
    }
  }

  /** Python files take the place of built-in modules, except where the name has a u (docs). */
  @ParameterizedTest
  @MethodSource("pieces")
  void noPieceImportsWhatAFileCanReplace(String piece) {
    Pattern.compile("^(?:import|from) (.*)$", Pattern.MULTILINE)
        .matcher(piece)
        .results()
        .flatMap(line -> Arrays.stream(line.group(1).replaceFirst(" import .*", "").split(", ")))
        .forEach(module -> assertTrue(module.matches("math|u\\w+( as \\w+)?"), module));
  }

  @Test
  void aBoardWithoutMemoryForItGoesOn() {
    try (PromptOfABoard board = PromptOfABoard.greeted()) {
      board.type("import micropython");
      board.type("micropython.heap_lock()");
      board.untilRehearsed(1);
      assertEquals("0\r\n", board.type("micropython.heap_unlock()"));
      assertEquals("[7]\r\n", board.type("[7]"));
    }
  }
}
