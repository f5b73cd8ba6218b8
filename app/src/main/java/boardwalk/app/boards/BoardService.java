package boardwalk.app.boards;

import boardwalk.app.FxThread;
import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.console.Terminal;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.app.storage.DiskWrites;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.transport.PortWatch;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

/**
 * The board the user works with: knows which there are, keeps the connection, and connects again
 * when a board that went away comes back. Properties change on the JavaFX thread; nothing blocks
 * it.
 */
public final class BoardService implements AutoCloseable {

  private final Profiles profiles;
  private final PluggedIn pluggedIn;
  private final BoardIdentity identity;
  private final BoardChoices choices;
  private final BoardOpener opener;
  private final Terminal terminal;
  private final BoardViewModel view;
  private final Notices notices;
  private final Supplier<List<SerialPorts.Port>> ports;
  private final Supplier<Optional<Path>> project;
  private final ObjectProperty<BoardChoice> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Board.State> state =
      new ReadOnlyObjectWrapper<>(new Board.State.Connecting());
  private final ReadOnlyObjectWrapper<BoardProfile> profile = new ReadOnlyObjectWrapper<>();
  private PortWatch watch;
  private final PortTurns turns = new PortTurns();
  private Connection connection;
  private Notice trouble;
  private Board board;
  private int generation;
  private String namedIdentity = "";

  /** Address of the chosen board when it is a named one, else empty. */
  private volatile String named = "";

  /**
   * @param ports what is plugged in now; asked twice a second on a thread of the watch
   * @param flashFolder folder under which each simulated board has its flash
   * @param project folder programs on simulated boards can import from
   */
  public BoardService(
      Profiles profiles,
      PluggedIn pluggedIn,
      Supplier<List<SerialPorts.Port>> ports,
      Terminal terminal,
      BoardViewModel view,
      Notices notices,
      Supplier<Path> flashFolder,
      Supplier<Optional<Path>> project) {
    this.profiles = profiles;
    this.pluggedIn = pluggedIn;
    this.identity = new BoardIdentity(profiles, pluggedIn, notices, profile::set);
    this.choices = new BoardChoices(profiles, notices, selected::set);
    this.opener = new BoardOpener(profiles, terminal, view, flashFolder);
    this.ports = ports;
    this.terminal = terminal;
    this.view = view;
    this.notices = notices;
    this.project = project;
    selected.subscribe(
        choice -> {
          named = choice instanceof BoardChoice.Named(String address) ? address : "";
          if (choice != null) {
            profile.set(profileOf(choice));
            connect();
          }
        });
  }

  /** Simulated boards, then connected ones. */
  public ObservableList<BoardChoice> choices() {
    return choices.all();
  }

  public ObjectProperty<BoardChoice> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<Board.State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The profile of the chosen board; of the made-up board while nobody knows what it is. */
  public ReadOnlyObjectProperty<BoardProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  private BoardProfile profileOf(BoardChoice choice) {
    return switch (choice) {
      case BoardChoice.Simulated simulated -> profiles.get(simulated.board());
      case BoardChoice.Connected(var port, Answer answer) ->
          answer.certainty() == Answer.Certainty.EXACT && !answer.candidates().isEmpty()
              ? profiles.get(answer.candidates().getFirst())
              : profiles.find("generic").orElseThrow();
      case BoardChoice.Named at -> profiles.find("generic").orElseThrow();
    };
  }

  public Optional<Board> board() {
    return Optional.ofNullable(board);
  }

  /**
   * Uses the board at a port the user names.
   *
   * @param address a port's name, or {@code tcp:HOST:PORT}
   */
  public void choose(String address) {
    BoardChoice choice = choices.named(address.strip());
    if (choice.equals(selected.get())) {
      connect();
    } else {
      selected.set(choice);
    }
  }

  /** Looks for ports from now on, and chooses the board with this id, or the generic one. */
  public void start(String wanted) {
    if (wanted.startsWith("at:")) {
      choices.named(wanted.substring("at:".length()));
    }
    List<BoardChoice> all = choices.all();
    selected.set(
        all.stream().filter(c -> c.id().equals(wanted)).findFirst().orElse(all.getFirst()));
    watch = PortWatch.looking(ports, PortWatch.INTERVAL, this::looked);
  }

