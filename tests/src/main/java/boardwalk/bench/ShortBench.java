package boardwalk.bench;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.transport.Transport;
import boardwalk.tests.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long programs of about twenty milliseconds take against MicroPython's unix port: the first
 * time, on a board that was just switched on and left alone for a moment, and again after a soft
 * reset. From the command to run, which includes compiling, to the end of the output. The unix port
 * is timed from within.
 */
public final class ShortBench {

  /**
   * @param wall milliseconds from the command to the end of the output
   * @param thread milliseconds of processor time of the thread that runs programs
   * @param second {@code wall} of the same program after a soft reset
   * @param third the same after one more
   */
  private record Taken(double wall, double thread, double second, double third) {}

  private static final int TIMES = 5;

  /** Milliseconds that programs are wanted to take on the unix port. */
  private static final double WANTED = 20;

  /** Turns by which it is found out how long one takes, without the compilation. */
  private static final int MORE = 4;

  /** What counts as about that. */
  private static final double LEAST = 14;

  private static final double MOST = 29;

  /** Milliseconds the text of a program has to get to the board before it is run. */
  private static final long TRANSFER = 100;

  private static final String TIMED =
      "import time as _time\n_source = open('%s').read()\n_start = _time.ticks_us()\n"
          + "exec(_source)\nprint('TAKEN', _time.ticks_diff(_time.ticks_us(), _start))";

  private static final Pattern TAKEN = Pattern.compile("TAKEN (\\d+)");
  private static final Pattern PARAMETER = Pattern.compile("\\((\\d+), *(\\d+)\\) *:");

  private final Path unix;
  private final long pause;

  private ShortBench(Path unix, long pause) {
    this.unix = unix;
    this.pause = pause;
  }

  /**
   * @param args a checkout of MicroPython, the executable of its unix port, our {@code
   *     tests/bench}, milliseconds a board is left alone, then names of programs or none for all
   */
  public static void main(String[] args) throws Exception {
    ShortBench bench = new ShortBench(Path.of(args[1]), Long.parseLong(args[3]));
    List<String> wanted = List.of(args).subList(4, args.length);
    System.out.printf(
        "from the start of the board's process to the end of print('hello'): %.0f ms%n", cold());
    System.out.printf(
        "%-16s %9s %9s %9s %6s %9s %6s %9s%n",
        "program", "ours ms", "thread ms", "unix ms", "x", "again ms", "x", "third ms");
    List<Double> ratios = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (Path program : programs(Path.of(args[0]), Path.of(args[2]))) {
      String name = program.getFileName().toString().replace(".py", "");
      if (!wanted.isEmpty() && !wanted.contains(name)) {
        continue;
      }
      String source = bench.shortest(Files.readString(program));
      if (source == null) {
        System.out.printf("%-16s takes longer%n", name);
        continue;
      }
      double real = bench.onUnix(source);
      if (real < LEAST || real > MOST) {
        System.out.printf("%-16s %29.1f  not of the length wanted%n", name, real);
        continue;
      }
      Taken ours = bench.onBoard(source);
      ratios.add(ours.wall() / real);
      again.add(ours.second() / real);
      System.out.printf(
          "%-16s %9.1f %9.1f %9.1f %6.2f %9.1f %6.2f %9.1f%n",
          name,
          ours.wall(),
          ours.thread(),
          real,
          ours.wall() / real,
          ours.second(),
          ours.second() / real,
          ours.third());
    }
    summary("the first time", ratios);
    summary("again", again);
    System.exit(0);
  }

  private static void summary(String what, List<Double> ratios) {
    double logs = ratios.stream().mapToDouble(Math::log).average().orElse(0);
    System.out.printf(
        "%s, geometric mean of %d: %.2f times as long as the unix port, most %.2f, %d within 2%n",
        what,
        ratios.size(),
        Math.exp(logs),
        ratios.stream().mapToDouble(r -> r).max().orElse(0),
        ratios.stream().filter(r -> r <= 2).count());
  }

  private static List<Path> programs(Path checkout, Path bench) throws IOException {
    try (Stream<Path> theirs = Files.list(checkout.resolve("tests/perf_bench"));
        Stream<Path> own = Files.list(bench.resolve("programs"));
        Stream<Path> plain = Files.list(bench.resolve("first"))) {
      Stream<Path> suite =
          theirs.filter(
              p -> p.getFileName().toString().matches("(bm|core|misc)_(?!import_mpy).*\\.py"));
      return Stream.of(suite, own, plain).flatMap(Stream::sorted).toList();
    }
  }

