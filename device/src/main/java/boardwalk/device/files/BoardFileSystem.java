package boardwalk.device.files;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.drives.BoardDrives;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The files on a board. Overwriting and deleting keep what was there in a {@link FileHistory}.
 *
 * <p>A file is written under a temporary name, compared with what was sent by its SHA-256 (or
 * CRC-32, or read back where the board has neither), and only then renamed. A cut in between leaves
 * the old file whole; the first command after connecting again cleans up, and an upload of the same
 * content goes on where it stopped. On file systems without renaming (micro:bit) the old content is
 * kept on this computer before the file is written in place.
 */
public final class BoardFileSystem {

  /** How far a transfer is. */
  @FunctionalInterface
  public interface Progress {
    void at(long done, long total);
  }

  /** Work with the files, in the raw REPL. */
  @FunctionalInterface
  private interface Work<T> {
    T run(RawRepl repl) throws IOException;
  }

  private final Board board;
  private final BoardDrives drives;

  /** Whether what an interrupted transfer left has been looked for; the board's owner's. */
  private boolean tidied;

  public BoardFileSystem(Board board) {
    this(board, BoardDrives.ofThisComputer());
  }

  /**
   * @param drives where the board's own drive is looked for when it may not change its files
   */
  public BoardFileSystem(Board board, BoardDrives drives) {
    this.board = board;
    this.drives = drives;
  }

  private <T> CompletableFuture<T> work(String what, String spared, Work<T> work) {
    return board.command(what, tidied(spared, work));
  }

  private <T> Board.Command<T> tidied(String spared, Work<T> work) {
    return repl -> {
      if (!tidied) {
        Recovery.run(repl, spared);
        tidied = true;
      }
      return work.run(repl);
    };
  }

  /** The same by the board's drive. */
  @FunctionalInterface
  private interface ByDrive<T> {
    T run(DriveFiles drive) throws IOException;
  }

  private <T> T orByDrive(RawRepl repl, Work<T> own, ByDrive<T> byDrive) throws IOException {
    try {
      return own.run(repl);
    } catch (BoardError e) {
      if (e.kind() != BoardError.Kind.READ_ONLY) {
        throw e;
      }
      return byDrive.run(DriveFiles.of(repl, drives).orElseThrow(() -> e));
    }
  }

  @FunctionalInterface
  private interface Change {
    void on(DriveFiles drive) throws IOException;
  }

  private CompletableFuture<Void> code(String what, String code, Change byDrive) {
    return work(
        what,
        "",
        repl ->
            orByDrive(
                repl,
                own -> {
                  own.must(OwnCode.scoped("import os\n" + code));
                  return null;
                },
                drive -> {
                  byDrive.on(drive);
                  return null;
                }));
  }

  /** Everything on the board; one round trip. */
  public CompletableFuture<BoardTree> everything() {
    return work("listing files", "", Listing::everything);
  }

  /** Like {@link #everything}, but never interrupts: see {@link Board#whenFree}. */
  public CompletableFuture<BoardTree> everythingWhenFree() {
    return board.whenFree("listing files", tidied("", Listing::everything));
  }

  /** What is in a folder; one round trip. */
  public CompletableFuture<List<BoardFile>> list(String folder) {
    return work("listing files", "", repl -> Listing.of(repl, folder));
  }

  /**
   * Everything below a folder with its fingerprint, by absolute path; one round trip. Folders have
   * size -1; a folder that is not there gives nothing.
   */
  public CompletableFuture<Map<String, Fingerprint>> tree(String folder) {
    return work("comparing files", "", repl -> Listing.tree(repl, folder));
  }

  /** Size and hash of a file; empty when there is none. */
  public CompletableFuture<Optional<Fingerprint>> fingerprint(String path) {
    return work("reading " + path, "", repl -> Fingerprint.ask(repl, path));
  }

  /** Content of a file, compared with its fingerprint on the board. */
  public CompletableFuture<byte[]> read(String path) {
    return read(path, (done, total) -> {}, () -> false);
  }

  /**
   * Like {@link #read(String)}.
   *
   * @param progress told of bytes that came; the total is unknown, -1
   * @param cancelled asked between pieces
   */
  public CompletableFuture<byte[]> read(String path, Progress progress, BooleanSupplier cancelled) {
    return work("reading " + path, "", repl -> new Download(repl, progress, cancelled).read(path));
  }

  /**
   * A file as it was.
   *
   * @param deeds {@link Board#deeds} then
   */
  public record Seen(byte[] content, long deeds) {}

  /**
   * Like {@link #read(String)}, but never interrupts: see {@link Board#whenFree}. It stops as soon
   * as the board is wanted for something else.
   */
  public CompletableFuture<Seen> readWhenFree(String path) {
    return board.whenFree(
        "reading " + path,
        tidied(
            "",
            repl -> {
              long deeds = board.deeds();
              Download download = new Download(repl, (done, total) -> {}, board::isWanted);
              return new Seen(download.read(path), deeds);
            }));
  }

