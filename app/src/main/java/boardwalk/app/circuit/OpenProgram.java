package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import java.util.Optional;
import java.util.function.Supplier;

/** What the open program does with its pins; read anew only when it is another text. */
final class OpenProgram {

  private final Supplier<Optional<String>> open;
  private BoardProfile board;
  private String text = "";
  private ProgramPins pins = ProgramPins.NONE;

  OpenProgram(Supplier<Optional<String>> open) {
    this.open = open;
  }

  ProgramPins pins(BoardProfile wanted) {
    String now = open.get().orElse("");
    if (wanted != board || !now.equals(text)) {
      board = wanted;
      text = now;
      pins = now.isBlank() || wanted == null ? ProgramPins.NONE : ProgramPins.of(wanted, now);
    }
    return pins;
  }
}
