package boardwalk.device.repl;

import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs code on a board through its raw REPL (docs/reference/repl.rst, shared/runtime/pyexec.c).
 * Used by one thread, which owns the transport meanwhile; others may write Ctrl-C or a program's
 * input to the transport.
 */
public final class RawRepl {

  /** How often code that arrives damaged is sent, each time more slowly. */
  private static final int SENDINGS = 4;

  private final Transport transport;
  private final Timing timing;
  private final ReplInput input;
  private final OwnNames names = new OwnNames();
  private final RawMode mode;
  private final ProgramSender sender;
  private final ProgramOutput output;
  private BoardFacts facts;

  public RawRepl(Transport transport) {
    this(transport, Timing.STANDARD);
  }

  public RawRepl(Transport transport, Timing timing) {
    this.transport = transport;
    this.timing = timing;
    this.input = new ReplInput(transport);
    this.mode = new RawMode(transport, timing, input, names);
    this.sender = new ProgramSender(transport, timing, input, mode, () -> StandardInput.ask(this));
    this.output = new ProgramOutput(input, timing);
  }

  /**
   * Interrupts what runs and enters the raw REPL; reads through whatever the board says meanwhile.
   */
  public void enter() throws IOException {
    mode.enter();
  }

  /**
   * Like {@link #enter} for a board whose friendly prompt has just been seen: it goes in together
   * with the first thing that is sent, and nobody has to wait for that.
   */
  public void enterFromPrompt() {
    mode.enterFromPrompt();
  }

  /**
   * @param stuck told when what runs on the board does not let us in, and {@link #giveUp} may help
   * @param through told when it did after all
   */
  public void whenStuck(Runnable stuck, Runnable through) {
    mode.whenStuck(stuck, through);
  }

  /** Ends, from another thread, the tries to get in that {@link #whenStuck} told of. */
  public void giveUp() {
    mode.giveUp();
  }

  /**
   * Goes back to the friendly prompt; its banner is read and dropped.
   *
   * @return whether the prompt was seen
   */
  public boolean leave() throws IOException {
    return mode.leave(this::sayGoodbye);
  }

  private boolean sayGoodbye() throws IOException {
    if (names.areGone()) {
      transport.write(RawMode.CTRL_B);
      return false;
    }
    String remove = names.removal();
    names.removed();
    if (mode.dropsAhead()) {
      mode.sent(false);
      exec(remove);
      mode.sentOut();
      transport.write(RawMode.CTRL_B);
      return false;
    }
    sender.sendPieces(remove.getBytes(StandardCharsets.US_ASCII), ProgramSender.End.LEAVES);
    return true;
  }

  /**
   * Types lines at the friendly prompt again, which were there before and have not been run, and
   * drops their echo.
   *
   * @param lines a character for each byte; the last one is not ended
   * @param behind characters of the last line right of the cursor
   */
  public void retype(List<String> lines, int behind) throws IOException {
    Retyping.type(transport, input, timing, lines, behind);
  }

  /** Restarts the board's MicroPython: no variables, no {@code main.py}. Stays in the raw REPL. */
  public void softReset() throws IOException {
    mode.softReset();
  }

  /**
   * Runs code of ours and gives what it printed; fails when the board falls silent. Where nothing
   * controls the flow, code that arrives damaged is sent again, more slowly: a board that finds a
   * syntax error, or waits for its end, has run none of it.
   */
  public ExecResult exec(String source) throws IOException {
    return exec(source, ProgramSender.End.STAYS, false);
  }

