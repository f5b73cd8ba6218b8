package boardwalk.device.rescue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import boardwalk.device.files.BoardFile;
import boardwalk.device.repl.BoardFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The last resort for a board whose files cannot be read or written any more: saves what can still
 * be read, then makes the file system anew. Blocking.
 */
public final class Salvage {

  /**
   * What was saved.
   *
   * @param folder where it is
   * @param files number of files
   * @param unreadable paths on the board that could not be read
   */
  public record Saved(Path folder, int files, List<String> unreadable) {}

  private final Board board;

  /**
   * @param board must answer; see {@link Rescue} for one that does not
   */
  public Salvage(Board board) {
    this.board = board;
  }

  /**
   * Copies everything that can be read; a file that cannot does not keep the others.
   *
   * @param into a folder that is not there yet, or empty
   * @param tell gets each file's path before it is read
   * @param cancelled asked between files
   * @throws BoardError DISK when this computer cannot keep them, and what was saved by then stays;
   *     another when nothing can be listed
   */
  public Saved save(Path into, Consumer<String> tell, BooleanSupplier cancelled) {
    keep(into, 0, () -> Files.createDirectories(into));
    List<String> unreadable = new ArrayList<>();
    int saved = 0;
    for (BoardFile file : files()) {
      if (cancelled.getAsBoolean()) {
        throw new BoardError(
            BoardError.Kind.CANCELLED,
            "Saving was stopped.",
            saved + " files are in " + into + ". The board is unchanged.");
      }
      Path place = place(into, file.path());
      if (file.directory()) {
        keep(into, saved, () -> Files.createDirectories(place));
        continue;
      }
      tell.accept(file.path());
      try {
        byte[] content = board.files().read(file.path()).join();
        keep(into, saved, () -> WholeFile.write(free(place), content));
        saved++;
      } catch (CompletionException e) {
        if (!(e.getCause() instanceof BoardError error)
            || error.kind() == BoardError.Kind.GONE
            || error.kind() == BoardError.Kind.NO_ANSWER) {
          throw e;
        }
        unreadable.add(file.path());
      }
    }
    return new Saved(into, saved, List.copyOf(unreadable));
  }

  @FunctionalInterface
  private interface Keeping {
    void run() throws IOException;
  }

  private static void keep(Path into, int saved, Keeping work) {
    try {
      work.run();
    } catch (IOException e) {
      throw DiskTrouble.error(
          "The files cannot be saved in " + into,
          (saved == 0 ? "" : saved + " files are there already. ") + "The board is unchanged.",
          into,
          e);
    }
  }

  /** Two names of the board may have become the same here. */
  private static Path free(Path place) {
    Path free = place;
    for (int number = 2; Files.exists(free); number++) {
      free = place.resolveSibling(place.getFileName() + "-" + number);
    }
    return free;
  }

  private List<BoardFile> files() {
    try {
      return board.files().everything().join().files();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BoardError error && error.kind() == BoardError.Kind.REFUSED) {
        throw new BoardError(
            BoardError.Kind.REFUSED,
            "The board's file system is so damaged that nothing can be listed.",
            "What was on it can be read no more. Reformat it, or flash the board and erase all.");
      }
      throw e;
    }
  }

  /** Names that this computer would take for something else are changed a little. */
  private static Path place(Path into, String path) {
    Path place = into;
    for (String name : path.split("/")) {
      if (!name.isEmpty()) {
        String plain = name.replaceAll("[\\\\:*?\"<>|\\p{Cntrl}]", "_");
        place = place.resolve(plain.matches("\\.+") ? plain.replace('.', '_') : plain);
      }
    }
    return place;
  }

  /**
   * Makes the board's own file system anew: everything on it is gone. SD cards are left alone.
   *
   * @throws BoardError REFUSED when it is not known how on this board, or the board cannot
   */
  public void reformat() throws IOException {
    try {
      board
          .command(
              "making a new file system",
              repl -> {
                BoardFacts facts = repl.facts();
                repl.must(FileSystemMaker.program(facts));
                return null;
              })
          .join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case BoardError known -> throw known;
        case IOException gone -> throw gone;
        case null, default -> throw e;
      }
    }
  }
}
