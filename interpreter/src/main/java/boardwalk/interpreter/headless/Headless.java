package boardwalk.interpreter.headless;

import boardwalk.interpreter.BoardInterpreter;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Namespaces;
import boardwalk.interpreter.hardware.Speed;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.CircuitBuilder;
import boardwalk.interpreter.hardware.circuit.CircuitCheck;
import boardwalk.interpreter.hardware.circuit.CircuitException;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import boardwalk.interpreter.hardware.circuit.SolderedParts;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.trace.VcdRecorder;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.vfs.BoardFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a program in virtual time and checks what comes of it. Call on the program's thread. */
public final class Headless {

  /** A board that is reset again and again is stopped after so many starts. */
  private static final int MOST_STARTS = 1000;

  private final Job job;
  private final VirtualBoard board;
  private final Capture console;
  private final PrintStream report;
  private final List<String> results = new ArrayList<>();
  private final StringBuilder errors = new StringBuilder();
  private int failed;
  private boolean over;
  private int timed;

  private Headless(Job job, OutputStream out, PrintStream report) {
    this.job = job;
    this.board = new VirtualBoard(job.profile());
    this.console = new Capture(out);
    this.report = report;
  }

  /**
   * Runs a job.
   *
   * @param out gets what the program prints
   * @param report gets the traceback and what was expected
   * @return 0 when all went as expected, 1 when not, 2 when a file cannot be used
   */
  public static int run(Job job, OutputStream out, PrintStream report) throws IOException {
    Headless headless = new Headless(job, out, report);
    try {
      return headless.go();
    } catch (CircuitException | Words.Unclear e) {
      report.println("boardwalk: " + e.getMessage());
      return 2;
    }
  }

  /** A time of the command line, such as 5s, in nanoseconds. */
  public static long time(String text) {
    try {
      return Words.time(text);
    } catch (Words.Unclear e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private int go() throws IOException {
    String source = Files.readString(job.program());
    Clock.powerOn(true);
    Clock.stepNanos(Speed.stepNanos(job.profile()));
    CircuitBuilder.build(
        SolderedParts.of(board), board, job.program().toAbsolutePath().getParent());
    if (job.circuit() != null) {
      buildCircuit();
    }
    List<Expectation> atEnd = expectations();
    if (job.stimulus() != null) {
      Stimulus.plan(Files.readString(job.stimulus()), name(job.stimulus()), board, console::type);
    }
    try (VcdRecorder vcd = job.vcd() == null ? null : new VcdRecorder(job.vcd(), board)) {
      if (job.until() >= 0) {
        Clock.at(
            job.until(),
            () -> {
              over = true;
              Interrupts.end(new ProgramEnd(ProgramEnd.Kind.POWER_OFF));
            });
      }
      Interrupts.onUncaught(this::uncaught);
      for (int starts = 0; !over && starts < MOST_STARTS; starts++) {
        session(source);
      }
      atEnd.forEach(this::look);
      reportFights();
      if (vcd != null) {
        vcd.end(Clock.now());
      }
    }
    console.flush();
    return finish();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void buildCircuit() throws IOException {
    Circuit circuit = CircuitFile.read(Files.readString(job.circuit()), name(job.circuit()));
    for (String warning : CircuitCheck.check(circuit, job.profile())) {
      report.println("circuit: " + warning);
    }
    CircuitBuilder.build(circuit, board, job.circuit().toAbsolutePath().getParent());
  }

  /** Plans the checks that have a time; gives the others. */
  private List<Expectation> expectations() throws IOException {
    List<Expectation> atEnd = new ArrayList<>();
    if (job.expectations() == null) {
      return atEnd;
    }
    for (Expectation expectation :
        ExpectationFile.read(
            Files.readString(job.expectations()),
            name(job.expectations()),
            board,
            console::output,
            errors::toString)) {
      if (expectation.time() < 0 || job.until() >= 0 && expectation.time() >= job.until()) {
        atEnd.add(expectation);
      } else {
        timed++;
        Clock.at(expectation.time(), () -> look(expectation));
      }
    }
    return atEnd;
  }

  private void look(Expectation expectation) {
    Optional<String> wrong = expectation.check().wrong();
    failed += wrong.isPresent() ? 1 : 0;
    results.add(
        wrong
            .map(why -> "FAIL  " + expectation.text() + "    (" + why + ")")
            .orElse("ok    " + expectation.text()));
  }

  private void uncaught(PyException exception) {
    String text = Text.traceback(exception);
    errors.append(text);
    report.print(text);
  }

  /** From one reset to the next. */
  private void session(String source) {
    BoardFiles files =
        new BoardFiles(job.flash(), job.project(), job.profile().runtime().flashBytes());
    boolean again = false;
    try {
      Interpreter interpreter =
          BoardInterpreter.make(
              board, files, console, new Namespaces(), false, job.project() != null, job.memory());
      try {
        interpreter.run(source, name(job.program()), Interpreter.Mode.FILE);
      } catch (PyException e) {
        if (!e.matches(Errors.SYSTEM_EXIT)) {
          uncaught(e);
        }
      }
      // Timers and pins of a program that has ended still call back, as at the prompt.
      while (!over && (job.until() >= 0 || hasMoreChecks())) {
        Interrupts.poll();
        Clock.pause(job.until() >= 0 ? job.until() : Long.MAX_VALUE);
      }
    } catch (ProgramEnd end) {
      again = end.kind() != ProgramEnd.Kind.POWER_OFF;
    } catch (PyException interrupted) {
      uncaught(interrupted);
    }
    over = over || !again;
    if (again) {
      board.reset();
    }
  }

  /** Outputs that worked against each other, which a check of the circuit alone cannot know. */
  private void reportFights() {
    for (BoardPin pin : board.pins()) {
      if (pin.net().fight() != null) {
        report.println(
            "circuit: on "
                + pin.label()
                + " two outputs worked against each other: "
                + pin.net().fight()
                + ". Make the pin an input, or wire the part elsewhere.");
      }
    }
  }

  /** Without a time to end, the checks with a time are still waited for. */
  private boolean hasMoreChecks() {
    return job.expectations() != null && Clock.next() != Long.MAX_VALUE && results.size() < timed;
  }

  private int finish() {
    results.forEach(report::println);
    if (job.expectations() != null) {
      int all = results.size();
      report.println(
          failed == 0
              ? all + (all == 1 ? " check" : " checks") + " passed."
              : failed + " of " + all + " checks failed.");
      return failed == 0 ? 0 : 1;
    }
    return errors.isEmpty() ? 0 : 1;
  }
}
