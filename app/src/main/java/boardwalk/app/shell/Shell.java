package boardwalk.app.shell;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardQuestion;
import boardwalk.app.boards.BoardService;
import boardwalk.app.boards.PluggedIn;
import boardwalk.app.boards.WaitingBoards;
import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.boardview.Sounds;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitStore;
import boardwalk.app.console.ConsoleHistory;
import boardwalk.app.console.Terminal;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.documents.EditorTabs;
import boardwalk.app.documents.JournalKeeper;
import boardwalk.app.files.FileDialogs;
import boardwalk.app.files.FilesModel;
import boardwalk.app.files.OutsideChanges;
import boardwalk.app.flash.FirmwareShelf;
import boardwalk.app.flash.FlashModel;
import boardwalk.app.packages.PackagesModel;
import boardwalk.app.rescue.RescueModel;
import boardwalk.app.run.RunModel;
import boardwalk.app.settings.SettingsStore;
import boardwalk.app.sound.Tones;
import boardwalk.app.storage.AppFolders;
import boardwalk.app.storage.CrashJournal;
import boardwalk.app.storage.DiskWrites;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.ProfileException;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Choices;
import boardwalk.cli.ExampleProgram;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.files.FileHistory;
import boardwalk.device.packages.CachedFetcher;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.transport.SerialPorts;
import boardwalk.editor.CodeEditor;
import boardwalk.flasher.methods.FlashMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.stage.Stage;

/**
 * Puts the application together: makes every model and service once and hands them to each other;
 * the window is {@link ShellView}.
 */
public final class Shell {

  private static final int CONSOLE_ROWS = 20_000;
  private static final int CONSOLE_COLUMNS = 100;
  private static final Optional<BoardProfile> NOBODY = Optional.empty();

  private final AppFolders folders;
  private final SettingsStore settings;
  private final Notices notices = new Notices();
  private final Documents documents = new Documents();

  /** Null until the window is open. */
  private ChoiceKeeper choices;

  private final Terminal terminal = new Terminal(CONSOLE_ROWS, CONSOLE_COLUMNS);
  private final BoardViewModel boardView = new BoardViewModel();
  private final CircuitStore circuitStore = new CircuitStore();
  private final CircuitModel circuit = new CircuitModel(circuitStore);
  private final Tones tones = new Tones();
  private final IntegerProperty fontSize = new SimpleIntegerProperty();
  private final CrashJournal journal;
  private final BoardService boards;
  private final FilesModel files;
  private final RunModel runs;
  private final DocumentFiles documentFiles;
  private final EditorTabs tabs;
  private final ShellView view;
  private final ErrorNotices failures;
  private final OutsideChanges outside;
  private JournalKeeper keeper;
  private WaitingBoards waiting;

  /**
   * @param browser shows a page of the web
   */
  public Shell(Stage stage, AppFolders folders, SettingsStore settings, Consumer<String> browser) {
    this(stage, folders, settings, browser, SerialPorts::list);
  }

  /**
   * @param ports what is plugged in, instead of this computer's ports
   */
  public Shell(
      Stage stage,
      AppFolders folders,
      SettingsStore settings,
      Consumer<String> browser,
      Supplier<List<SerialPorts.Port>> ports) {
    this.folders = folders;
    this.settings = settings;
    this.journal =
        new CrashJournal(folders.state().resolve("journal"), ProcessHandle.current().pid());
    Theme theme = Theme.of(settings.get().theme());
    theme.apply();
    QuietCarets.everywhere();
    fontSize.set(settings.get().fontSize());
    Path flash = folders.state().resolve("simulated");
    FileHistory history =
        new FileHistory(folders.state().resolve("history"), Clock.systemDefaultZone());
    // The files model comes after the boards; the project is asked for only when one connects.
    FilesModel[] later = new FilesModel[1];
    Profiles profiles = profiles(folders);
    boards =
        new BoardService(
            profiles,
            new PluggedIn(profiles, Choices.read(folders.settings().resolve("chosen-boards.tsv"))),
            ports,
            terminal,
            boardView,
            notices,
            () -> flash,
            () -> Optional.ofNullable(later[0]).map(f -> f.project().folder()));
    boards.askWhichBy(choices -> BoardQuestion.ask(stage, choices));
    files = new FilesModel(boards, documents, history, notices, folders.state().resolve("dragged"));
    files.askBy(new FileDialogs(stage));
    later[0] = files;
    runs = new RunModel(boards, terminal, notices);
    runs.restartAfter(files::whenIdle);
    documentFiles = new DocumentFiles(stage, documents, files, notices);
    tabs = new EditorTabs(documents, fontSize, documentFiles::mayClose);
    view =
        new ShellView(
            stage,
            theme,
            settings,
            notices,
            documents,
            documentFiles,
            tabs,
            terminal,
            new ConsoleHistory(folders.state().resolve("console-history.txt")),
            browser,
            boards,
            boardView,
            circuit,
            new Sounds(boardView, tones),
            files,
            runs,
            () ->
                new PackagesModel(
                    boards,
                    history,
                    new CachedFetcher(folders.state().resolve("packages")),
                    settings.get().packageIndex(),
                    () -> Optional.ofNullable(files.project().folder())),
            () ->
                new RescueModel(
                    boards, folders.state().resolve("saved-boards"), Clock.systemDefaultZone()),
            fontSize,
            () ->
                new FlashModel(
                    FlashMethods.ofThisComputer(),
                    FirmwareShelf.in(folders.settings(), folders.state()),
                    boards,
                    documents));
    boards.profileProperty().subscribe(tabs::helpFor);
    new CircuitOfTheProject(
        boardView,
        circuit,
        files.project().folderProperty(),
        documents.currentProperty().flatMap(Document::fileProperty),
        folders.state().resolve("circuits"));
    outside = new OutsideChanges(documents, tabs::editorOf, notices);
    stage
        .focusedProperty()
        .addListener(
            (window, before, here) -> {
              if (here) {
                cameBack();
              }
            });
    new CircuitOnAPage(circuit, documents, tabs::editorOf, files.project()::refresh);
    failures = new ErrorNotices(notices, boards, files, view::findPackage);
    runs.onEnd(this::ended);
  }

