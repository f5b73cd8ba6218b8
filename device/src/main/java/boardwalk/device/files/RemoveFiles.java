package boardwalk.device.files;

import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Deletes files and folders, each file only after its content is safe on this computer. */
final class RemoveFiles {

  private final RawRepl repl;
  private final String board;
  private final FileHistory history;
  private final Deletion deletion;

  /** Has something deleted by a line of code, or in another way where that is refused. */
  @FunctionalInterface
  interface Deletion {
    void delete(String path, String code) throws IOException;
  }

  RemoveFiles(RawRepl repl, String board, FileHistory history, Deletion deletion) {
    this.deletion = deletion;
    this.repl = repl;
    this.board = board;
    this.history = history;
  }

  /** Deletes a file, or an empty folder. */
  Removed one(BoardFile file) throws IOException {
    Optional<Path> copy =
        file.directory()
            ? Optional.empty()
            : Optional.of(history.keep(board, file.path(), new Download(repl).read(file.path())));
    String function = file.directory() ? "rmdir" : "remove";
    deletion.delete(
        file.path(),
        OwnCode.scoped(
            "import os\nos.%s(%s)\n".formatted(function, PythonLiteral.path(file.path()))));
    return new Removed(file.path(), copy);
  }

  List<Removed> all(
      List<BoardFile> chosen, BoardFileSystem.Progress progress, BooleanSupplier cancelled)
      throws IOException {
    List<BoardFile> files = new ArrayList<>(withContents(chosen).values());
    List<Removed> gone = new ArrayList<>();
    // Backwards: a folder goes after what is in it.
    for (BoardFile file : files.reversed()) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      progress.at(gone.size(), files.size());
      gone.add(one(file));
    }
    progress.at(gone.size(), files.size());
    return gone.reversed();
  }

  private Map<String, BoardFile> withContents(List<BoardFile> chosen) throws IOException {
    Map<String, BoardFile> all = new LinkedHashMap<>();
    boolean folders = chosen.stream().anyMatch(BoardFile::directory);
    List<BoardFile> there = folders ? Listing.everything(repl).files() : List.of();
    for (BoardFile file : chosen) {
      all.put(file.path(), file);
    }
    for (BoardFile file : there) {
      for (BoardFile folder : chosen) {
        if (folder.directory() && file.path().startsWith(folder.path() + "/")) {
          all.put(file.path(), file);
        }
      }
    }
    Map<String, BoardFile> sorted = new LinkedHashMap<>();
    all.values().stream()
        .sorted(java.util.Comparator.comparing(BoardFile::path))
        .forEach(file -> sorted.put(file.path(), file));
    return sorted;
  }
}