  /**
   * The program with the parameters, and so many turns, that bring it nearest to what is wanted.
   */
  private String shortest(String program) throws IOException, InterruptedException {
    int start = program.indexOf("bm_params");
    if (start < 0) {
      return program;
    }
    Matcher parameter = PARAMETER.matcher(program);
    parameter.region(start, program.length());
    String best = null;
    double distance = Double.MAX_VALUE;
    while (parameter.find()) {
      String parameters = parameter.group(1) + ", " + parameter.group(2);
      double once = onUnix(running(program, parameters, 1));
      if (once > MOST) {
        continue;
      }
      double turn = Math.max(0.01, (onUnix(running(program, parameters, 1 + MORE)) - once) / MORE);
      int turns = (int) Math.max(1, Math.round(1 + (WANTED - once) / turn));
      double off = Math.abs(once + (turns - 1) * turn - WANTED);
      if (off < distance) {
        distance = off;
        best = running(program, parameters, turns);
      }
    }
    return best;
  }

  private static String running(String program, String parameters, int turns) {
    String setUp = "\n_run, _result = bm_setup(bm_params[(" + parameters + ")])\n";
    String run = turns == 1 ? "_run()\n" : "for _ in range(" + turns + "):\n    _run()\n";
    return program + setUp + run + "print(_result()[1])\n";
  }

  /** The median of several starts, in milliseconds. */
  private static double cold() throws IOException {
    double[] taken = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      try (Transport line = board().start(Optional.empty())) {
        Talk talk = new Talk(line);
        talk.send("\u0001print('hello')\u0004");
        talk.until("hello\r\n");
        taken[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(taken);
    return taken[TIMES / 2];
  }

  private static SimulatedBoard board() {
    return new SimulatedBoard(
        Profiles.builtIn().find("generic").orElseThrow(), Optional.empty(), Optional.empty());
  }

  /** Compiles and runs a program in a fresh process, timed inside it. */
  private double onUnix(String source) throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.folder("short")) {
      return onUnix(Files.writeString(scratch.resolve("short.py"), source));
    }
  }

  private double onUnix(Path file) throws IOException, InterruptedException {
    double[] taken = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      Process process =
          new ProcessBuilder(
                  unix.toString(), "-X", "heapsize=64M", "-c", TIMED.formatted(file.toString()))
              .redirectErrorStream(true)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      Matcher time = TAKEN.matcher(out);
      if (!time.find()) {
        throw new IOException(out);
      }
      taken[i] = Double.parseDouble(time.group(1)) / 1000;
    }
    Arrays.sort(taken);
    return taken[TIMES / 2];
  }

  private Taken onBoard(String source) throws IOException {
    List<Taken> all = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      all.add(once(source));
    }
    return new Taken(
        median(all, Taken::wall),
        median(all, Taken::thread),
        median(all, Taken::second),
        median(all, Taken::third));
  }

  private static double median(List<Taken> all, ToDoubleFunction<Taken> what) {
    return all.stream().mapToDouble(what).sorted().skip(TIMES / 2).findFirst().orElseThrow();
  }

  private Taken once(String source) throws IOException {
    try (Transport line = board().start(Optional.empty())) {
      Talk talk = new Talk(line);
      talk.send("\u0002");
      talk.until(">>> ");
      talk.rest(pause);
      talk.send("\u0001");
      talk.until("raw REPL; CTRL-B to exit\r\n>");
      double before = processor();
      double first = run(talk, source);
      double thread = processor() - before;
      double second = again(talk, source);
      return new Taken(first, thread, second, again(talk, source));
    }
  }

  /** After a soft reset, as a person's next try. */
  private static double again(Talk talk, String source) throws IOException {
    talk.send("\u0004");
    talk.until("raw REPL; CTRL-B to exit\r\n>");
    talk.rest(TRANSFER);
    return run(talk, source);
  }

  private static double run(Talk talk, String source) throws IOException {
    talk.send(source);
    talk.rest(TRANSFER);
    long start = System.nanoTime();
    talk.send("\u0004");
    String out = talk.until("\u0004>");
    double wall = (System.nanoTime() - start) / 1e6;
    if (out.contains("Traceback")) {
      throw new IOException(out);
    }
    return wall;
  }

  /** Milliseconds of processor time of the board's program thread; 0 where only Linux tells. */
  private static double processor() throws IOException {
    long most = 0;
    for (ProcessHandle board : ProcessHandle.current().children().toList()) {
      Path tasks = Path.of("/proc/" + board.pid() + "/task");
      if (!Files.isDirectory(tasks)) {
        continue;
      }
      try (Stream<Path> threads = Files.list(tasks)) {
        for (Path thread : threads.toList()) {
          if (Files.readString(thread.resolve("comm")).strip().equals("program")) {
            String[] numbers = Files.readString(thread.resolve("schedstat")).split(" ");
            most = Math.max(most, Long.parseLong(numbers[0]));
          }
        }
      }
    }
    return most / 1e6;
  }
}