  private ExecResult exec(String source, ProgramSender.End end, boolean twice) throws IOException {
    for (int attempt = 1; ; attempt++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        sender.send(source, end, twice);
      } catch (BoardError e) {
        boolean endLost = e.kind() == BoardError.Kind.NO_ANSWER && sender.mayLose(source);
        if (!endLost || attempt == SENDINGS) {
          throw e;
        }
        enter();
        sender.slowDown();
        continue;
      }
      output.pass(out::writeBytes, timing.silence());
      ExecResult result = result(out);
      boolean damaged = result.exception().startsWith("SyntaxError") && sender.mayDamage();
      if (!damaged || attempt == SENDINGS) {
        return result;
      }
      sender.slowDown();
    }
  }

  private ExecResult result(ByteArrayOutputStream out) throws IOException {
    ExecResult result = new ExecResult(ProgramOutput.text(out), output.error());
    if (!result.ok()) {
      names.lost();
    }
    return result;
  }

  /** Runs code for at most {@code limit}; then interrupts it and fails. */
  public ExecResult exec(String source, Duration limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sender.send(source, ProgramSender.End.STAYS, false);
    if (!output.passWithin(limit, out::writeBytes)) {
      enter();
      throw BoardError.tooLong(limit);
    }
    return new ExecResult(ProgramOutput.text(out), output.error());
  }

  /** Like {@link #exec(String)}, and an exception on the board is a refusal in words. */
  public String must(String source) throws IOException {
    return done(exec(source));
  }

  private static String done(ExecResult result) {
    if (!result.ok()) {
      throw Refusal.of(result);
    }
    return result.output();
  }

  /**
   * A function that programs of ours need: it is sent with the first of them and stays until the
   * raw REPL is left.
   *
   * @param name of the function or variable
   * @return the source, or nothing when it is there already
   */
  public String define(String name, String source) {
    return names.define(name, source);
  }

  /** Names that programs of ours give values; leaving the raw REPL removes them. */
  public void sets(String... all) {
    names.sets(List.of(all));
  }

  /**
   * Like {@link #must}, for a program that reads no input and changes nothing, so that it may run
   * twice. What enters the raw REPL, the program when it is short, and what leaves the raw REPL are
   * sent together: on a slow network that is one wait in place of three.
   */
  public String ask(String source) throws IOException {
    return done(tryAsk(source));
  }

  /** Like {@link #ask}; an exception on the board is a result too. */
  public ExecResult tryAsk(String source) throws IOException {
    boolean together = facts != null && !facts.flat() && !mode.dropsAhead();
    return together ? last(source, true) : exec(source);
  }

  /**
   * Like {@link #exec(String)}, for what is probably the last thing done in the raw REPL: what
   * leaves it goes with it. The program must not read input.
   */
  public ExecResult last(String source) throws IOException {
    return last(source, false);
  }

  private ExecResult last(String source, boolean twice) throws IOException {
    if (mode.dropsAhead()) {
      return exec(source, ProgramSender.End.STAYS, twice);
    }
    String all = names.areGone() ? source : source + names.removal();
    ExecResult result = exec(all, ProgramSender.End.LEAVES, twice);
    if (result.ok() && !mode.dropsAhead()) {
      names.removed();
    }
    return result;
  }

  /**
   * Runs code; takes as long as it runs.
   *
   * @param started called when the board has taken the code and runs it
   * @param output gets what it prints, in pieces, as it comes
   * @return text of the exception it did not catch, or empty
   */
  public String exec(String source, Runnable started, Consumer<byte[]> output) throws IOException {
    sender.send(source, ProgramSender.End.STAYS, false);
    started.run();
    this.output.pass(output, ReplInput.FOREVER);
    return this.output.error();
  }

  /**
   * Runs a program of ours that talks with this computer.
   *
   * @return how it ended; its output is what was not read in the dialogue
   */
  public ExecResult converse(String source, Dialogue dialogue) throws IOException {
    sender.send(source, ProgramSender.End.STAYS, false);
    RunningProgram program = new RunningProgram(transport, input, timing);
    dialogue.talk(program);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!program.hasEnded()) {
      output.pass(out::writeBytes, timing.silence());
    }
    return result(out);
  }

  /**
   * Whether a program of ours, that cannot fail like this by itself, may have failed because it
   * arrived damaged: nothing controls the flow, and what failed is neither a file nor memory.
   */
  public boolean mayHaveDamaged(ExecResult result) {
    return sender.mayDamage() && !result.ok() && !result.isInterrupt() && !Refusal.names(result);
  }

  /** What is sent where nothing controls the flow is sent more slowly from now on. */
  public void slowDown() {
    sender.slowDown();
  }

  /** Stops a program of ours that hangs, and comes back to the raw REPL's prompt. */
  public void abandon() throws IOException {
    enter();
  }

  /** What this board can do; asked once. */
  public BoardFacts facts() throws IOException {
    if (facts == null) {
      facts = BoardFacts.ask(this);
    }
    return facts;
  }

  /** Bytes the board takes at once while a program reads them. */
  public int window() {
    return sender.window();
  }

  /** Whether the way to the board carries every byte value unchanged. */
  public boolean eightBitClean() {
    return transport.eightBitClean();
  }

  /** How a program on the board can read from this computer; tried once. */
  public StandardInput standardInput() throws IOException {
    return sender.standardInput();
  }
}
