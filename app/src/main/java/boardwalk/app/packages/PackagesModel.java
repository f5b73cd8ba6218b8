package boardwalk.app.packages;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardTree;
import boardwalk.device.files.FileHistory;
import boardwalk.device.packages.BoardPackages;
import boardwalk.device.packages.Fetcher;
import boardwalk.device.packages.PackageIndex;
import boardwalk.device.packages.PackagePlan;
import boardwalk.device.packages.PackageSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Packages there are and packages the board has. On the JavaFX thread; one thing at a time. */
public final class PackagesModel {

  /** A package on the board. */
  public record Installed(String name, String version) {}

  /** A board that is not free by then runs a program. */
  private static final int PATIENCE_MILLIS = 1500;

  private static final String RUNS =
      "A program is running on the board. Press Stop to see what is installed.";

  private final BoardService boards;
  private final FileHistory history;
  private final Fetcher fetcher;
  private final String index;
  private final Supplier<Optional<Path>> project;
  private final ObservableList<PackageIndex.Entry> found = FXCollections.observableArrayList();
  private final ObservableList<Installed> installed = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private PackageIndex all = new PackageIndex(List.of());
  private String words = "";

  /** Counts looks at what the board has: only the last one counts. */
  private int looks;

  /**
   * @param index address of the index of packages
   * @param project the folder that is open
   */
  public PackagesModel(
      BoardService boards,
      FileHistory history,
      Fetcher fetcher,
      String index,
      Supplier<Optional<Path>> project) {
    this.boards = boards;
    this.history = history;
    this.fetcher = fetcher;
    this.index = index;
    this.project = project;
  }

  /** What the index has for the words searched for. */
  public ObservableList<PackageIndex.Entry> found() {
    return found;
  }

  public ObservableList<Installed> installed() {
    return installed;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What goes on, or how the last thing ended. */
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  public boolean hasProject() {
    return project.get().isPresent();
  }

  /** Reads what the index has and what the board has. */
  public void open() {
    start(
        "Asking what packages there are …",
        () -> PackageIndex.fetch(index, fetcher),
        list -> {
          all = list;
          search(words);
          status.set(list.entries().size() + " packages");
          look();
        },
        this::look);
  }

  /** Shows the packages with these words. */
  public void search(String now) {
    words = now;
    found.setAll(all.find(now));
  }

  /** Asks the board as soon as it is free: that alone stops no program of the user's. */
  private void look() {
    boards.board().ifPresentOrElse(this::look, this::tellNotConnected);
  }

  private void look(Board board) {
    CompletableFuture<BoardTree> free = board.files().everythingWhenFree();
    free.thenRunAsync(this::list, FxThread.EXECUTOR);
    CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, FxThread.EXECUTOR)
        .execute(
            () -> {
              if (!free.isDone() && !busy.get()) {
                status.set(RUNS);
              }
            });
  }

  private void tellNotConnected() {
    status.set("No board is connected: packages can go into the project only.");
  }

  /**
   * Reads what the board has, without a word: meanwhile the user may install or remove something,
   * which has the status then and looks again when it is done.
   */
  private void list() {
    Optional<Board> board = boards.board();
    if (board.isEmpty()) {
      tellNotConnected();
      return;
    }
    int now = ++looks;
    FxThread.background(() -> installed(on(board.get())))
        .whenCompleteAsync(
            (there, failure) -> {
              if (now != looks) {
                return;
              }
              if (failure == null) {
                installed.setAll(there);
              }
              if (failure != null && !busy.get()) {
                status.set(words(failure));
              } else if (status.get().equals(RUNS)) {
                status.set("");
              }
            },
            FxThread.EXECUTOR);
  }

  private static List<Installed> installed(BoardPackages packages) throws IOException {
    return packages.installed().packages().entrySet().stream()
        .map(e -> new Installed(e.getKey(), e.getValue().version()))
        .toList();
  }

  /**
   * Installs a package, or its newest version, with all it needs.
   *
   * @param name a name, {@code name@version}, {@code github:org/repo} or an https address
   * @param toProject into the project's {@code lib} folder, as sources, rather than onto the board
   */
  public void install(String name, boolean toProject) {
    if (toProject) {
      Path lib = project.get().orElseThrow().resolve("lib");
      start(
          "Fetching " + name + " …",
          () -> ProjectPackages.write(plan(name, 0), lib),
          files -> status.set(name + " is in the project's lib folder."),
          () -> {});
      return;
    }
    onBoard(
        "Installing " + name + " …",
        packages -> {
          PackagePlan plan = plan(name, packages.mpy());
          packages.install(
              plan, path -> FxThread.run(() -> status.set("Installing " + name + ": " + path)));
          return plan;
        },
        plan -> {
          look();
          status.set(name + " is installed; programs can import it.");
        });
  }

  private PackagePlan plan(String name, int mpy) throws IOException {
    return PackagePlan.of(List.of(PackageSpec.parse(name)), index, mpy, fetcher);
  }

  public void remove(String name) {
    onBoard(
        "Removing " + name + " …",
        packages -> {
          packages.remove(name, path -> {});
          return name;
        },
        gone -> {
          look();
          status.set(name + " is removed; copies of its files are kept on this computer.");
        });
  }

  /** Blocking work with the board's packages. */
  @FunctionalInterface
  private interface PackageWork<T> {
    T run(BoardPackages packages) throws IOException;
  }

  private <T> void onBoard(String what, PackageWork<T> work, Consumer<T> then) {
    Optional<Board> board = boards.board();
    if (board.isEmpty()) {
      tellNotConnected();
      return;
    }
    start(what, () -> work.run(on(board.get())), then, () -> {});
  }

  private BoardPackages on(Board board) {
    BoardTree tree = board.files().everything().join();
    return new BoardPackages(board, history, tree.inHome("lib"));
  }

  private <T> void start(String what, Callable<T> work, Consumer<T> then, Runnable otherwise) {
    busy.set(true);
    status.set(what);
    FxThread.background(work)
        .whenCompleteAsync(
            (value, failure) -> {
              busy.set(false);
              if (failure == null) {
                then.accept(value);
              } else {
                otherwise.run();
                status.set(words(failure));
              }
            },
            FxThread.EXECUTOR);
  }

  private String words(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return switch (cause) {
      case BoardError known -> known.getMessage() + " " + known.advice();
      case IOException io ->
          "The index of packages cannot be reached ("
              + index
              + "). Look at this computer's network; what was fetched before still installs.";
      default -> "That is a mistake in Boardwalk. Please report: " + cause;
    };
  }
}