  private void looked(List<SerialPorts.Port> now) {
    List<BoardChoice.Connected> found =
        now.stream()
            .filter(SerialPorts.Port::isUsb)
            .map(port -> new BoardChoice.Connected(port, pluggedIn.recognize(port)))
            .toList();
    String there = identity(named, now);
    FxThread.run(
        () -> {
          choices.found(found, selected.get());
          backAgain(found);
          updateNamed(there);
        });
  }

  /** What tells a port from the one that had its name before; empty while there is none. */
  private static String identity(String address, List<SerialPorts.Port> now) {
    if (!address.startsWith("/")) {
      return now.stream().anyMatch(port -> port.name().equals(address)) ? address : "";
    }
    try {
      return Files.readAttributes(Path.of(address), "fileKey,lastModifiedTime").toString();
    } catch (IOException notThere) {
      return "";
    }
  }

  /** A named port that is there anew is connected again. Its times change only while it is used. */
  private void updateNamed(String identity) {
    boolean gone = state.get() instanceof Board.State.Gone;
    if (gone && !identity.isEmpty() && !identity.equals(namedIdentity)) {
      connect();
    }
    namedIdentity = identity;
  }

  private void backAgain(List<BoardChoice.Connected> found) {
    if (state.get() instanceof Board.State.Gone
        && selected.get() instanceof BoardChoice.Connected chosen
        && found.stream().anyMatch(c -> c.id().equals(chosen.id()))) {
      connect();
    }
  }

  /** How the user is asked which of several boards it is. */
  public void askWhichBy(Function<List<BoardSummary>, Optional<BoardSummary>> question) {
    identity.askBy(question);
  }

  /** Whether the chosen board could have a chip that answers for itself. */
  public boolean mayAskChip() {
    return !(selected.get() instanceof BoardChoice.Simulated);
  }

  /** What the chosen board can be with this chip, {@code ESP32-C3}. */
  public Answer withChip(String chip) {
    return pluggedIn.recognize(port(), chip);
  }

  /** Asks the user which of these the chosen board is, and remembers it. */
  public void askWhich(List<BoardSummary> candidates) {
    identity.askUser(candidates, port());
  }

  private SerialPorts.Port port() {
    return switch (selected.get()) {
      case BoardChoice.Connected at -> at.port();
      case BoardChoice.Named at -> new SerialPorts.Port(at.address(), "", -1, -1, "");
      case BoardChoice.Simulated known ->
          throw new IllegalStateException(known.label() + " has no port");
    };
  }

  /** Connects to the chosen board anew. */
  public void connect() {
    identity.forget();
    forgetTrouble();
    int mine = ++generation;
    detach();
    BoardChoice choice = selected.get();
    state.set(new Board.State.Connecting());
    terminal.freshLine();
    view.show(
        choice instanceof BoardChoice.Simulated s
            ? Optional.of(profiles.get(s.board()))
            : Optional.empty());
    Optional<Path> imports = project.get();
    connection = new Connection(choice, turns.at(choice, () -> opener.open(choice, imports)));
    connection
        .opening()
        .whenCompleteAsync(
            (opened, failure) -> {
              // Whoever began something else meanwhile has closed what was opened here.
              if (mine == generation) {
                if (failure != null) {
                  failed(failure);
                } else {
                  use(mine, opened);
                }
              }
            },
            FxThread.EXECUTOR);
  }

  /** A connection, from the moment it is wanted. */
  private record Connection(BoardChoice choice, CompletableFuture<BoardOpener.Opened> opening) {
    /** Closes it, or has it closed as soon as it is open. */
    void close() {
      opening.thenAccept(BoardOpener.Opened::close);
    }
  }

  /** Work with a port that nobody else uses meanwhile. Blocking, on a thread of its own. */
  @FunctionalInterface
  public interface PortWork<T> {
    T run(Transport transport) throws Exception;
  }

  /**
   * Lets go of the board and gives its bare port to {@code work}; whoever asked for that calls
   * {@link #connect()} when the board may be used again.
   *
   * @param what shown as what the board is busy with
   */
  public <T> CompletableFuture<T> alone(String what, PortWork<T> work) {
    BoardChoice choice = selected.get();
    Optional<Path> imports = project.get();
    letGo(what);
    int mine = generation;
    CompletableFuture<T> done =
        turns.at(
            choice,
            () -> {
              try (Transport transport = opener.port(choice, imports)) {
                return work.run(transport);
              }
            });
    done.whenCompleteAsync(
        (value, failure) -> {
          if (mine == generation) {
            // Whoever asked shows what came of it, and the user says how to go on.
            state.set(new Board.State.Busy("waiting for your answer"));
          }
        },
        FxThread.EXECUTOR);
    return done;
  }

