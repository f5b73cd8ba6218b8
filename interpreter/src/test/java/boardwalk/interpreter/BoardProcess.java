package boardwalk.interpreter;

import static org.junit.jupiter.api.Assertions.fail;

import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A simulated board as the process it is: its serial line, and its hardware channel. */
final class BoardProcess implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  final List<HardwareMessage> events = new CopyOnWriteArrayList<>();
  final HardwareLink link;
  final Process process;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private int read;

  /**
   * Starts a board.
   *
   * @param temporary folder for the process's temporary files
   * @param options further options of {@link Main}
   */
  BoardProcess(String id, Path temporary, String... options) throws IOException {
    link =
        HardwareLink.listen(
            message -> {
              events.add(message);
              synchronized (received) {
                received.notifyAll();
              }
            });
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("--board", id, "--hardware", Integer.toString(link.port())));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(HardwareLink.TOKEN_VARIABLE, link.token());
    builder.redirectError(new File(temporary.toFile(), "errors.log"));
    process = builder.start();
    Thread.ofVirtual().start(this::receive);
  }

  private void receive() {
    byte[] buffer = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        synchronized (received) {
          received.write(buffer, 0, count);
          received.notifyAll();
        }
      }
    } catch (IOException ended) {
      // Whoever waits for more will say what is missing.
    }
  }

  BoardProcess send(String bytes) throws IOException {
    process.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    process.getOutputStream().flush();
    return this;
  }

  /** What comes on the serial line up to and with {@code end}. */
  String until(String end) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    synchronized (received) {
      while (true) {
        String all = received.toString(StandardCharsets.UTF_8);
        int at = all.indexOf(end, read);
        if (at >= 0) {
          String text = all.substring(read, at + end.length());
          read = at + end.length();
          return text;
        }
        waitOn(deadline, "no " + end + " in: " + all.substring(read));
      }
    }
  }

  /** Waits for an event of the hardware that comes after the first {@code from}. */
  void event(int from, Predicate<HardwareMessage> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    synchronized (received) {
      while (events.stream().skip(from).noneMatch(wanted)) {
        waitOn(deadline, "no such event in: " + events);
      }
    }
  }

  private void waitOn(long deadline, String otherwise) throws InterruptedException {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      fail(otherwise);
    }
    received.wait(left);
  }

  /** Runs a program at the raw prompt and gives its output. */
  String run(String source) throws IOException, InterruptedException {
    send("\r\u0003\u0001").until("raw REPL; CTRL-B to exit\r\n>");
    send(source + "\u0004").until("OK");
    String output = until("\u0004") + until("\u0004>");
    send("\u0002").until(">>> ");
    return output;
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    link.close();
  }
}
