package boardwalk.interpreter;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.interpreter.hardware.HardwareChannel;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.circuit.LiveCircuit;
import boardwalk.interpreter.hardware.memory.MemoryFile;
import boardwalk.interpreter.headless.Headless;
import boardwalk.interpreter.headless.Job;
import boardwalk.interpreter.headless.Pace;
import boardwalk.interpreter.repl.Repl;
import boardwalk.interpreter.repl.Uart;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.vfs.BoardFiles;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The simulated board as a process: standard input and output are its serial line; standard error
 * is for faults of ours.
 *
 * <pre>
 * --board ID         which board (default generic)
 * --flash DIR        folder that is its flash (default: a new one, removed at the end); what it
 *                    keeps beside files (NVS, flash blocks) is in DIR.memory
 * --project DIR      folder mounted read-only as /project and searched by import
 * --hardware PORT    loopback port of the hardware channel
 * --network on|off   whether programs may use this computer's network (default off)
 * --circuit FILE     parts wired to the board
 * --memory unlimited programs may use more memory than the board has
 * --run FILE         runs a program in virtual time instead of serving the prompt; with
 * --until TIME, --stimulus FILE, --expect FILE, --vcd FILE, --pace N|step (docs/simulator.md)
 * </pre>
 */
public final class Main {

  /** How often it is looked whether memory that lasts has changed. */
  private static final int MEMORY_LOOK_MILLIS = 1000;

  /** Stack of the program's thread: room for the deepest recursion a program may do. */
  private static final long STACK_BYTES = 512L << 20;

  /** Nanoseconds; a fault that comes sooner after a start comes of the start itself. */
  private static final long QUICK = 1_000_000_000L;

  private static final int MOST_QUICK_FAULTS = 3;

  private final Options options;
  private final VirtualBoard board;
  private final Path flash;

  /** Null when the flash is the user's folder. */
  private final TemporaryFlash temporary;

  /** Of a board whose folder lasts; null for others. */
  private final MemoryFile memory;

  private final Uart uart;

  /** What outlives a reset of what has been compiled. */
  private final Namespaces namespaces = new Namespaces();

  private int quickFaults;

  private record Options(Map<String, String> given) {
    private static final Set<String> KNOWN =
        Set.of(
            "--board",
            "--flash",
            "--project",
            "--hardware",
            "--network",
            "--circuit",
            "--run",
            "--stimulus",
            "--until",
            "--vcd",
            "--expect",
            "--memory",
            "--pace");

    static Options parse(String[] args) {
      Map<String, String> given = new HashMap<>();
      for (int i = 0; i < args.length; i += 2) {
        if (!KNOWN.contains(args[i])) {
          throw new IllegalArgumentException("unknown option " + args[i]);
        }
        if (i + 1 == args.length) {
          throw new IllegalArgumentException(args[i] + " needs a value");
        }
        given.put(args[i], args[i + 1]);
      }
      return new Options(given);
    }

    private Path path(String option) {
      return given.containsKey(option) ? Path.of(given.get(option)) : null;
    }

    String board() {
      return given.getOrDefault("--board", "generic");
    }

    Path flash() {
      return path("--flash");
    }

    Path project() {
      return path("--project");
    }

    int hardware() {
      return Integer.parseInt(given.getOrDefault("--hardware", "0"));
    }

    boolean network() {
      return "on".equals(given.get("--network"));
    }

    Path circuit() {
      return path("--circuit");
    }

    Path program() {
      return path("--run");
    }

    /** Lets virtual time go by as people wish to watch it; what is printed is shown before. */
    void pace(OutputStream out) {
      if (!given.containsKey("--pace")) {
        return;
      }
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
      LongConsumer pace = Pace.of(given.get("--pace"), in, System.err);
      Clock.pace(
          time -> {
            try {
              out.flush();
            } catch (IOException e) {
              // Who read it has gone; the run goes on for its checks.
            }
            pace.accept(time);
          });
    }

    boolean limitedMemory() {
      return !"unlimited".equals(given.get("--memory"));
    }

    Job job(BoardProfile profile, Path flash) {
      String until = given.get("--until");
      return new Job(
          profile,
          program(),
          flash,
          project(),
          circuit(),
          path("--stimulus"),
          path("--expect"),
          path("--vcd"),
          until == null ? -1 : Headless.time(until),
          limitedMemory());
    }
  }

