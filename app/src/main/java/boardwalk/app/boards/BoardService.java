package boardwalk.app.boards;

import boardwalk.app.FxThread;
import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.console.Terminal;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.transport.PortAddress;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import boardwalk.interpreter.hardware.HardwareLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The board the user works with: knows which there are, keeps the connection, and connects again
 * when a board that went away comes back. Properties change on the JavaFX thread; nothing blocks
 * it.
 */
public final class BoardService implements AutoCloseable {

  private static final long LOOK_MILLIS = 800;

  private final Profiles profiles;
  private final PluggedIn pluggedIn;
  private final BoardIdentity identity;
  private final Terminal terminal;
  private final BoardViewModel view;
  private final Notices notices;
  private final Supplier<Path> flashFolder;
  private final Supplier<Optional<Path>> project;
  private final ObservableList<BoardChoice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<BoardChoice> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Board.State> state =
      new ReadOnlyObjectWrapper<>(new Board.State.Connecting());
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ports").factory());
  private final ReadOnlyObjectWrapper<BoardProfile> profile = new ReadOnlyObjectWrapper<>();
  private Board board;
  private HardwareLink link;
  private int generation;
  private String namedIdentity = "";

  /** Address of the chosen board when it is a named one, else empty. */
  private volatile String named = "";

  /**
   * @param flashFolder folder under which each simulated board has its flash
   * @param project folder programs on simulated boards can import from
   */
  public BoardService(
      Profiles profiles,
      PluggedIn pluggedIn,
      Terminal terminal,
      BoardViewModel view,
      Notices notices,
      Supplier<Path> flashFolder,
      Supplier<Optional<Path>> project) {
    this.profiles = profiles;
    this.pluggedIn = pluggedIn;
    this.identity = new BoardIdentity(profiles, pluggedIn, notices, profile::set);
    this.terminal = terminal;
    this.view = view;
    this.notices = notices;
    this.flashFolder = flashFolder;
    this.project = project;
    profiles.curated().forEach(known -> choices.add(new BoardChoice.Simulated(known)));
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
    return choices;
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
      case BoardChoice.Connected connected -> {
        Answer answer = pluggedIn.recognize(connected.port());
        yield answer.certainty() == Answer.Certainty.EXACT && !answer.candidates().isEmpty()
            ? profiles.get(answer.candidates().getFirst())
            : profiles.find("generic").orElseThrow();
      }
      case BoardChoice.Named named -> profiles.find("generic").orElseThrow();
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
    String port = address.strip();
    BoardChoice choice =
        choices.stream()
            .filter(c -> c instanceof BoardChoice.Connected at && at.port().name().equals(port))
            .findFirst()
            .orElseGet(() -> new BoardChoice.Named(port));
    if (!choices.contains(choice)) {
      choices.add(choice);
    }
    if (choice.equals(selected.get())) {
      connect();
    } else {
      selected.set(choice);
    }
  }

  /** Looks for ports from now on, and chooses the board with this id, or the generic one. */
  public void start(String wanted) {
    if (wanted.startsWith("at:")) {
      choices.add(new BoardChoice.Named(wanted.substring("at:".length())));
    }
    selected.set(
        choices.stream().filter(c -> c.id().equals(wanted)).findFirst().orElse(choices.getFirst()));
    watcher.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    List<BoardChoice> found = new ArrayList<>();
    for (SerialPorts.Port port : SerialPorts.list()) {
      if (port.isUsb()) {
        Answer answer = pluggedIn.recognize(port);
        String label =
            switch (answer.certainty()) {
              case EXACT ->
                  answer.candidates().isEmpty()
                      ? port.description()
                      : answer.candidates().getFirst().name();
              case FAMILY -> "one of " + answer.candidates().size() + " boards";
              case UNKNOWN -> port.description();
            };
        found.add(new BoardChoice.Connected(port, label));
      }
    }
    String identity = identity(named);
    FxThread.run(
        () -> {
          update(found);
          updateNamed(identity);
        });
  }

