package boardwalk.device.packages;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardFileSystem;
import boardwalk.device.files.FileHistory;
import boardwalk.device.files.Fingerprint;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Puts packages onto a board, lists and removes them. Blocking; one thread at a time. */
public final class BoardPackages {

  private static final int MPY_VERSION = 0xff;

  private final Board board;
  private final BoardFileSystem files;
  private final FileHistory history;
  private final String folder;

  /**
   * @param folder absolute path of the folder for packages on the board, usually {@code /lib}
   */
  public BoardPackages(Board board, FileHistory history, String folder) {
    this.board = board;
    this.files = board.files();
    this.history = history;
    this.folder = folder;
  }

  /** Version of the .mpy files this board loads; 0 when it loads none. */
  public int mpy() {
    return join(board.command("asking for its version", repl -> repl.facts().mpy())) & MPY_VERSION;
  }

  /**
   * Writes the files that are not there yet.
   *
   * @param tell gets the path of each file written
   */
  public void install(PackagePlan plan, Consumer<String> tell) {
    Map<String, Fingerprint> there = join(files.tree(folder));
    Set<String> folders = new LinkedHashSet<>();
    plan.files().keySet().forEach(path -> addFolders(folders, folder + "/" + path));
    boolean any = !there.isEmpty();
    for (String needed : folders) {
      if (!there.containsKey(needed) && !(needed.equals(folder) && any)) {
        makeFolder(needed);
      }
    }
    plan.files()
        .forEach(
            (path, content) -> {
              String place = folder + "/" + path;
              Fingerprint old = there.get(place);
              if (old == null || !old.matches(content)) {
                write(place, content);
                tell.accept(place);
              }
            });
    write(folder + "/" + Installed.FILE, installed().with(plan).write());
  }

  private static void addFolders(Set<String> folders, String path) {
    for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
  }

  /** An empty folder shows nothing below it, so it may be there all the same. */
  private void makeFolder(String path) {
    try {
      join(files.makeFolder(path));
    } catch (BoardError e) {
      if (!join(files.list(parent(path))).contains(new BoardFile(path, true, 0))
          && join(files.list(parent(path))).stream().noneMatch(f -> f.path().equals(path))) {
        throw e;
      }
    }
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  private void write(String path, byte[] content) {
    join(files.write(path, content, history, (done, total) -> {}, () -> false));
  }

  public Installed installed() {
    String list = folder + "/" + Installed.FILE;
    return join(files.fingerprint(list)).isEmpty()
        ? new Installed(new LinkedHashMap<>())
        : Installed.read(join(files.read(list)));
  }

  /**
   * Removes a package and the files nobody else needs.
   *
   * @throws BoardError when it is not installed
   */
  public void remove(String name, Consumer<String> tell) {
    Installed before = installed();
    if (!before.packages().containsKey(name)) {
      throw new BoardError(
          BoardError.Kind.REFUSED,
          name + " is not installed.",
          "'boardwalk mip list' shows what is.");
    }
    Map<String, Fingerprint> there = join(files.tree(folder));
    for (String path : before.filesOnlyOf(name)) {
      Fingerprint file = there.get(folder + "/" + path);
      if (file != null) {
        join(files.delete(new BoardFile(folder + "/" + path, false, file.size()), history));
        tell.accept(folder + "/" + path);
      }
    }
    write(folder + "/" + Installed.FILE, before.without(name).write());
  }

  private static <T> T join(java.util.concurrent.CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof BoardError cause ? cause : e;
    }
  }
}
