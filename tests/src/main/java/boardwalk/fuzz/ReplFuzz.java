package boardwalk.fuzz;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.tests.Scratch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends to the prompt of a simulated board, a process as the window starts it, what nobody would
 * send ({@link ReplScene}), for so many minutes. Found are: a board that does not answer
 * afterwards, a process that ends, anything of Java in what the board says, and a fault in its log.
 * What was found is kept as the bytes that were sent.
 */
public final class ReplFuzz implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);
  private static final long PAUSE_MILLIS = 400;

  /** Words that only a Java exception or our own last resort brings. */
  private static final Pattern JAVA =
      Pattern.compile("java\\.[a-z]+\\.|boardwalk\\.|\\tat |InternalError|fault of its own");

  /** Faults in the log; what was given a value of a wrong type is the program's affair. */
  private static final Pattern FAULT =
      Pattern.compile("(?m)^(?!.*ClassCastException)\\S*(Exception|Error)\\b.*(\\n\\tat .*)?");

  /** A program may take Ctrl-C for a byte like others; such a board need not answer. */
  private static final String TAKES_CONTROL_C = "kbd_intr";

  private final Path findings;
  private final Scratch scratch;
  private final TreeMap<String, Integer> found = new TreeMap<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Process board;
  private Path log;

  private ReplFuzz(Path findings) throws IOException {
    this.findings = findings;
    scratch = Scratch.folder("fuzz");
  }

  /**
   * @param args minutes; seed; folder for findings; folders of programs to change
   */
  public static void main(String[] args) throws Exception {
    long end =
        System.nanoTime() + TimeUnit.SECONDS.toNanos((long) (60 * Double.parseDouble(args[0])));
    Random random = new Random(Long.parseLong(args[1]));
    ProgramMutator programs =
        new ProgramMutator(random, ProgramMutator.read(List.of(args).subList(3, args.length)));
    int scenes = 0;
    TreeMap<String, Integer> found;
    try (ReplFuzz fuzz = new ReplFuzz(Files.createDirectories(Path.of(args[2])))) {
      while (System.nanoTime() < end) {
        fuzz.play(ReplScene.next(random, programs), scenes++);
      }
      found = fuzz.found;
    }
    System.out.printf("%d scenes, %d kinds of findings%n", scenes, found.size());
    found.forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
    System.exit(found.isEmpty() ? 0 : 1);
  }

  private void start() throws IOException {
    log = scratch.resolve("board.log");
    List<String> command =
        new SimulatedBoard(
                Profiles.builtIn().find("generic").orElseThrow(),
                Optional.empty(),
                Optional.empty())
            .command();
    board = new ProcessBuilder(command).redirectError(log.toFile()).start();
    InputStream out = board.getInputStream();
    Thread.ofVirtual().start(() -> receive(out));
  }

  private void receive(InputStream out) {
    byte[] buffer = new byte[8192];
    try {
      for (int count = out.read(buffer); count >= 0; count = out.read(buffer)) {
        synchronized (said) {
          said.write(buffer, 0, count);
          said.notifyAll();
        }
      }
    } catch (IOException ended) {
      // The next scene finds out.
    }
  }

  private void play(List<byte[]> packets, int number) throws IOException, InterruptedException {
    if (board == null) {
      start();
    }
    synchronized (said) {
      said.reset();
    }
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try {
      OutputStream in = board.getOutputStream();
      for (byte[] packet : packets) {
        in.write(packet);
        in.flush();
        sent.writeBytes(packet);
      }
      boolean answers = answers(in, number);
      boolean excused = sent.toString(StandardCharsets.ISO_8859_1).contains(TAKES_CONTROL_C);
      if (!answers && !excused) {
        report("does not answer", sent.toByteArray());
      }
      if (!answers) {
        end();
      }
    } catch (IOException gone) {
      report("the process ended: " + gone.getMessage(), sent.toByteArray());
      end();
    }
    look(sent.toByteArray());
  }

  /** Ends what may have begun, and asks again and again, as tools do. */
  private boolean answers(OutputStream in, int number) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < deadline) {
      in.write(
          // Without print, which a program may have made something else.
          ("aaaa\u0003\u0003\r\u0003\u0003\u0002\u0003\r\u0003'<ali' + 've %d>' % " + number + "\r")
              .getBytes(StandardCharsets.US_ASCII));
      in.flush();
      if (says("<alive " + number + ">")) {
        return true;
      }
    }
    return false;
  }

  private boolean says(String text) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
    synchronized (said) {
      while (!said.toString(StandardCharsets.ISO_8859_1).contains(text)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        said.wait(left);
      }
    }
    return true;
  }

  /** Looks through what the board said and logged. */
  private void look(byte[] sent) throws IOException {
    String all;
    synchronized (said) {
      all = said.toString(StandardCharsets.ISO_8859_1);
    }
    Matcher java = JAVA.matcher(all);
    // What is echoed was sent by us and says nothing.
    if (java.find() && !new String(sent, StandardCharsets.ISO_8859_1).contains(java.group())) {
      int at = java.start();
      report("says: " + all.substring(Math.max(0, at - 40), Math.min(all.length(), at + 80)), sent);
    }
    if (log != null && Files.size(log) > 0) {
      Matcher fault = FAULT.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
      if (fault.find()) {
        report("logs: " + fault.group().strip(), sent);
      }
      end();
    }
  }

  private void report(String what, byte[] sent) throws IOException {
    if (found.merge(what, 1, Integer::sum) == 1) {
      Path file = findings.resolve("repl-" + found.size() + ".bin");
      Files.write(file, sent);
      Files.writeString(Path.of(file + ".txt"), what + "\n");
      synchronized (said) {
        Files.write(Path.of(file + ".said"), said.toByteArray());
      }
    }
  }

  private void end() throws IOException {
    if (board != null) {
      // Not by force at once: it has a folder of its own to remove.
      board.destroy();
      board.onExit().completeOnTimeout(board, 3, TimeUnit.SECONDS).join();
      if (board.isAlive()) {
        board.destroyForcibly();
      }
      board = null;
    }
    if (log != null) {
      Files.deleteIfExists(log);
      log = null;
    }
  }

  @Override
  public void close() throws IOException {
    end();
    scratch.close();
  }
}