  /** What tells a port from the one that had its name before; empty while there is none. */
  private static String identity(String address) {
    if (!address.startsWith("/")) {
      return SerialPorts.list().stream().anyMatch(port -> port.name().equals(address))
          ? address
          : "";
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

  /** The ports that are there now; on the JavaFX thread. */
  void update(List<BoardChoice> found) {
    List<BoardChoice> gone =
        choices.stream()
            .filter(c -> c instanceof BoardChoice.Connected && !found.contains(c))
            .filter(c -> !c.equals(selected.get()))
            .toList();
    choices.removeAll(gone);
    for (BoardChoice choice : found) {
      if (choices.stream().noneMatch(c -> c.id().equals(choice.id()))) {
        choices.add(choice);
        if (!choice.equals(selected.get())) {
          notices.show(
              Notice.info("A board was plugged in: " + choice.label() + ".", "")
                  .with("Use this board", () -> selected.set(choice)));
        }
      }
    }
    boolean back =
        state.get() instanceof Board.State.Gone
            && selected.get() instanceof BoardChoice.Connected chosen
            && found.stream().anyMatch(c -> c.id().equals(chosen.id()));
    if (back) {
      connect();
    }
  }

  /** How the user is asked which of several boards it is. */
  public void askWhichBy(Function<List<BoardSummary>, Optional<BoardSummary>> question) {
    identity.askBy(question);
  }

  /** Connects to the chosen board anew. */
  public void connect() {
    identity.forget();
    int mine = ++generation;
    closeBoard();
    BoardChoice choice = selected.get();
    state.set(new Board.State.Connecting());
    terminal.freshLine();
    view.show(
        choice instanceof BoardChoice.Simulated s
            ? Optional.of(profiles.get(s.board()))
            : Optional.empty());
    Optional<Path> imports = project.get();
    FxThread.background(() -> open(choice, imports))
        .whenCompleteAsync(
            (opened, failure) -> {
              if (failure != null) {
                failed(mine, failure);
              } else if (mine != generation) {
                opened.board().close();
              } else {
                use(mine, opened);
              }
            },
            FxThread.EXECUTOR);
  }

  /** Work with a port that nobody else uses meanwhile. Blocking, on a thread of its own. */
  @FunctionalInterface
  public interface PortWork<T> {
    T run(Transport transport) throws IOException;
  }

  /**
   * Lets go of the board and gives its bare port to {@code work}; whoever asked for that calls
   * {@link #connect()} when the board may be used again.
   *
   * @param what shown as what the board is busy with
   */
  public <T> CompletableFuture<T> alone(String what, PortWork<T> work) {
    generation++;
    Runnable letGo = detach();
    BoardChoice choice = selected.get();
    Optional<Path> imports = project.get();
    state.set(new Board.State.Busy(what));
    return FxThread.background(
        () -> {
          letGo.run();
          try (Transport transport = port(choice, imports, Optional.empty())) {
            return work.run(transport);
          }
        });
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
    if (!mine) {
      return CompletableFuture.completedFuture(null);
    }
    generation++;
    Runnable letGo = detach();
    state.set(new Board.State.Busy(what));
    return FxThread.background(
        () -> {
          letGo.run();
          return null;
        });
  }

  private Transport port(
      BoardChoice choice, Optional<Path> imports, Optional<HardwareLink> hardware)
      throws IOException {
    return switch (choice) {
      case BoardChoice.Connected connected -> SerialTransport.open(connected.port().name());
      case BoardChoice.Named named -> PortAddress.parse(named.address()).open();
      case BoardChoice.Simulated simulated ->
          new SimulatedBoard(
                  profiles.get(simulated.board()),
                  Optional.of(flashFolder.get().resolve(simulated.board().id())),
                  imports)
              .start(hardware);
    };
  }

  private record Opened(Board board, HardwareLink link) {}

  private Opened open(BoardChoice choice, Optional<Path> imports) throws IOException {
    if (choice instanceof BoardChoice.Simulated) {
      HardwareLink hardware = HardwareLink.listen(view::receive);
      Transport transport = port(choice, imports, Optional.of(hardware));
      return new Opened(Board.connect(transport, this::show), hardware);
    }
    return greet(port(choice, imports, Optional.empty()));
  }

  private Opened greet(Transport transport) throws IOException {
    // A carriage return makes the prompt show without disturbing a program much.
    transport.write(new byte[] {'\r'});
    return new Opened(Board.connect(transport, this::show), null);
  }

  private void show(byte[] bytes) {
    terminal.feed(bytes, 0, bytes.length);
  }

  private void use(int mine, Opened opened) {
    board = opened.board();
    link = opened.link();
    view.touchedBy(link);
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
    if (free) {
      switch (selected.get()) {
        case BoardChoice.Connected at -> identity.ask(board, at.port());
        case BoardChoice.Named at ->
            identity.ask(board, new SerialPorts.Port(at.address(), "", -1, -1, ""));
        case BoardChoice.Simulated known -> {
          // It is what it is called.
        }
      }
    }
    if (now instanceof Board.State.Gone) {
      // Whatever is there now is tried once: it may have come back before anyone looked.
      namedIdentity = "";
    }
    if (now instanceof Board.State.Gone gone && gone.reason().kind() == BoardError.Kind.GONE) {
      if (selected.get() instanceof BoardChoice.Simulated) {
        notices.show(
            Notice.warning("The simulated board stopped.", "Your program is untouched.")
                .with("Start it again", this::connect));
      } else {
        notices.show(
            Notice.warning(gone.reason().getMessage(), adviceWhenGone(gone.reason()))
                .with("Connect again", this::connect));
      }
    }
  }

  /** Ports of this computer are watched for their return; an address on the network is not. */
  private String adviceWhenGone(BoardError reason) {
    return selected.get() instanceof BoardChoice.Named(String address) && address.contains(":")
        ? "Look at the cable or the network, then press Connect again."
        : reason.advice();
  }

  private void failed(int mine, Throwable failure) {
    if (mine != generation) {
      return;
    }
    BoardError error =
        failure instanceof BoardError known
            ? known
            : new BoardError(
                BoardError.Kind.NO_PORT,
                "The board could not be connected.",
                String.valueOf(failure.getMessage()));
    state.set(new Board.State.Gone(error));
    notices.show(Notice.error(error.getMessage(), error.advice()).with("Try again", this::connect));
  }

  private void closeBoard() {
    Thread.ofVirtual().start(detach());
  }

  /** Takes the connection away from everybody; what is given closes it, which may block. */
  private Runnable detach() {
    Board old = board;
    HardwareLink oldLink = link;
    board = null;
    link = null;
    return () -> {
      if (old != null) {
        old.close();
      }
      if (oldLink != null) {
        try {
          oldLink.close();
        } catch (IOException alreadyGone) {
          // It is to be closed, and is.
        }
      }
    };
  }

  @Override
  public void close() {
    generation++;
    watcher.shutdownNow();
    if (board != null) {
      board.close();
    }
  }

  public Profiles profiles() {
    return profiles;
  }
}
