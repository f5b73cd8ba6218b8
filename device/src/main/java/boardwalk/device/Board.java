package boardwalk.device;

import boardwalk.device.call.RemoteCall;
import boardwalk.device.files.BoardFileSystem;
import boardwalk.device.mount.Mount;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Timing;
import boardwalk.device.transport.Inbox;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A connected board, real or simulated. One virtual thread owns its stream: what the board says
 * goes to the console, and commands run one after another between the user's lines, never into
 * them.
 *
 * <p>All methods may be called from any thread and none blocks; results and listeners come on the
 * owner's thread.
 */
public final class Board implements AutoCloseable {

  /** What the board is doing, as far as we know. */
  public sealed interface State {
    /** We are finding out whether MicroPython answers. */
    record Connecting() implements State {}

    /** Its prompt is the user's. */
    record Ready() implements State {}

    /** It runs a program of the user's; the console's keys go to it. */
    record Running(String program) implements State {}

    /** We are doing something with it: the console waits. */
    record Busy(String what) implements State {}

    /**
     * We want to do something with it, and what runs on it does not obey Ctrl-C. {@link #stop()}
     * gives up.
     */
    record Stuck(String what) implements State {}

    /** It is not there any more. */
    record Gone(BoardError reason) implements State {}
  }

  /** Work for the owner of the stream. */
  @FunctionalInterface
  public interface Command<T> {
    T run(RawRepl repl) throws IOException;
  }

  private interface Request {
    void run() throws IOException;

    void fail(BoardError error);
  }

  /** Interrupts twice, then restarts (MicroPython docs, REPL). */
  private static final byte[] RESTART = {3, 3, 4};

  /** Programs that obey Ctrl-C do so within this time. */
  private static final int OBEYS_MILLIS = 700;

  private static final Duration CALL_LIMIT = Duration.ofSeconds(10);

  /** Boards echo keys within this time. */
  private static final int ECHO_MILLIS = 50;

  /** A request wakes the owner; this only bounds its sleep. */
  private static final int IDLE_MILLIS = 1000;

  private final Inbox transport;
  private final RawRepl repl;
  private final Consumer<byte[]> console;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  /** What is done when the board is free; the owner looks after {@link #requests}. */
  private final BlockingQueue<Request> looks = new LinkedBlockingQueue<>();

  private final CopyOnWriteArrayList<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
  private final BoardFileSystem files = new BoardFileSystem(this);
  private final StringBuilder waitingKeys = new StringBuilder();

  /** One thread, so that keys arrive in the order they were typed. */
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

  private volatile State state = new State.Connecting();
  private volatile boolean closed;
  private final CompletableFuture<Void> prompted = new CompletableFuture<>();

  /** Whether it has done anything for us since it was connected; the owner's. */
  private boolean asked;

  private final UsersPrompt prompt = new UsersPrompt();
  private final AtomicLong deeds = new AtomicLong();

  private Board(Transport transport, Consumer<byte[]> console, Timing timing) {
    this.transport = new Inbox(transport);
    this.repl = new RawRepl(this.transport, timing);
    this.console = console;
  }

  /**
   * Takes over a transport.
   *
   * @param console gets everything the board says outside commands
   */
  public static Board connect(Transport transport, Consumer<byte[]> console) {
    return connect(transport, console, Timing.STANDARD);
  }

  /**
   * Like {@link #connect(Transport, Consumer)}, for boards that are slower or quicker than most.
   */
  public static Board connect(Transport transport, Consumer<byte[]> console, Timing timing) {
    Board board = new Board(transport, console, timing);
    Thread.ofVirtual().name("board " + transport.name()).start(board::own);
    return board;
  }

  public String name() {
    return transport.name();
  }

  public State state() {
    return state;
  }

  /** Tells {@code listener} of every change of state, and of the one now. */
  public void onState(Consumer<State> listener) {
    listeners.add(listener);
    listener.accept(state);
  }

  private void become(State now) {
    state = now;
    listeners.forEach(listener -> listener.accept(now));
  }

  private void own() {
    byte[] buffer = new byte[8192];
    try {
      become(new State.Ready());
      while (!closed) {
        Request request = requests.poll();
        if (request != null) {
          serve(request);
          continue;
        }
        long free = looks.isEmpty() ? -1 : prompt.freeIn();
        if (free == 0) {
          serve(looks.poll());
        } else {
          listen(buffer, free < 0 ? IDLE_MILLIS : (int) Math.min(free, IDLE_MILLIS));
        }
      }
    } catch (IOException e) {
      if (!closed) {
        end(BoardError.gone(transport.name()));
        return;
      }
    }
    end(letGo());
  }

  private static BoardError letGo() {
    return new BoardError(
        BoardError.Kind.CANCELLED, "The board was disconnected.", "Choose it again to go on.");
  }

