package boardwalk.cli;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk run}. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run a program on a simulated board, or with --port on a real one.",
    footer = {
      "",
      "Example: boardwalk run blink.py --board microbit-v2",
      "Check:   boardwalk run blink.py --board pico --circuit c.toml --until 10s --expect e.txt"
    })
final class RunCommand implements Callable<Integer> {

  private static final int INTERRUPTED = 130;

  @Parameters(paramLabel = "FILE", description = "The program; files beside it can be imported.")
  private Path file;

  @Mixin private Target target = new Target();

  @Mixin private HeadlessRun headless = new HeadlessRun();

  @Override
  public Integer call() throws Exception {
    String source = text();
    Path folder = file.toAbsolutePath().getParent();
    if (headless.isWanted()) {
      if (target.port != null) {
        throw new UsageError(
            "--circuit, --stimulus, --until, --vcd and --expect are for simulated boards; "
                + "leave out --port.");
      }
      String id = target.board == null ? "generic" : target.board;
      return headless.run(
          new SimulatedBoard(
              Target.profile(id), Optional.ofNullable(target.flash), Optional.of(folder)),
          file.toAbsolutePath());
    }
    return run(source, file.getFileName().toString(), Optional.of(folder));
  }

  private String text() throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException noText) {
      String name = file.getFileName().toString();
      throw new UsageError(
          name.endsWith(".mpy")
              ? name + " is a compiled module. Run a program that imports it."
              : name + " is no text file, so it is no program.");
    }
  }

  /** Runs a program that is in no file, on the generic board. */
  int runText(String source, String name) {
    try {
      return run(source, name, Optional.empty());
    } catch (IOException e) {
      System.err.println("boardwalk: the simulated board does not start: " + e.getMessage());
      return BoardwalkCommand.FAILED;
    }
  }

  private int run(String source, String name, Optional<Path> project) throws IOException {
    CrLfToLf out = new CrLfToLf(System.out);
    try (Board board = target.connect(true, project, bytes -> {})) {
      Thread hook = new Thread(board::interrupt);
      Runtime.getRuntime().addShutdownHook(hook);
      var running = board.run(source, name, out);
      forwardInput(board);
      ExecResult result = running.join();
      out.finish();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyEnding) {
        return INTERRUPTED;
      }
      if (result.ok()) {
        return 0;
      }
      System.err.print(result.error());
      Optional<Path> unseen = target.port == null ? Optional.empty() : project;
      FailureHint.print(result, name, source, target.knownProfile(), unseen);
      return result.isInterrupt() ? INTERRUPTED : BoardwalkCommand.FAILED;
    }
  }

  /** What is typed, or piped in, goes to the program. */
  private static void forwardInput(Board board) {
    Thread.ofPlatform()
        .daemon()
        .name("stdin")
        .start(
            () -> {
              try {
                InputStream in = System.in;
                byte[] buffer = new byte[1024];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                  String text = new String(buffer, 0, count, StandardCharsets.UTF_8);
                  while (!(board.state() instanceof Board.State.Running)) {
                    Thread.sleep(5);
                  }
                  board.type(text.replace("\r\n", "\r").replace('\n', '\r'));
                }
              } catch (IOException | InterruptedException closed) {
                // Nothing more to send.
              }
            });
  }

  /** Takes back the carriage returns that a serial line puts before line feeds. */
  private static final class CrLfToLf implements java.util.function.Consumer<byte[]> {
    private final PrintStream out;
    private boolean carriageReturn;

    CrLfToLf(PrintStream out) {
      this.out = out;
    }

    @Override
    public void accept(byte[] bytes) {
      byte[] kept = new byte[bytes.length + 1];
      int count = 0;
      for (byte b : bytes) {
        if (carriageReturn && b != '\n') {
          kept[count++] = '\r';
        }
        carriageReturn = b == '\r';
        if (!carriageReturn) {
          kept = count == kept.length ? java.util.Arrays.copyOf(kept, count * 2) : kept;
          kept[count++] = b;
        }
      }
      out.write(kept, 0, count);
      out.flush();
    }

    void finish() {
      if (carriageReturn) {
        out.write('\r');
      }
      out.flush();
    }
  }
}