  private Profiles profiles(AppFolders folders) {
    try {
      return Profiles.builtIn().with(folders.settings().resolve("boards"));
    } catch (ProfileException | IOException e) {
      notices.show(Notice.warning("One of your own boards cannot be used.", e.getMessage()));
      return Profiles.builtIn();
    }
  }

  /** Shows the window with what was open the last time; {@code paths} are opened too. */
  public void open(List<String> paths) {
    view.show();
    keeper =
        new JournalKeeper(
            journal,
            documents,
            e -> {
              DiskTrouble trouble = DiskTrouble.of(folders.state(), e);
              notices.show(
                  Notice.warning(
                      "What you type is not kept safe until you save it: " + trouble.why() + ".",
                      trouble.advice()));
            });
    if (settings.get().project() != null && Files.isDirectory(Path.of(settings.get().project()))) {
      files.project().folderProperty().set(Path.of(settings.get().project()));
    }
    recover();
    settings.get().openFiles().stream()
        .map(Path::of)
        .filter(Files::isRegularFile)
        .forEach(files.project()::open);
    paths.stream().filter(p -> !p.equals("open")).map(Path::of).forEach(this::openGiven);
    boolean given =
        paths.stream().anyMatch(p -> !p.equals("open") && !Files.isDirectory(Path.of(p)));
    if (documents.open().isEmpty() && settings.get().openFiles().isEmpty() && !given) {
      documents.create(example(settings.get().board()));
    }
    boards.start(settings.get().board());
    choices =
        new ChoiceKeeper(
            settings,
            this::collectChoices,
            boards.selectedProperty(),
            files.project().folderProperty(),
            documents.open(),
            documents.currentProperty(),
            fontSize,
            view.themeProperty());
    waiting =
        WaitingBoards.watch(
            drive ->
                notices.show(
                    Notice.info(
                            drive.model() + " waits for firmware.",
                            "It shows the drive " + drive.folder().getFileName() + ".")
                        .with("Put MicroPython on it …", view::flash)));
  }

  /** The user comes back from other programs, which may have changed files. */
  public void cameBack() {
    outside.look();
    files.project().refresh();
  }

  /** A first program for a simulated board; for others the one that the made-up board runs. */
  private String example(String choice) {
    return (choice.startsWith("sim:") ? boards.profiles().find(choice.substring(4)) : NOBODY)
        .map(ExampleProgram::textFor)
        .orElseGet(ExampleProgram::text);
  }

  /** A folder named on the command line is the project, a file is opened. */
  private void openGiven(Path path) {
    if (Files.isDirectory(path)) {
      files.project().folderProperty().set(path.toAbsolutePath().normalize());
    } else {
      files.project().open(path);
    }
  }

  private void recover() {
    FxThread.background(journal::lost)
        .whenCompleteAsync(
            (lost, failure) -> {
              if (failure != null || lost.isEmpty()) {
                return;
              }
              for (CrashJournal.Entry entry : lost) {
                Document document = documents.create("");
                if (entry.path() != null) {
                  document.fileProperty().set(Path.of(entry.path()));
                }
                CodeEditor editor = tabs.editorOf(document);
                editor.replaceAll(entry.text());
              }
              notices.show(
                  Notice.info(
                      "Boardwalk did not end properly the last time.",
                      "What you had typed is open again; save it where you want it."));
              DiskWrites.begin(
                  () -> {
                    journal.recovered();
                    return null;
                  });
            },
            FxThread.EXECUTOR);
  }

  private void ended(Document document, ExecResult result) {
    CodeEditor editor = tabs.editorOf(document);
    if (editor == null) {
      return;
    }
    editor.clearError();
    if (result.ok() || result.isInterrupt()) {
      return;
    }
    result.frames().stream()
        .filter(frame -> frame.file().equals(document.programName()))
        .reduce((first, second) -> second)
        .ifPresent(frame -> editor.markError(frame.line()));
    failures.show(document, result);
  }

  private void collectChoices() {
    settings.update(
        s ->
            s.withFontSize(fontSize.get())
                .withBoard(
                    boards.selectedProperty().get() == null
                        ? s.board()
                        : boards.selectedProperty().get().id())
                .withProject(
                    files.project().folder() == null ? null : files.project().folder().toString())
                .withOpenFiles(
                    documents.open().stream()
                        .filter(d -> d.file() != null)
                        .map(d -> d.file().toString())
                        .toList()));
  }

  /**
   * Ends what runs in the background and has what is new written; {@link
   * boardwalk.app.storage.DiskWrites#finish} waits for that.
   */
  public void close() {
    if (choices != null) {
      choices.stop();
    }
    collectChoices();
    DiskWrites.begin(
        () -> {
          settings.save();
          return null;
        });
    view.close();
    if (keeper != null) {
      keeper.close();
    }
    boards.close();
    files.close();
    circuitStore.close();
    tones.close();
    if (waiting != null) {
      waiting.close();
    }
  }

  /** What the simulated board shows, for tests that look at it and touch it. */
  public BoardViewModel boardView() {
    return boardView;
  }

  /** The files of both sides, for tests that answer what the user is asked. */
  public FilesModel files() {
    return files;
  }

  /** The window's content, for tests that act as a user would. */
  public ShellView view() {
    return view;
  }
}