  /** Shows what the board says by itself, where it says something in this time. */
  private void listen(byte[] buffer, int millis) throws IOException {
    int count = transport.read(buffer, millis);
    if (count > 0) {
      byte[] said = java.util.Arrays.copyOf(buffer, count);
      prompt.said(said);
      deeds.incrementAndGet();
      console.accept(said);
      if (prompt.isShown()) {
        prompted.complete(null);
      }
    }
  }

  /** A command has read the prompt away that the board shows. */
  private void promptComesUnseen() {
    prompt.comesUnseen();
    prompted.complete(null);
  }

  /** Waits for the echo of keys that were only just sent: without it they would be lost. */
  private void awaitEcho() throws IOException {
    byte[] buffer = new byte[8192];
    long left = ECHO_MILLIS;
    while (left > 0) {
      left = ECHO_MILLIS - prompt.sinceTyped();
      if (left > 0) {
        listen(buffer, (int) left);
      }
    }
  }

  /**
   * Completed when the board is at its prompt for the first time, be it that a command took it
   * there; until then a program runs on it that it started by itself, which commands would stop.
   */
  public CompletableFuture<Void> prompted() {
    return prompted.copy();
  }

  private void serve(Request request) throws IOException {
    try {
      request.run();
    } catch (IOException e) {
      request.fail(closed ? letGo() : BoardError.gone(transport.name()));
      throw e;
    }
  }

  private void end(BoardError reason) {
    closed = true;
    become(new State.Gone(reason));
    prompted.completeExceptionally(reason);
    for (Request left = requests.poll(); left != null; left = requests.poll()) {
      left.fail(reason);
    }
    for (Request left = looks.poll(); left != null; left = looks.poll()) {
      left.fail(reason);
    }
  }

  /** Something to do with the board, and who waits for it. */
  private class Task<T> implements Request {
    private final State during;
    private final Command<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    Task(State during, Command<T> work) {
      this.during = during;
      this.work = work;
    }

    @Override
    public void run() throws IOException {
      deeds.incrementAndGet();
      become(during);
      go();
    }

    void go() throws IOException {
      repl.whenStuck(
          () -> become(during instanceof State.Busy b ? new State.Stuck(b.what()) : during),
          () -> become(during));
      try {
        T value = work.run(repl);
        settle();
        result.complete(value);
      } catch (RuntimeException e) {
        settle();
        result.completeExceptionally(e);
      }
    }

    @Override
    public void fail(BoardError error) {
      result.completeExceptionally(error);
    }

    CompletableFuture<T> in(BlockingQueue<Request> queue) {
      queue.add(this);
      transport.wake();
      if (state instanceof State.Gone gone) {
        result.completeExceptionally(gone.reason());
      }
      return result;
    }
  }

  /** Something nobody asked for. */
  private final class Look<T> extends Task<T> {
    Look(State.Busy during, Command<T> work) {
      super(during, work);
    }

    @Override
    public void run() throws IOException {
      if (super.result.isDone()) {
        return;
      }
      synchronized (waitingKeys) {
        if (prompt.freeIn() != 0) {
          looks.add(this);
          return;
        }
        state = super.during;
      }
      become(super.during);
      go();
    }
  }

  private <T> CompletableFuture<T> request(State during, Command<T> work) {
    return new Task<>(during, work).in(requests);
  }

  private void settle() {
    if (!closed) {
      become(new State.Ready());
      typeWhatWaited();
    }
  }

