package boardwalk.bench;

import boardwalk.conformance.BoardUnderTest;
import boardwalk.tests.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Steady-state speed of the interpreter: MicroPython's own benchmark programs and ours, on our
 * board over its raw REPL, on MicroPython's unix port and on CPython, one after another. Each
 * program runs again and again for some seconds; its time is the median of the later half.
 */
public final class SpeedBench {

  /** As MicroPython's run-perfbench.py is called for a fast machine: megahertz and kilobytes. */
  private static final String PARAMETERS = "1000, 1000";

  private static final Pattern MEDIAN = Pattern.compile("MEDIAN (\\d+) OUT (.*)");

  private record Row(String name, double ours, double micropython, double cpython) {}

  private final Path checkout;
  private final Path unix;
  private final String harness;
  private final double seconds;

  private SpeedBench(Path checkout, Path unix, Path bench, double seconds) throws IOException {
    this.checkout = checkout;
    this.unix = unix;
    this.seconds = seconds;
    this.harness = Files.readString(bench.resolve("harness.py"));
  }

  /**
   * @param args a checkout of MicroPython, the executable of its unix port, our {@code
   *     tests/bench}, seconds a program and engine, then names of programs or none for all
   */
  public static void main(String[] args) throws Exception {
    Path bench = Path.of(args[2]);
    SpeedBench run =
        new SpeedBench(Path.of(args[0]), Path.of(args[1]), bench, Double.parseDouble(args[3]));
    List<String> wanted = List.of(args).subList(4, args.length);
    List<Row> rows = new ArrayList<>();
    System.out.printf(
        "%-22s %10s %12s %10s %8s %8s%n",
        "program", "ours µs", "unix port", "CPython", "x unix", "x CPy");
    for (Path program : run.programs(bench)) {
      String name = program.getFileName().toString().replace(".py", "");
      if (wanted.isEmpty() || wanted.contains(name)) {
        run.measure(name, program).ifPresent(rows::add);
      }
    }
    System.out.printf(
        "geometric mean of %d: %.1f x the unix port, %.1f x CPython%n",
        rows.size(),
        mean(rows.stream().map(r -> r.micropython() / r.ours()).toList()),
        mean(rows.stream().filter(r -> r.cpython() > 0).map(r -> r.cpython() / r.ours()).toList()));
    System.exit(0);
  }

  private static double mean(List<Double> ratios) {
    OptionalDouble logs = ratios.stream().mapToDouble(Math::log).average();
    return logs.isPresent() ? Math.exp(logs.getAsDouble()) : 0;
  }

  /** The plain programs: no viper, no native modules, no .mpy. */
  private List<Path> programs(Path bench) throws IOException {
    try (Stream<Path> theirs = Files.list(checkout.resolve("tests/perf_bench"));
        Stream<Path> own = Files.list(bench.resolve("programs"))) {
      Stream<Path> plain =
          theirs.filter(p -> p.getFileName().toString().matches("(bm|core|misc)_.*\\.py"));
      return Stream.concat(plain.sorted(), own.sorted()).toList();
    }
  }

  private java.util.Optional<Row> measure(String name, Path program)
      throws IOException, InterruptedException {
    String source =
        Files.readString(program)
            + "\n\n"
            + harness
            + "\n__bench("
            + seconds
            + ", "
            + PARAMETERS
            + ")\n";
    Matcher real;
    Matcher python;
    try (Scratch scratch = Scratch.folder("bench")) {
      Path file = Files.writeString(scratch.resolve("bench.py"), source);
      real = run(unix.toString(), "-X", "heapsize=64M", file.toString());
      python = run("python3", file.toString());
    }
    Matcher ours = onBoard(source);
    if (real == null || ours == null) {
      System.out.printf("%-22s %s%n", name, real == null ? "not run by the unix port" : "FAILED");
      return java.util.Optional.empty();
    }
    String same = real.group(2).equals(ours.group(2)) ? "" : "  results differ!";
    double u = Double.parseDouble(ours.group(1));
    double r = Double.parseDouble(real.group(1));
    double p = python == null ? 0 : Double.parseDouble(python.group(1));
    System.out.printf(
        "%-22s %10.0f %12.0f %10.0f %8.1f %8.1f%s%n", name, u, r, p, r / u, p / u, same);
    return java.util.Optional.of(new Row(name, u, r, p));
  }

  private Matcher onBoard(String source) throws IOException {
    try (Scratch scratch = Scratch.folder("bench");
        BoardUnderTest board =
            new BoardUnderTest(Files.createDirectory(scratch.resolve("flash")))) {
      return median(board.run(source, 120));
    }
  }

  private Matcher run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(120, TimeUnit.SECONDS);
    return median(out);
  }

  private static Matcher median(String out) {
    Matcher matcher = MEDIAN.matcher(out);
    return matcher.find() ? matcher : null;
  }
}
