package boardwalk.cli;

import boardwalk.boards.ProfileException;
import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.flasher.FlashError;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. stdout carries what was asked for; everything else goes to stderr. */
@Command(
    name = "boardwalk",
    mixinStandardHelpOptions = true,
    version = "Boardwalk 0.1.0",
    description =
        "An IDE for MicroPython boards, real and simulated. Without arguments: the window.",
    footer = {
      "",
      "Examples:",
      "  boardwalk run blink.py                     run on a simulated board",
      "  boardwalk run blink.py --port /dev/ttyACM0 run on a real one",
      "  boardwalk put main.py : --port /dev/ttyACM0",
      "  boardwalk sim --board pico --pty           a virtual Pico for other tools",
      "",
      "Exit codes: 0 success, 1 the program or operation failed, 2 wrong usage, 130 interrupted."
    },
    subcommands = {
      RunCommand.class,
      SimCommand.class,
      ReplCommand.class,
      ExecCommand.class,
      CallCommand.class,
      LsCommand.class,
      CatCommand.class,
      GetCommand.class,
      PutCommand.class,
      RmCommand.class,
      MvCommand.class,
      MkdirCommand.class,
      DfCommand.class,
      HashCommand.class,
      SyncCommand.class,
      MountCommand.class,
      MipCommand.class,
      ResetCommand.class,
      BootloaderCommand.class,
      RescueCommand.class,
      DoctorCommand.class,
      FlashCommand.class,
      FirmwareCommand.class,
      HexCommand.class,
      PortsCommand.class,
      IdentifyCommand.class,
      BoardsCommand.class,
      BoardCommand.class,
      PinoutCommand.class
    })
public final class BoardwalkCommand {

  static final int FAILED = 1;
  static final int USAGE = 2;

  private BoardwalkCommand() {}

  /** Runs a command line; gives the exit code. */
  public static int run(String[] args) {
    CommandLine line = new CommandLine(new BoardwalkCommand());
    line.setExecutionExceptionHandler((exception, command, result) -> explain(exception));
    return line.execute(args);
  }

  /** Runs the first example program in the terminal. */
  public static int runExample() {
    return new RunCommand().runText(ExampleProgram.text(), "hello.py");
  }

  private static int explain(Throwable exception) {
    Throwable cause = exception;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    switch (cause) {
      case BoardError e -> say(e.getMessage(), e.advice());
      case FlashError e -> say(e.getMessage(), e.advice());
      case ProfileException e -> say(e.getMessage(), "");
      case UsageError e -> {
        say(e.getMessage(), "Try 'boardwalk --help'.");
        return USAGE;
      }
      case NoSuchFileException e -> say("There is no file " + e.getFile() + ".", "");
      case IOException e when DiskTrouble.of(Path.of(""), e).full() ->
          say(
              "This did not work: there is no room left on this computer's disk.",
              "What was there before is unchanged. Make room, then try again.");
      case IOException e ->
          say(
              "This did not work: " + e.getMessage() + ".",
              "What was there before is unchanged. Look whether the folder may be written to, then"
                  + " try again.");
      default ->
          say("Boardwalk met a fault of its own: " + cause, "Please report it with what you did.");
    }
    return FAILED;
  }

  private static void say(String what, String advice) {
    System.err.println("boardwalk: " + what);
    if (!advice.isBlank()) {
      System.err.println("  " + advice);
    }
  }
}
