package boardwalk.app.boards;

import boardwalk.boards.BoardSummary;
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
   * @param answer what it probably is
   */
  record Connected(SerialPorts.Port port, String answer) implements BoardChoice {
    @Override
    public String id() {
      return "port:" + port.name();
    }

    @Override
    public String label() {
      return port.name() + (answer.isBlank() ? "" : " – " + answer);
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