  private Main(Options options, BoardProfile profile) throws IOException {
    this.options = options;
    this.board = new VirtualBoard(profile);
    Clock.powerOn(false);
    this.temporary = options.flash() == null ? TemporaryFlash.create() : null;
    this.flash = temporary == null ? options.flash() : temporary.folder();
    Files.createDirectories(flash);
    this.memory =
        options.flash() == null ? null : MemoryFile.beside(options.flash(), board.memory());
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
    if (options.program() != null) {
      System.exit(headless(options, profile));
      return;
    }
    Main main = new Main(options, profile);
    LiveCircuit circuit = new LiveCircuit(main.board);
    if (options.circuit() != null) {
      circuit
          .build(options.circuit())
          .ifPresent(wrong -> System.err.println("simulated board: " + wrong));
    }
    if (options.hardware() != 0) {
      HardwareChannel.connect(
          main.board,
          options.hardware(),
          System.getenv(HardwareLink.TOKEN_VARIABLE),
          Interrupts::schedule,
          circuit);
    }
    Thread program = new Thread(null, main::run, "program", STACK_BYTES);
    program.start();
    program.join();
    main.saveMemory();
    System.exit(0);
  }

  private static int headless(Options options, BoardProfile profile) throws Exception {
    Path flash = options.flash() == null ? TemporaryFlash.create().folder() : options.flash();
    Files.createDirectories(flash);
    Job job;
    try {
      job = options.job(profile, flash);
    } catch (IllegalArgumentException e) {
      System.err.println("simulated board: " + e.getMessage());
      return 2;
    }
    Raising.onFault(fault -> fault.printStackTrace(System.err));
    int[] code = {1};
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 14);
    try {
      options.pace(out);
    } catch (IllegalArgumentException e) {
      System.err.println("boardwalk: " + e.getMessage());
      return 2;
    }
    Thread program =
        new Thread(
            null,
            () -> {
              try {
                code[0] = Headless.run(job, out, System.err);
              } catch (IOException e) {
                System.err.println("simulated board: " + e.getMessage());
              }
            },
            "program",
            STACK_BYTES);
    program.start();
    program.join();
    out.flush();
    return code[0];
  }

  /** Reads what the board kept while it was off, and keeps it from then on. */
  private void remember() {
    if (memory == null) {
      return;
    }
    memory.load().ifPresent(words -> uart.writeCooked(words + "\n"));
    Thread.ofPlatform()
        .daemon()
        .name("memory")
        .start(
            () -> {
              try {
                while (true) {
                  Thread.sleep(MEMORY_LOOK_MILLIS);
                  saveMemory();
                }
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void saveMemory() {
    if (memory == null) {
      return;
    }
    try {
      memory.save();
    } catch (IOException e) {
      System.err.println("simulated board: its memory cannot be kept: " + e.getMessage());
    }
  }

  private void run() {
    Raising.onFault(fault -> fault.printStackTrace(System.err));
    remember();
    // Pulling the cable of a simulated board switches it off.
    uart.start(() -> Runtime.getRuntime().halt(cleanUp()));
    Ended ended = new Ended(false, false, true);
    while (!ended.off()) {
      ended = guardedSession(ended);
      uart.idle();
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

  /**
   * A fault of ours outside a program restarts the board instead of taking it away; one that comes
   * back at once every time switches it off, for it would say so forever.
   */
  private Ended guardedSession(Ended before) {
    long start = System.nanoTime();
    try {
      return session(before.raw(), before.hard());
    } catch (RuntimeException | Error fault) {
      fault.printStackTrace(System.err);
      quickFaults = System.nanoTime() - start < QUICK ? quickFaults + 1 : 0;
      boolean off = quickFaults >= MOST_QUICK_FAULTS;
      uart.writeCooked(
          "\nThe simulated board met a fault of its own ("
              + fault.getClass().getSimpleName()
              + (off
                  ? ") again and again and switches off; its log has the details.\n"
                  : ") and restarts; its log has the details.\n"));
      return new Ended(false, off, false);
    }
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
    saveMemory();
    if (temporary != null) {
      temporary.remove();
    }
    return 0;
  }

  private Interpreter interpreter(BoardFiles files) {
    Interpreter interpreter =
        BoardInterpreter.make(
            board,
            files,
            Repl.console(uart),
            namespaces,
            options.network(),
            options.project() != null,
            options.limitedMemory());
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
