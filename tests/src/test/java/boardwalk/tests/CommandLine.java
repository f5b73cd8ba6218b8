package boardwalk.tests;

import boardwalk.app.Launcher;
import boardwalk.app.storage.AppFolders;
import boardwalk.cli.BoardwalkCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a command line did.
 *
 * @param code its exit code
 */
public record CommandLine(int code, String out, String err) {

  public static CommandLine run(String... words) {
    return runWithInput("", words);
  }

  /**
   * Runs it in a process of its own, as the launcher does.
   *
   * @param home where it keeps its settings and state
   */
  public static CommandLine inProcess(Path home, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(AppFolders.HOME_VARIABLE, home.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    CompletableFuture<String> complained = text(process.getErrorStream());
    CompletableFuture<String> said = text(process.getInputStream());
    return new CommandLine(process.waitFor(), said.get(), complained.get());
  }

  private static CompletableFuture<String> text(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try (stream) {
            text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException e) {
            text.completeExceptionally(e);
          }
        });
    return text;
  }

  /**
   * @param typed what is on its standard input
   */
  public static CommandLine runWithInput(String typed, String... words) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int code = BoardwalkCommand.run(words);
      return new CommandLine(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }
}
