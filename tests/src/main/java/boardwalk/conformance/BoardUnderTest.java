package boardwalk.conformance;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.BoardError;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Our simulated board, its flash a folder; soft reset before each program, started anew if stuck.
 */
public final class BoardUnderTest implements AutoCloseable {

  private final Path flash;
  private Transport transport;
  private RawRepl repl;

  public BoardUnderTest(Path flash) {
    this.flash = flash;
  }

  private void start() throws IOException {
    var profile = Profiles.builtIn().find("generic").orElseThrow();
    transport =
        new SimulatedBoard(profile, Optional.of(flash), Optional.empty()).start(Optional.empty());
    repl = new RawRepl(transport);
    repl.enter();
  }

  /** Everything a program prints, its uncaught exception after it; {@code TIMEOUT} at the end. */
  public String run(String source, int seconds) {
    return run("", source, seconds);
  }

  /** As {@link #run(String, int)}, after {@code before}, which prints nothing. */
  public String run(String before, String source, int seconds) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompletableFuture<String> error =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                if (repl == null) {
                  start();
                } else {
                  repl.softReset();
                }
                String failed =
                    before.isEmpty() ? "" : repl.exec(before, () -> {}, out::writeBytes);
                return failed.isEmpty()
                    ? repl.exec(source, () -> {}, out::writeBytes)
                    : "BOARD LOST: " + failed;
              } catch (IOException | BoardError e) {
                return "BOARD LOST: " + e.getMessage() + "\n";
              }
            });
    String end;
    try {
      end = error.get(seconds, TimeUnit.SECONDS);
      if (end.startsWith("BOARD LOST")) {
        close();
      }
    } catch (TimeoutException e) {
      end = "TIMEOUT";
      close();
    } catch (ExecutionException e) {
      end = "BOARD LOST: " + e.getCause() + "\n";
      close();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    byte[] tail = end.getBytes(StandardCharsets.UTF_8);
    return (out.toString(StandardCharsets.ISO_8859_1)
            + new String(tail, StandardCharsets.ISO_8859_1))
        .replace("\r\n", "\n");
  }

  @Override
  public void close() {
    if (transport != null) {
      transport.close();
    }
    repl = null;
    transport = null;
  }
}