  /**
   * Sends what the user types: to the prompt, or to the program that runs. What is typed during a
   * command waits until it is done.
   */
  public void type(String text) {
    deeds.incrementAndGet();
    synchronized (waitingKeys) {
      if (state instanceof State.Busy || state instanceof State.Stuck || !waitingKeys.isEmpty()) {
        waitingKeys.append(text);
        return;
      }
      prompt.typed();
    }
    if (state instanceof State.Ready || state instanceof State.Running) {
      write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void typeWhatWaited() {
    synchronized (waitingKeys) {
      if (!waitingKeys.isEmpty()) {
        prompt.typed();
        write(waitingKeys.toString().getBytes(StandardCharsets.UTF_8));
        waitingKeys.setLength(0);
      }
    }
  }

  private void write(byte[] bytes) {
    writer.execute(
        () -> {
          try {
            prompt.typing();
            transport.write(bytes);
            prompt.typing();
          } catch (IOException e) {
            // The owner's next read finds out, and tells everybody.
            closed = closed || state instanceof State.Gone;
          }
        });
  }

  /** Stops the program that runs, as Ctrl-C does. */
  public void interrupt() {
    prompt.typed();
    write(new byte[] {3});
  }

  /**
   * Stops the program that runs, with more force the longer it does not obey: Ctrl-C once, then
   * twice. A program that the board started by itself has ended when the prompt shows. A command of
   * ours that does not get in because of such a program is given up; any other goes on.
   *
   * @return false when it still runs: only a reset helps, which is the user's to decide
   */
  public CompletableFuture<Boolean> stop() {
    CompletableFuture<Boolean> stopped = new CompletableFuture<>();
    if (state instanceof State.Busy) {
      return CompletableFuture.completedFuture(true);
    }
    Thread.ofVirtual()
        .start(
            () -> {
              if (state instanceof State.Stuck) {
                repl.giveUp();
                transport.wake();
                stopped.complete(false);
                return;
              }
              if (state instanceof State.Ready) {
                prompt.awaited();
              }
              interrupt();
              boolean ended = ends(OBEYS_MILLIS);
              if (!ended) {
                write(new byte[] {3, 3});
                ended = ends(2 * OBEYS_MILLIS);
              }
              stopped.complete(ended);
            });
    return stopped;
  }

  private boolean ends(int millis) {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    while (runs() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(2_000_000);
    }
    return !runs();
  }

  private boolean runs() {
    return state instanceof State.Running || (state instanceof State.Ready && !prompt.isShown());
  }

  /**
   * Runs a program from a clean start; what it prints goes to {@code output}. Afterwards the prompt
   * is the user's again, with the program's variables.
   *
   * @param fileName what tracebacks call it
   */
  public CompletableFuture<ExecResult> run(
      String source, String fileName, Consumer<byte[]> output) {
    return request(
        new State.Busy("starting " + fileName),
        raw -> {
          prompt.goes();
          raw.enter();
          raw.softReset();
          String error = raw.exec(source, () -> become(new State.Running(fileName)), output);
          if (raw.leave()) {
            // Whoever shows the result shows a prompt after it.
            promptComesUnseen();
          }
          return new ExecResult("", error.replace("File \"<stdin>\"", "File \"" + fileName + "\""));
        });
  }

  /** Runs code that is no program of the user's and gives what it printed. */
  public CompletableFuture<ExecResult> exec(String source) {
    return command(
        "working",
        raw -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          String error = raw.exec(source, () -> {}, out::writeBytes);
          return new ExecResult(out.toString(StandardCharsets.UTF_8), error);
        });
  }

  /**
   * Calls a function on the board and gives its value: numbers, text, bytes, lists and maps of
   * such. It may take ten seconds.
   *
   * @param function a name at the prompt, or {@code module.function}
   */
  public CompletableFuture<Object> call(String function, Object... arguments) {
    return call(new RemoteCall(function, arguments, CALL_LIMIT));
  }

  public CompletableFuture<Object> call(RemoteCall call) {
    return command("calling " + call.function(), call::on);
  }

  /** Does several things in the raw REPL without the user coming between. */
  public <T> CompletableFuture<T> command(String what, Command<T> work) {
    return new Task<>(new State.Busy(what), inside(work)).in(requests);
  }

  /**
   * Like {@link #command}, for what nobody asked for: it never interrupts anything, but waits until
   * the board is at its prompt and nothing of the user's is on its way there. Who does not want it
   * any more cancels the result.
   */
  public <T> CompletableFuture<T> whenFree(String what, Command<T> work) {
    return new Look<>(new State.Busy(what), inside(work)).in(looks);
  }

  private <T> Command<T> inside(Command<T> work) {
    return raw -> {
      awaitEcho();
      PromptLine.Unfinished unfinished = prompt.unfinished();
      boolean shown = prompt.isShown();
      if (asked && shown) {
        raw.enterFromPrompt();
      } else {
        raw.enter();
      }
      try {
        if (!asked) {
          asked = true;
          if (!transport.servesFolder()) {
            Mount.forget(raw);
          }
        }
        return work.run(raw);
      } finally {
        if (!raw.leave()) {
          prompt.goes();
        } else if (!unfinished.isEmpty()) {
          raw.retype(unfinished.lines(), unfinished.behind());
        } else if (!shown) {
          // The user was to see the prompt.
          console.accept(UsersPrompt.TEXT.getBytes(StandardCharsets.US_ASCII));
          promptComesUnseen();
        }
      }
    };
  }

  /**
   * Grows with everything that can have changed the board's files, except what {@link #whenFree}
   * does: while it is the same they are, as far as one can know, as they were.
   */
  public long deeds() {
    return deeds.get();
  }

  /** Whether the user, or a command, waits for the board; who only looks then makes room. */
  public boolean isWanted() {
    synchronized (waitingKeys) {
      return !waitingKeys.isEmpty() || !requests.isEmpty();
    }
  }

  /**
   * Restarts the board so that {@code boot.py} and {@code main.py} run; it all shows in the
   * console. A program of the user's is interrupted for it.
   */
  public void softReset() {
    if (state instanceof State.Running) {
      interrupt();
    }
    // After the commands that wait: in the middle of one it would end that, and not restart; one
    // right behind it would stop what starts, and read away what it says.
    requests.add(
        new Request() {
          @Override
          public void run() throws IOException {
            if (!requests.isEmpty()) {
              requests.add(this);
              return;
            }
            prompt.restarts();
            transport.write(RESTART);
          }

          @Override
          public void fail(BoardError error) {
            // Whoever lost the board has been told.
          }
        });
    transport.wake();
  }

  /** The files on the board. */
  public BoardFileSystem files() {
    return files;
  }

  @Override
  public void close() {
    closed = true;
    transport.close();
  }
}
