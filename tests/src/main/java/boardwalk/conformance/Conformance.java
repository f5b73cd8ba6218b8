package boardwalk.conformance;

import boardwalk.tests.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Runs folders of MicroPython's tests on our board and prints how many of those that the real
 * MicroPython passes pass here too. What differs is kept beside: {@code NAME.exp}, {@code
 * NAME.out}.
 */
public final class Conformance {

  private static final List<String> FOLDERS =
      List.of(
          "basics",
          "float",
          "unicode",
          "io",
          "import",
          "misc",
          "stress",
          "micropython",
          "extmod",
          "thread");
  private static final int SECONDS = 30;

  private enum Verdict {
    PASS,
    FAIL,
    SKIP
  }

  private record Result(Path test, Verdict verdict) {}

  private final Path tests;
  private final Reference reference;
  private final Path results;

  private Conformance(Path checkout, Path binary, Path results) {
    this.tests = checkout.toAbsolutePath().normalize().resolve("tests");
    this.reference = new Reference(binary, results.resolve("reference"));
    this.results = results;
  }

  /**
   * @param args a checkout of MicroPython; the executable of its unix port; a folder for results;
   *     then folders of tests or single tests such as {@code basics/int1.py}, or none for all
   */
  public static void main(String[] args) throws Exception {
    Conformance run = new Conformance(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    List<String> wanted = args.length > 3 ? Arrays.asList(args).subList(3, args.length) : FOLDERS;
    List<Callable<String>> jobs = new ArrayList<>();
    for (String name : wanted) {
      jobs.add(() -> run.folder(name));
    }
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<String> report : two.invokeAll(jobs)) {
        System.out.print(report.get());
      }
    }
  }

  private String folder(String name) throws Exception {
    boolean single = name.endsWith(".py");
    Path folder = single ? tests.resolve(name).getParent() : tests.resolve(name);
    List<Result> all = new ArrayList<>();
    try (Scratch scratch = Scratch.folder("conformance");
        BoardUnderTest board = new BoardUnderTest(scratch.resolve("flash"));
        Stream<Path> files = single ? Stream.of(tests.resolve(name)) : Files.list(folder)) {
      copy(
          folder,
          scratch
              .resolve("flash")
              .resolve(folder.toAbsolutePath().getRoot().relativize(folder).toString()));
      for (Path test : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        all.add(new Result(test, verdict(board, test)));
      }
    }
    return report(name, all);
  }

  private static String report(String name, List<Result> all) {
    long passed = all.stream().filter(r -> r.verdict() == Verdict.PASS).count();
    long failed = all.stream().filter(r -> r.verdict() == Verdict.FAIL).count();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "%-12s %4d pass %4d fail %4d skip  %5.1f %%%n",
            name,
            passed,
            failed,
            all.size() - passed - failed,
            100.0 * passed / Math.max(1, passed + failed)));
    all.stream()
        .filter(r -> r.verdict() == Verdict.FAIL)
        .forEach(
            r ->
                text.append("  ")
                    .append(r.test().getParent().getFileName().resolve(r.test().getFileName()))
                    .append('\n'));
    return text.toString();
  }

  private Verdict verdict(BoardUnderTest board, Path test)
      throws IOException, InterruptedException {
    Optional<String> real = reference.output(test);
    Path file = Path.of(test + ".exp");
    Expectation expected =
        new Expectation(
            Files.exists(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1).replace("\r\n", "\n")
                : real.orElse(""));
    if (real.isEmpty() || !expected.matches(real.get())) {
      return Verdict.SKIP;
    }
    String printed = board.run(started(test), Files.readString(test), SECONDS);
    Path base = results.resolve(test.getParent().getFileName() + "-" + test.getFileName());
    Path out = Path.of(base + ".out");
    Path exp = Path.of(base + ".exp");
    if (expected.matches(printed)) {
      Files.deleteIfExists(out);
      Files.deleteIfExists(exp);
      return Verdict.PASS;
    }
    Files.writeString(out, printed, StandardCharsets.ISO_8859_1);
    Files.writeString(exp, expected.text(), StandardCharsets.ISO_8859_1);
    return Verdict.FAIL;
  }

  /**
   * What the unix port's {@code main} does with the path of a script before it runs it (its main.c:
   * sys.path[0], sys.argv), and that it is started in the script's folder; for every test alike.
   */
  private static String started(Path test) {
    String folder = test.getParent().toString();
    return """
        __import__('os').chdir('%s')
        __import__('sys').path[0] = '%s'
        __import__('sys').argv[:] = ['%s']
        """
        .formatted(folder, folder, test);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
