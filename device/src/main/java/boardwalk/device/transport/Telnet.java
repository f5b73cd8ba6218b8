package boardwalk.device.transport;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The bytes of a telnet connection (RFC 854, 855): takes commands out of what comes, and doubles
 * the command byte in what goes. Not for several threads at once.
 */
final class Telnet {

  static final int IAC = 255;
  static final int DONT = 254;
  static final int DO = 253;
  static final int WONT = 252;
  static final int WILL = 251;
  static final int SB = 250;
  static final int SE = 240;

  /** Longest subnegotiation kept; the rest of a longer one is dropped. */
  private static final int LONGEST = 1024;

  /** A command of the other side. */
  sealed interface Command {
    /** WILL, WONT, DO or DONT of an option. */
    record Option(int verb, int option) implements Command {}

    /** What an option says: its number first. */
    record Subnegotiation(byte[] bytes) implements Command {}
  }

  private enum State {
    DATA,
    COMMAND,
    OPTION,
    SUB,
    SUB_COMMAND
  }

  private final Consumer<Command> commands;
  private final ByteArrayOutputStream sub = new ByteArrayOutputStream();
  private State state = State.DATA;
  private int verb;

  Telnet(Consumer<Command> commands) {
    this.commands = commands;
  }

  /** The data in what has come; commands are told as they pass. */
  byte[] receive(byte[] bytes, int count) {
    ByteArrayOutputStream data = new ByteArrayOutputStream(count);
    for (int i = 0; i < count; i++) {
      take(bytes[i] & 0xff, data);
    }
    return data.toByteArray();
  }

  private void take(int b, ByteArrayOutputStream data) {
    switch (state) {
      case DATA -> {
        if (b == IAC) {
          state = State.COMMAND;
        } else {
          data.write(b);
        }
      }
      case COMMAND -> command(b, data);
      case OPTION -> {
        state = State.DATA;
        commands.accept(new Command.Option(verb, b));
      }
      case SUB -> {
        if (b == IAC) {
          state = State.SUB_COMMAND;
        } else if (sub.size() < LONGEST) {
          sub.write(b);
        }
      }
      case SUB_COMMAND -> {
        state = State.SUB;
        if (b == SE) {
          state = State.DATA;
          commands.accept(new Command.Subnegotiation(sub.toByteArray()));
          sub.reset();
        } else if (sub.size() < LONGEST) {
          sub.write(b);
        }
      }
    }
  }

  private void command(int b, ByteArrayOutputStream data) {
    switch (b) {
      case IAC -> {
        data.write(IAC);
        state = State.DATA;
      }
      case SB -> state = State.SUB;
      case WILL, WONT, DO, DONT -> {
        verb = b;
        state = State.OPTION;
      }
      // The others have no parameter and no meaning for a serial line.
      default -> state = State.DATA;
    }
  }

  /** Data as it is sent. */
  static byte[] escape(byte[] data) {
    byte[] out = new byte[2 * data.length];
    int at = 0;
    for (byte b : data) {
      out[at++] = b;
      if ((b & 0xff) == IAC) {
        out[at++] = b;
      }
    }
    return Arrays.copyOf(out, at);
  }

  static byte[] option(int verb, int option) {
    return new byte[] {(byte) IAC, (byte) verb, (byte) option};
  }

  static byte[] subnegotiation(byte... bytes) {
    byte[] inside = escape(bytes);
    byte[] out = new byte[inside.length + 4];
    out[0] = (byte) IAC;
    out[1] = (byte) SB;
    System.arraycopy(inside, 0, out, 2, inside.length);
    out[out.length - 2] = (byte) IAC;
    out[out.length - 1] = (byte) SE;
    return out;
  }
}
