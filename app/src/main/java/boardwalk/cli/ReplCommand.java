package boardwalk.cli;

import boardwalk.device.transport.Transport;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code boardwalk repl}: an interactive console. */
@Command(
    name = "repl",
    mixinStandardHelpOptions = true,
    description = "An interactive console on a board; Ctrl-] leaves.")
final class ReplCommand implements Callable<Integer> {

  private static final int LEAVE = 0x1d;
  private static final int QUIET_MILLIS = 300;

  /** Nobody waits at a pipe, and a busy computer simulates a board slowly. */
  private static final int PIPE_QUIET_MILLIS = 1000;

  /** A board that has said nothing at all may only just have been started. */
  private static final long STARTING_NANOS = 5_000_000_000L;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Transport transport = target.open(true, Optional.empty())) {
      return talk(transport);
    }
  }

  /** Joins standard input and output to a board until Ctrl-] or the end of the input. */
  static int talk(Transport transport) throws IOException, InterruptedException {
    boolean terminal = System.console() != null && System.console().isTerminal();
    try {
      if (terminal) {
        System.err.println("Connected to " + transport.name() + ". Ctrl-] leaves.");
        stty("raw -echo");
      }
      Thread reader = Thread.ofPlatform().daemon().start(() -> send(transport));
      byte[] buffer = new byte[4096];
      int quietMillis = terminal ? QUIET_MILLIS : PIPE_QUIET_MILLIS;
      long quiet = quietMillis * 1_000_000L;
      boolean any = false;
      while (reader.isAlive()) {
        int count = transport.read(buffer, 50);
        any |= count > 0;
        System.out.write(buffer, 0, count);
        System.out.flush();
      }
      // What the board still has to say to the last line typed. A read can end early with nothing:
      // when the board asked for a piece of a folder that is mounted.
      long heard = System.nanoTime();
      while (System.nanoTime() - heard < (any ? quiet : STARTING_NANOS)) {
        long asked = System.nanoTime();
        int count = transport.read(buffer, quietMillis);
        if (count > 0 || any && System.nanoTime() - asked < quiet / 2) {
          heard = System.nanoTime();
        }
        any |= count > 0;
        System.out.write(buffer, 0, count);
      }
      System.out.flush();
      return 0;
    } catch (EOFException gone) {
      System.err.println("\r\nboardwalk: the board is gone.");
      return BoardwalkCommand.FAILED;
    } finally {
      if (terminal) {
        stty("sane");
      }
    }
  }

  private static void send(Transport transport) {
    byte[] buffer = new byte[1024];
    try {
      for (int n = System.in.read(buffer); n >= 0; n = System.in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] == LEAVE) {
            transport.write(java.util.Arrays.copyOf(buffer, i));
            return;
          }
          buffer[i] = buffer[i] == '\n' ? (byte) '\r' : buffer[i];
        }
        transport.write(java.util.Arrays.copyOf(buffer, n));
      }
    } catch (IOException gone) {
      // The other direction says so.
    }
  }

  private static void stty(String settings) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "stty " + settings + " < /dev/tty")
        .inheritIO()
        .start()
        .waitFor();
  }
}
