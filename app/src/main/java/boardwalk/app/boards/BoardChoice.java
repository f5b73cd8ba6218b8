package boardwalk.app.boards;

import boardwalk.boards.BoardSummary;
import boardwalk.boards.recognition.Answer;
import boardwalk.device.transport.SerialPorts;

/** A board the user can choose. */
public sealed interface BoardChoice {

  /** Stable name, kept in the settings. */
  String id();

  /** Name for people. */
  String label();

  /** A board that is simulated. */
  record Simulated(BoardSummary board) implements BoardChoice {
    @Override
    public String id() {
      return "sim:" + board.id();
    }

    @Override
    public String label() {
      return board.name() + " (simulated)";
    }
  }

  /**
   * A board at a port.
   *
   * @param answer what it is, as far as can be seen without opening it
   */
  record Connected(SerialPorts.Port port, Answer answer) implements BoardChoice {
    @Override
    public String id() {
      return "port:" + port.name();
    }

    @Override
    public String label() {
      String what =
          switch (answer.certainty()) {
            case EXACT ->
                answer.candidates().isEmpty()
                    ? port.description()
                    : answer.candidates().getFirst().name();
            case FAMILY -> "one of " + answer.candidates().size() + " boards";
            case UNKNOWN -> port.description();
          };
      return port.name() + (what.isBlank() ? "" : " – " + what);
    }
  }

  /**
   * A board behind a port the user named: one that is no USB port, or a TCP address.
   *
   * @param address a port's name, or {@code tcp:HOST:PORT}
   */
  record Named(String address) implements BoardChoice {
    @Override
    public String id() {
      return "at:" + address;
    }

    @Override
    public String label() {
      return address;
    }
  }
}