  /**
   * Lets go of the board when it is at this port, for somebody else to open it; whoever asked calls
   * {@link #choose(String)} when it may be used again.
   *
   * @param what shown as what the board is busy with
   * @return completed when the port is free
   */
  public CompletableFuture<Void> letGo(String port, String what) {
    boolean mine =
        switch (selected.get()) {
          case BoardChoice.Connected at -> at.port().name().equals(port);
          case BoardChoice.Named named -> named.address().equals(port);
          case null, default -> false;
        };
    return mine ? letGo(what) : CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> letGo(String what) {
    generation++;
    CompletableFuture<Void> closed = detach();
    state.set(new Board.State.Busy(what));
    return closed;
  }

  private void use(int mine, BoardOpener.Opened opened) {
    board = opened.board();
    view.touchedBy(opened.link());
    board.onState(
        now ->
            FxThread.run(
                () -> {
                  if (mine == generation) {
                    changed(now);
                  }
                }));
  }

  private void changed(Board.State now) {
    // The board is asked when its files were just listed: nothing of the user's runs then.
    boolean free = now instanceof Board.State.Ready && state.get() instanceof Board.State.Busy;
    state.set(now);
    if (free && !(selected.get() instanceof BoardChoice.Simulated)) {
      identity.ask(board, port());
    }
    if (now instanceof Board.State.Gone) {
      // Whatever is there now is tried once: it may have come back before anyone looked.
      namedIdentity = "";
      identity.forget();
    }
    if (now instanceof Board.State.Gone gone && gone.reason().kind() == BoardError.Kind.GONE) {
      if (selected.get() instanceof BoardChoice.Simulated) {
        trouble(
            Notice.warning("The simulated board stopped.", "Your program is untouched.")
                .with("Start it again", this::connect));
      } else {
        trouble(
            Notice.warning(gone.reason().getMessage(), adviceWhenGone(gone.reason()))
                .with("Connect again", this::connect));
      }
    }
  }

  /** Says that there is no board for what the user wants to do. */
  public void tellNotConnected() {
    trouble(
        Notice.warning("No board is connected.", "Choose one above, or a simulated one.")
            .with("Connect", this::connect));
  }

  /**
   * Says that what the user wanted was not done because there is no board.
   *
   * @param failed what was not done, in one sentence
   */
  public void tellNotConnected(String failed) {
    trouble(
        Notice.warning(failed, "No board is connected. Choose one above, or a simulated one.")
            .with("Connect again", this::connect));
  }

  /** Told until something else is tried; only the last one. */
  private void trouble(Notice notice) {
    forgetTrouble();
    trouble = notice;
    notices.show(notice);
  }

  private void forgetTrouble() {
    if (trouble != null) {
      notices.dismiss(trouble);
      trouble = null;
    }
  }

  /** Ports of this computer are watched for their return; an address on the network is not. */
  private String adviceWhenGone(BoardError reason) {
    return selected.get() instanceof BoardChoice.Named(String address) && address.contains(":")
        ? "Look at the cable or the network, then press Connect again."
        : reason.advice();
  }

  private void failed(Throwable failure) {
    BoardError error =
        failure instanceof BoardError known
            ? known
            : new BoardError(
                BoardError.Kind.NO_PORT,
                "The board could not be connected.",
                String.valueOf(failure.getMessage()));
    state.set(new Board.State.Gone(error));
    trouble(Notice.error(error.getMessage(), error.advice()).with("Try again", this::connect));
  }

  /** Takes the connection away from everybody; completed when it is closed. */
  private CompletableFuture<Void> detach() {
    Connection old = connection;
    connection = null;
    board = null;
    if (old == null) {
      return CompletableFuture.completedFuture(null);
    }
    return turns.at(
        old.choice(),
        () -> {
          old.close();
          return null;
        });
  }

  @Override
  public void close() {
    generation++;
    if (watch != null) {
      watch.close();
    }
    DiskWrites.await(detach());
  }

  public Profiles profiles() {
    return profiles;
  }
}
