package boardwalk.device.transport;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A board that is a child process: its standard input and output are the serial line. */
public final class ProcessTransport extends StreamTransport {

  private static final int KILL_SECONDS = 3;

  private ProcessTransport(String name, Process process) {
    super(name, process.getInputStream(), process.getOutputStream(), () -> end(process));
  }

  /** Starts the process; its standard error goes where ours goes. */
  public static ProcessTransport start(
      String name, List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new ProcessTransport(name, builder.start());
  }

  /**
   * Without input it ends by itself; one that does not is asked to, and killed when that fails.
   * Returns when it has ended: the next board on the same flash must not find it writing.
   */
  private static void end(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
      process.destroy();
      if (!process.waitFor(KILL_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
