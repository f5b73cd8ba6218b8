package boardwalk.interpreter.headless;

import boardwalk.boards.Profiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** Programs of tests on a simulated board in virtual time, with the files a run may have. */
public final class VirtualRun {

  private static final long STACK = 64L << 20;

  private final Path folder;
  private final String board;
  private String until = "2s";
  private Path circuit;
  private Path stimulus;
  private Path expect;

  /**
   * How a run ended.
   *
   * @param code 0 when all went as expected
   */
  public record Result(int code, String output, String report, Path vcd) {}

  /**
   * @param folder an empty one for the files of the run
   */
  public VirtualRun(Path folder, String board) {
    this.folder = folder;
    this.board = board;
  }

  public VirtualRun until(String time) {
    until = time;
    return this;
  }

  public VirtualRun circuit(String text) {
    circuit = file("circuit.toml", text);
    return this;
  }

  public VirtualRun stimulus(String text) {
    stimulus = file("stimulus.txt", text);
    return this;
  }

  public VirtualRun expect(String text) {
    expect = file("expected.txt", text);
    return this;
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Result run(String program) throws IOException, InterruptedException {
    Path vcd = folder.resolve("out.vcd");
    Job job =
        new Job(
            Profiles.builtIn().find(board).orElseThrow(),
            file("main.py", program),
            Files.createTempDirectory(folder, "flash"),
            null,
            circuit,
            stimulus,
            expect,
            vcd,
            Headless.time(until),
            true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream report = new ByteArrayOutputStream();
    AtomicReference<Throwable> wrong = new AtomicReference<>();
    int[] code = {-1};
    Thread runner =
        new Thread(
            null,
            () -> {
              try {
                code[0] =
                    Headless.run(job, out, new PrintStream(report, true, StandardCharsets.UTF_8));
              } catch (Throwable e) {
                wrong.set(e);
              }
            },
            "program",
            STACK);
    runner.start();
    runner.join();
    if (wrong.get() != null) {
      throw new AssertionError("the run broke off: " + report, wrong.get());
    }
    return new Result(
        code[0],
        out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"),
        report.toString(StandardCharsets.UTF_8),
        vcd);
  }
}