  /**
   * Writes a file; one that has this content already is left alone.
   *
   * @param history keeps what was there before
   * @param progress told of bytes sent
   * @param cancelled asked between pieces; a cancelled transfer leaves the old file
   * @return the copy on this computer of what was there before, if anything else was
   */
  public CompletableFuture<Optional<Path>> write(
      String path,
      byte[] content,
      FileHistory history,
      Progress progress,
      BooleanSupplier cancelled) {
    return work(
        "writing " + path,
        path,
        repl ->
            orByDrive(
                repl,
                own ->
                    new WriteFile(own, board.name(), history)
                        .write(path, content, progress, cancelled),
                drive -> write(drive, path, content, history, progress)));
  }

  private Optional<Path> write(
      DriveFiles drive, String path, byte[] content, FileHistory history, Progress progress)
      throws IOException {
    Optional<byte[]> old = drive.read(path);
    Optional<Path> kept =
        old.isEmpty()
            ? Optional.empty()
            : history.find(board.name(), path, Fingerprint.of(old.get()));
    if (old.isPresent() && kept.isEmpty()) {
      kept = Optional.of(history.keep(board.name(), path, old.get()));
    }
    drive.write(path, content);
    progress.at(content.length, content.length);
    return kept;
  }

  /** Deletes a file, or an empty folder. */
  public CompletableFuture<Void> delete(BoardFile file, FileHistory history) {
    return work(
        "deleting " + file.path(),
        "",
        repl -> {
          remover(repl, history).one(file);
          return null;
        });
  }

  /**
   * Deletes files, and folders with all that is in them. Each file is copied to this computer
   * first.
   *
   * @param progress told of files gone and files to go
   * @param cancelled asked between files; what is gone by then stays so
   * @return what is gone, outer folders first
   */
  public CompletableFuture<List<Removed>> deleteAll(
      List<BoardFile> chosen, FileHistory history, Progress progress, BooleanSupplier cancelled) {
    return work(
        "deleting files", "", repl -> remover(repl, history).all(chosen, progress, cancelled));
  }

  private RemoveFiles remover(RawRepl repl, FileHistory history) {
    return new RemoveFiles(
        repl,
        board.name(),
        history,
        (path, code) ->
            orByDrive(
                repl,
                own -> own.must(code),
                drive -> {
                  drive.delete(path);
                  return "";
                }));
  }

  /** Makes the folders of an absolute path that are not there, the outer ones first. */
  public CompletableFuture<Void> makeFolders(String path) {
    String code =
        """
        p=''
        for n in %s.split('/'):
         if n:
          p+='/'+n
          try:os.stat(p)
          except OSError:os.mkdir(p)
        """
            .formatted(PythonLiteral.path(path));
    return code("making " + path, code, drive -> drive.makeFolders(path));
  }

  public CompletableFuture<Void> makeFolder(String path) {
    return code(
        "making " + path,
        "os.mkdir(" + PythonLiteral.path(path) + ")",
        drive -> drive.makeFolders(path));
  }

  /** Renames or moves; what has the new name already is refused. */
  public CompletableFuture<Void> rename(String from, String to) {
    String code =
        """
        try:
         os.stat(%2$s)
         e=1
        except OSError:e=0
        if e:raise OSError(17)
        os.rename(%1$s,%2$s)
        """
            .formatted(PythonLiteral.path(from), PythonLiteral.path(to));
    return code("renaming " + from, code, drive -> drive.rename(from, to));
  }

  /** Free bytes; -1 when the board does not say. */
  public CompletableFuture<Long> free() {
    return space("/").thenApply(space -> space.map(Space::free).orElse(-1L));
  }

  /** Bytes of a file system. */
  public record Space(long total, long free) {}

  /** Room in the file system that {@code path} is in; empty when the board does not say. */
  public CompletableFuture<Optional<Space>> space(String path) {
    return work(
        "looking for space",
        "",
        repl -> {
          ExecResult result =
              repl.exec(
                  OwnCode.scoped(
                      "import os\ns=os.statvfs(%s)\nprint(s[1]*s[2],s[1]*s[3])\n"
                          .formatted(PythonLiteral.path(path))));
          String[] parts = result.output().strip().split(" ");
          return result.ok() && parts.length == 2
              ? Optional.of(new Space(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
              : Optional.empty();
        });
  }

  /** Ends what a cut transfer left; gives the files that went or came. */
  public CompletableFuture<List<String>> recover() {
    return board.command("tidying up", repl -> Recovery.run(repl, ""));
  }
}
