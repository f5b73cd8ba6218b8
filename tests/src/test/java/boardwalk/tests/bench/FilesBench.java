package boardwalk.tests.bench;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.files.FileHistory;
import boardwalk.device.transport.PseudoTerminal;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import boardwalk.tests.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Transfers of 100 KB against mpremote on the same device, in one run: {@code tests/bench/files}.
 *
 * <p>Arguments: mpremote's folder, the Python that has pyserial, and a MicroPython for this
 * computer or {@code sim} for the simulated board.
 */
public final class FilesBench {

  private static final int SIZE = 100 * 1024;
  private static final String FOLDER = "boardwalk-bench";
  private static final int FILES = 100;
  private static final int ROUNDS = 20;

  private final String mpremote;
  private final String python;
  private final String micropython;
  private final Scratch work;

  private FilesBench(String mpremote, String python, String micropython) throws IOException {
    this.mpremote = mpremote;
    this.python = python;
    this.micropython = micropython;
    this.work = Scratch.folder("bench");
  }

  public static void main(String[] args) throws Exception {
    FilesBench bench = new FilesBench(args[0], args[1], args[2]);
    try (bench.work) {
      bench.run();
    }
    System.exit(0);
  }

  private void run() throws Exception {
    byte[] source = source();
    byte[] random = new byte[SIZE];
    new Random(1).nextBytes(random);
    Files.write(work.resolve("source"), source);
    Files.write(work.resolve("random"), random);
    Files.createDirectories(work.resolve("flash").resolve(FOLDER));
    for (int baud : List.of(115_200, 0)) {
      Map<String, Double> ours;
      Map<String, Double> theirs;
      try (var old = Files.list(work.resolve("flash").resolve(FOLDER))) {
        for (Path file : old.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
      try (SlowLine line = device(baud)) {
        ours = ours(line.path(), source, random);
      }
      try (SlowLine line = device(baud)) {
        theirs = theirs(line.path());
      }
      System.out.println();
      System.out.println(baud == 0 ? "Unlimited line" : baud + " baud");
      System.out.println("| what | ours | mpremote | ratio |");
      System.out.println("|---|---|---|---|");
      ours.forEach(
          (what, seconds) -> {
            Double other = theirs.get(what);
            System.out.printf(
                "| %s | %.3f s | %s | %s |%n",
                what,
                seconds,
                other == null ? "" : "%.3f s".formatted(other),
                other == null ? "" : "%.1f".formatted(other / seconds));
          });
    }
  }

  /** Real programs: sources of this project's counterpart, as many as needed. */
  private byte[] source() throws IOException {
    StringBuilder text = new StringBuilder();
    try (var all = Files.walk(Path.of(mpremote))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    while (text.length() < SIZE) {
      text.append(text);
    }
    return Arrays.copyOf(text.toString().getBytes(StandardCharsets.UTF_8), SIZE);
  }

  /** Folder on the device; the simulated board has a flash of its own. */
  private String folder() {
    return micropython.equals("sim") ? "/" + FOLDER : work.path() + "/flash/" + FOLDER;
  }

  private SlowLine device(int baud) throws Exception {
    Path flash = work.resolve("flash");
    Path many = Files.createDirectories(flash.resolve(FOLDER).resolve("many"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(many.resolve("module_%03d.py".formatted(i)), "x = " + i + "\n");
    }
    return micropython.equals("sim") ? simulated(flash, baud) : program(baud);
  }

  private static SlowLine simulated(Path flash, int baud) throws Exception {
    Process process =
        new ProcessBuilder(
                new SimulatedBoard(
                        Profiles.builtIn().find("generic").orElseThrow(),
                        Optional.of(flash),
                        Optional.empty())
                    .command())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new SlowLine(
        process.getInputStream(), process.getOutputStream(), baud, process::destroyForcibly);
  }

  /** A MicroPython for this computer has its prompt on a terminal; memory as on a Pico. */
  private SlowLine program(int baud) throws Exception {
    PseudoTerminal terminal = PseudoTerminal.open();
    Process process =
        new ProcessBuilder("setsid", "-c", micropython, "-X", "heapsize=192K", "-i")
            .redirectInput(Path.of(terminal.path()).toFile())
            .redirectOutput(Path.of(terminal.path()).toFile())
            .redirectErrorStream(true)
            .start();
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            byte[] one = new byte[1];
            return terminal.read(one) == 1 ? one[0] & 0xff : -1;
          }

          @Override
          public int read(byte[] buffer, int from, int count) {
            byte[] some = new byte[count];
            int n = terminal.read(some);
            System.arraycopy(some, 0, buffer, from, Math.max(0, n));
            return n;
          }
        };
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            terminal.write(new byte[] {(byte) b}, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int count) throws IOException {
            terminal.write(Arrays.copyOfRange(bytes, from, from + count), count);
          }
        };
    return new SlowLine(
        in,
        out,
        baud,
        () -> {
          process.destroyForcibly();
          terminal.close();
        });
  }

  private Map<String, Double> ours(String port, byte[] source, byte[] random) throws Exception {
    Map<String, Double> times = new LinkedHashMap<>();
    FileHistory history = new FileHistory(work.resolve("history"), Clock.systemUTC());
    times.put("the device's own round trip", ownRoundTrip(port));
    try (Board board = Board.connect(SerialTransport.open(port), said -> {})) {
      board.files().list(folder()).join();
      times.put("exec(\"1\")", medianOf(() -> board.exec("1").join()));
      for (var file : Map.of("source", source, "random", random).entrySet()) {
        String path = folder() + "/" + file.getKey() + ".ours";
        timed(
            times,
            "upload " + file.getKey(),
            () ->
                board
                    .files()
                    .write(path, file.getValue(), history, (done, total) -> {}, () -> false)
                    .join());
        byte[] back =
            timed(times, "download " + file.getKey(), () -> board.files().read(path).join());
        if (!Arrays.equals(back, file.getValue())) {
          throw new IllegalStateException("our copy differs");
        }
      }
      timed(times, "list 100", () -> board.files().list(folder() + "/many").join());
    }
    return times;
  }

  /** The other side has said nothing for longer than it takes. */
  private static final class Silent extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Entering the raw REPL, {@code 1}, leaving, with nothing of ours between but the port.
   * MicroPython for Linux drops what arrives while it changes the mode of its terminal: such a
   * round is made again.
   */
  private static double ownRoundTrip(String port) throws Exception {
    List<Double> all = new ArrayList<>();
    int lost = 0;
    try (Transport transport = SerialTransport.open(port)) {
      while (all.size() < ROUNDS) {
        long start = System.nanoTime();
        try {
          round(transport);
          all.add((System.nanoTime() - start) / 1e9);
        } catch (Silent dropped) {
          if (++lost > ROUNDS) {
            throw dropped;
          }
          transport.write(new byte[] {3, 2});
          until(transport, ">>> ");
        }
      }
    }
    return median(all);
  }

  private static void round(Transport transport) throws IOException {
    transport.write(new byte[] {'\r', 3, '\r', 1});
    until(transport, "exit\r\n>");
    transport.write(new byte[] {'1', 4});
    until(transport, "\4\4>");
    transport.write(new byte[] {2});
    until(transport, ">>> ");
  }

  private static void until(Transport transport, String wanted) throws IOException {
    StringBuilder said = new StringBuilder();
    byte[] buffer = new byte[256];
    while (!said.toString().endsWith(wanted)) {
      int count = transport.read(buffer, 1000);
      if (count <= 0) {
        throw new Silent();
      }
      said.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
    }
  }

  private static double medianOf(Callable<?> work) throws Exception {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.call();
      all.add((System.nanoTime() - start) / 1e9);
    }
    return median(all);
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private static <T> T timed(Map<String, Double> times, String what, Callable<T> work)
      throws Exception {
    long start = System.nanoTime();
    T value = work.call();
    times.put(what, (System.nanoTime() - start) / 1e9);
    return value;
  }

  private Map<String, Double> theirs(String port) throws Exception {
    Path script = Files.isDirectory(Path.of("bench")) ? Path.of("bench") : Path.of("tests/bench");
    Process process =
        new ProcessBuilder(
                python,
                script.resolve("mpremote_files.py").toString(),
                mpremote,
                port,
                folder(),
                work.resolve("source").toString(),
                work.resolve("random").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Double> times = new LinkedHashMap<>();
    try (var reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] parts = line.split("\t");
        times.put(parts[0], Double.parseDouble(parts[1]));
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("mpremote failed");
    }
    return times;
  }
}
