package boardwalk.interpreter;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.interpreter.hardware.HardwareChannel;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.machine.MachineModule;
import boardwalk.interpreter.modules.machine.MachineTimer;
import boardwalk.interpreter.modules.microbit.MicrobitModule;
import boardwalk.interpreter.modules.socket.SocketModule;
import boardwalk.interpreter.repl.Repl;
import boardwalk.interpreter.repl.Uart;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.vfs.BoardFiles;
import boardwalk.interpreter.vfs.IoModule;
import boardwalk.interpreter.vfs.MountTable;
import boardwalk.interpreter.vfs.OsModule;
import boardwalk.interpreter.vfs.VfsModule;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The simulated board as a process: standard input and output are its serial line; standard error
 * is for faults of ours.
 *
 * <pre>
 * --board ID         which board (default generic)
 * --flash DIR        folder that is its flash (default: a new one, removed at the end)
 * --project DIR      folder mounted read-only as /project and searched by import
 * --hardware PORT    loopback port of the hardware channel
 * --network on|off   whether programs may use this computer's network (default off)
 * </pre>
 */
public final class Main {

  /** Stack of the program's thread: room for the deepest recursion a program may do. */
  private static final long STACK_BYTES = 512L << 20;

  private final Options options;
  private final VirtualBoard board;
  private final Path flash;
  private final Uart uart;

  private record Options(String board, Path flash, Path project, int hardware, boolean network) {
    static Options parse(String[] args) {
      String board = "generic";
      Path flash = null;
      Path project = null;
      int hardware = 0;
      boolean network = false;
      for (int i = 0; i < args.length; i += 2) {
        if (i + 1 == args.length) {
          throw new IllegalArgumentException(args[i] + " needs a value");
        }
        switch (args[i]) {
          case "--board" -> board = args[i + 1];
          case "--flash" -> flash = Path.of(args[i + 1]);
          case "--project" -> project = Path.of(args[i + 1]);
          case "--hardware" -> hardware = Integer.parseInt(args[i + 1]);
          case "--network" -> network = args[i + 1].equals("on");
          default -> throw new IllegalArgumentException("unknown option " + args[i]);
        }
      }
      return new Options(board, flash, project, hardware, network);
    }
  }

  private Main(Options options, BoardProfile profile) throws IOException {
    this.options = options;
    this.board = new VirtualBoard(profile);
    this.flash = options.flash() == null ? temporaryFlash() : options.flash();
    Files.createDirectories(flash);
    this.uart =
        new Uart(
            new FileInputStream(FileDescriptor.in),
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 14));
  }

  public static void main(String[] args) throws Exception {
    Options options;
    BoardProfile profile;
    try {
      options = Options.parse(args);
      profile =
          Profiles.builtIn()
              .find(options.board())
              .orElseThrow(
                  () -> new IllegalArgumentException("there is no board " + options.board()));
    } catch (IllegalArgumentException e) {
      System.err.println("simulated board: " + e.getMessage());
      System.exit(2);
      return;
    }
    Main main = new Main(options, profile);
    if (options.hardware() != 0) {
      HardwareChannel.connect(
          main.board, options.hardware(), System.getenv(HardwareLink.TOKEN_VARIABLE));
    }
    Thread program = new Thread(null, main::run, "program", STACK_BYTES);
    program.start();
    program.join();
    System.exit(0);
  }

  private static Path temporaryFlash() throws IOException {
    Path folder = Files.createTempDirectory("boardwalk-flash");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteTree(folder)));
    return folder;
  }

  private static void deleteTree(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException leftBehind) {
      // A temporary folder left behind harms nobody; the system clears it some day.
    }
  }

  private void run() {
    Raising.onFault(fault -> fault.printStackTrace(System.err));
    // Pulling the cable of a simulated board switches it off.
    uart.start(() -> Runtime.getRuntime().halt(cleanUp()));
    Ended ended = new Ended(false, false, true);
    while (!ended.off()) {
      ended = guardedSession(ended);
      uart.idle();
      MachineTimer.stopAll();
      board.reset();
    }
  }

  /**
   * How a session ended.
   *
   * @param raw the prompt was in raw mode, and is again
   * @param off the board is to be switched off
   * @param hard it starts as after power-on, without a word
   */
  private record Ended(boolean raw, boolean off, boolean hard) {}

  /** A fault of ours outside a program restarts the board instead of taking it away. */
  private Ended guardedSession(Ended before) {
    try {
      return session(before.raw(), before.hard());
    } catch (RuntimeException | Error fault) {
      fault.printStackTrace(System.err);
      uart.writeCooked(
          "\nThe simulated board met a fault of its own ("
              + fault.getClass().getSimpleName()
              + ") and restarts; its log has the details.\n");
      return new Ended(false, false, false);
    }
  }

  /** Tools split what {@code sys.implementation} says at its spaces, so nothing may be empty. */
  private String buildName(String ofFirmware) {
    return ofFirmware.isBlank()
        ? board.profile().id().toUpperCase(java.util.Locale.ROOT)
        : ofFirmware;
  }

  /** From one reset to the next; a method of its own so that all it used can be collected. */
  private Ended session(boolean raw, boolean hard) {
    BoardFiles files =
        new BoardFiles(flash, options.project(), board.profile().runtime().flashBytes());
    Repl repl = new Repl(uart, interpreter(files));
    try {
      repl.start(raw);
      if (!hard) {
        uart.writeCooked("MPY: soft reboot\n");
      }
      runFiles(repl, files, raw);
      repl.serve();
      return new Ended(repl.isRaw(), false, false);
    } catch (ProgramEnd end) {
      return new Ended(
          repl.isRaw() && end.kind() == ProgramEnd.Kind.SOFT_RESET,
          end.kind() == ProgramEnd.Kind.POWER_OFF,
          end.kind() == ProgramEnd.Kind.HARD_RESET);
    }
  }

  private int cleanUp() {
    if (options.flash() == null) {
      deleteTree(flash);
    }
    return 0;
  }

  private Interpreter interpreter(BoardFiles files) {
    BoardProfile.Runtime runtime = board.profile().runtime();
    MountTable mounts = new MountTable(files);
    IoModule io = new IoModule(mounts);
    ModuleRegistry modules = ModuleRegistry.standard();
    modules.add(new OsModule(mounts)).add(new VfsModule(mounts)).add(io);
    modules.add(new SocketModule(options.network()));
    if (board.profile().hasModule("machine")) {
      modules.add(new MachineModule(board));
    }
    if (board.profile().hasModule("microbit")) {
      modules.add(new MicrobitModule(board));
    }
    Interpreter interpreter =
        new Interpreter(
            Repl.console(uart),
            mounts,
            new Platform(runtime.platform(), runtime.machine(), buildName(runtime.build())),
            modules);
    io.addBuiltins(interpreter);
    if (options.project() != null) {
      interpreter.addPath("/" + BoardFiles.PROJECT);
    }
    Interrupts.interruptCharacter(3);
    return interpreter;
  }

  /** {@code boot.py}, then {@code main.py} unless a tool has put the prompt into raw mode. */
  private void runFiles(Repl repl, BoardFiles files, boolean raw) {
    boolean booted =
        files.read("/boot.py").map(source -> repl.runFile(text(source), "boot.py")).orElse(true);
    if (!raw && booted) {
      files.read("/main.py").ifPresent(source -> repl.runFile(text(source), "main.py"));
    }
  }

  private static String text(byte[] source) {
    return new String(source, StandardCharsets.UTF_8);
  }
}
