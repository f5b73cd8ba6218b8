package boardwalk.fuzz;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.SourceFiles;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.mpy.Abi;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Raising;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs nobody would write, one after another, for so many minutes. Found are: a fault of
 * the interpreter itself, a Java exception that gets out, and a program that Ctrl-C does not end
 * within two seconds. What was found is kept as a program to run again.
 */
public final class InterpreterFuzz {

  private static final long RUNS_MILLIS = 150;
  private static final long ENDS_MILLIS = 2_000;
  private static final long STACK = 64L << 20;

  private final Path findings;
  private final TreeMap<String, Integer> found = new TreeMap<>();
  private volatile Throwable fault;

  InterpreterFuzz(Path findings) {
    this.findings = findings;
    Raising.onFault(thrown -> fault = thrown);
  }

  /**
   * @param args minutes; seed; folder for findings; folders of programs to change
   */
  public static void main(String[] args) throws Exception {
    long end =
        System.nanoTime() + TimeUnit.SECONDS.toNanos((long) (60 * Double.parseDouble(args[0])));
    List<String> programs = ProgramMutator.read(List.of(args).subList(3, args.length));
    ProgramMutator mutator = new ProgramMutator(new Random(Long.parseLong(args[1])), programs);
    InterpreterFuzz fuzz = new InterpreterFuzz(Files.createDirectories(Path.of(args[2])));
    int runs = 0;
    while (System.nanoTime() < end) {
      String source = mutator.next();
      fuzz.run(source, new NoFiles(), source.getBytes(StandardCharsets.UTF_8));
      runs++;
    }
    fuzz.endWith(runs);
  }

  /** Says what was found, and ends the process. */
  void endWith(int runs) {
    System.out.printf("%d programs, %d kinds of findings%n", runs, found.size());
    found.forEach((what, times) -> System.out.printf("%6d  %s%n", times, what));
    System.exit(found.isEmpty() ? 0 : 1);
  }

  /**
   * Runs a program.
   *
   * @param kept what is kept when something is found
   */
  void run(String source, SourceFiles files, byte[] kept) throws IOException, InterruptedException {
    fault = null;
    String[] escaped = {null};
    Thread program =
        new Thread(
            null,
            () -> {
              try {
                new Interpreter(
                        new Silent(),
                        files,
                        new Platform("fuzz", "fuzz board", "", Optional.of(Abi.of(0, 32))),
                        ModuleRegistry.standard())
                    .run(source, "fuzz.py", Interpreter.Mode.FILE);
              } catch (PyException | ProgramEnd ended) {
                // However the program ends is its own business.
              } catch (Throwable e) {
                escaped[0] = e.toString();
                fault = e;
              }
            },
            "program",
            STACK);
    program.setDaemon(true);
    program.start();
    program.join(RUNS_MILLIS);
    for (long waited = 0; program.isAlive() && waited < ENDS_MILLIS; waited += 100) {
      // A program may catch the first ones.
      Interrupts.interrupt();
      program.join(100);
    }
    if (program.isAlive()) {
      StackTraceElement[] stack = program.getStackTrace();
      report("does not end: " + (stack.length > 0 ? stack[0] : "?"), kept, stackText(stack));
      for (int i = 0; i < 50 && program.isAlive(); i++) {
        Interrupts.interrupt();
        program.join(100);
      }
    }
    if (fault != null && !(fault instanceof ClassCastException)) {
      StringWriter text = new StringWriter();
      fault.printStackTrace(new PrintWriter(text));
      StackTraceElement[] trace = fault.getStackTrace();
      report(
          fault.getClass().getSimpleName() + " at " + (trace.length > 0 ? trace[0] : "?"),
          kept,
          text.toString());
    }
  }

  private static String stackText(StackTraceElement[] stack) {
    StringBuilder out = new StringBuilder();
    for (StackTraceElement frame : stack) {
      out.append(frame).append('\n');
    }
    return out.toString();
  }

  private void report(String what, byte[] kept, String details) throws IOException {
    int times = found.merge(what, 1, Integer::sum);
    if (times == 1) {
      Path file = findings.resolve("finding-" + found.size());
      Files.write(file, kept);
      Files.writeString(Path.of(file + ".txt"), what + "\n" + details);
    }
  }

  private static final class NoFiles implements SourceFiles {
    @Override
    public Optional<byte[]> read(String path) {
      return Optional.empty();
    }

    @Override
    public boolean isDirectory(String path) {
      return false;
    }
  }

  private static final class Silent implements Console {
    @Override
    public void write(String text) {
      // Nobody reads it.
    }

    @Override
    public void write(byte[] bytes) {
      // Nobody reads it.
    }

    @Override
    public int read() {
      return -1;
    }

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public String input(String prompt) {
      throw Errors.of(Errors.EOF_ERROR);
    }
  }
}
