package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk exec}. */
@Command(
    name = "exec",
    mixinStandardHelpOptions = true,
    description = "Run a piece of code on a board and print what it prints.")
final class ExecCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CODE")
  private String code;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      ExecResult result = board.exec(code).join();
      System.out.print(result.output().replace("\r\n", "\n"));
      System.out.flush();
      System.err.print(result.error());
      return result.ok() ? 0 : BoardwalkCommand.FAILED;
    }
  }
}
