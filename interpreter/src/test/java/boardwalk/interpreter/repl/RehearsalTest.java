package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
      // Nobody can see the rehearsal, so nothing tells when it has begun.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      assertEquals("['__name__']\r\n", board.type("dir()"));
    }
  }
}
