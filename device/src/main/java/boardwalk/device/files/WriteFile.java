package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Replaces a file so that at every moment the old or the new content is there, whole. */
final class WriteFile {

  /** Compares what arrived, and only then lets it take the old file's place. */
  private static final String COMMIT =
      """
      import os
      t,v,p=%1$s,%2$s,%3$s
      x=_x(t)
      if x==(%4$d,%5$s)or x==(%4$d,%6$s):
       os.rename(t,v)
       try:os.rename(v,p)
       except OSError:
        os.remove(p)
        os.rename(v,p)
       if hasattr(os,'sync'):os.sync()
      print(*x)
      """;

  private static final int ATTEMPTS = 2;

  private final RawRepl repl;
  private final BoardFacts facts;
  private final String board;
  private final FileHistory history;

  WriteFile(RawRepl repl, String board, FileHistory history) throws IOException {
    this.repl = repl;
    this.facts = repl.facts();
    this.board = board;
    this.history = history;
  }

  /** Gives the copy of what was there before, if anything else was. */
  Optional<Path> write(
      String path, byte[] content, BoardFileSystem.Progress progress, BooleanSupplier cancelled)
      throws IOException {
    if (cancelled.getAsBoolean()) {
      throw stopped("The file on the board is as it was.");
    }
    // A file system that cannot rename is a micro:bit's, which has no folders either.
    String place = facts.flat() ? path.substring(path.lastIndexOf('/') + 1) : path;
    Optional<String> literal = SmallFile.literal(repl, content);
    SmallFile.Found found =
        literal.isPresent() ? SmallFile.read(repl, place) : new SmallFile.Found.Unknown();
    Optional<Path> before = Optional.empty();
    if (found instanceof SmallFile.Found.Content(byte[] bytes)) {
      if (Arrays.equals(bytes, content)) {
        progress.at(content.length, content.length);
        return before;
      }
      before = Optional.of(keptAs(path, bytes));
    }
    boolean known = !(found instanceof SmallFile.Found.Unknown);
    if (known && SmallFile.write(repl, place, content, literal.orElseThrow())) {
      progress.at(content.length, content.length);
      return before;
    }
    return large(path, place, content, progress, cancelled);
  }

  private Optional<Path> large(
      String path,
      String place,
      byte[] content,
      BoardFileSystem.Progress progress,
      BooleanSupplier cancelled)
      throws IOException {
    String temporary = place + Recovery.TEMPORARY;
    List<Optional<Fingerprint>> there =
        facts.flat() ? Fingerprint.of(repl, place) : Fingerprint.of(repl, place, temporary);
    Optional<Fingerprint> old = there.getFirst();
    if (old.isPresent() && old.get().matches(content)) {
      progress.at(content.length, content.length);
      return Optional.empty();
    }
    Optional<Path> kept = old.isEmpty() ? Optional.empty() : kept(path, place, old.get());
    Upload upload = new Upload(repl, content, progress, cancelled);
    if (facts.flat()) {
      inPlace(upload, place, content);
    } else {
      besides(upload, place, content, resumable(there.getLast(), content));
    }
    return kept;
  }

  private Path keptAs(String path, byte[] content) throws IOException {
    Optional<Path> before = history.find(board, path, Fingerprint.of(content));
    return before.isPresent() ? before.get() : history.keep(board, path, content);
  }

  private Optional<Path> kept(String path, String place, Fingerprint old) throws IOException {
    Optional<Path> before = history.find(board, path, old);
    return before.isPresent()
        ? before
        : Optional.of(history.keep(board, path, new Download(repl).read(place)));
  }

  private void inPlace(Upload upload, String place, byte[] content) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (!upload.send(place, 0)) {
        throw stopped(
            "The file on the board is not whole; its old content is in the file history.");
      }
      if (Arrays.equals(new Download(repl).read(place), content)) {
        return;
      }
      repl.slowDown();
    }
    throw Download.damaged(place);
  }

  private void besides(Upload upload, String place, byte[] content, int resumed)
      throws IOException {
    String temporary = place + Recovery.TEMPORARY;
    int start = resumed;
    for (int attempt = 1; ; attempt++) {
      try {
        if (!upload.send(temporary, start)) {
          remove(temporary);
          throw stopped("The file on the board is as it was.");
        }
      } catch (BoardError e) {
        if (e.kind() == BoardError.Kind.REFUSED || e.kind() == BoardError.Kind.READ_ONLY) {
          remove(temporary);
        }
        throw e;
      }
      if (commit(temporary, place, content)) {
        return;
      }
      if (attempt == ATTEMPTS) {
        remove(temporary);
        throw Download.damaged(place);
      }
      start = 0;
    }
  }

  static BoardError stopped(String advice) {
    return new BoardError(BoardError.Kind.CANCELLED, "The transfer was stopped.", advice);
  }

  /** How much of an earlier, interrupted upload of the same content is there. */
  private static int resumable(Optional<Fingerprint> part, byte[] content) {
    if (part.isEmpty() || part.get().size() > content.length || !part.get().hasHash()) {
      return 0;
    }
    int size = (int) part.get().size();
    return part.get().matches(Arrays.copyOf(content, size)) ? size : 0;
  }

  private boolean commit(String temporary, String place, byte[] content) throws IOException {
    ExecResult result =
        repl.exec(
            BoardCode.hasher(repl)
                + OwnCode.scoped(
                    COMMIT.formatted(
                        PythonLiteral.path(temporary),
                        PythonLiteral.path(place + Recovery.VERIFIED),
                        PythonLiteral.path(place),
                        content.length,
                        PythonLiteral.text(Fingerprint.sha256(content)),
                        PythonLiteral.text(Fingerprint.crc32(content)))));
    if (!result.ok()) {
      throw Refusal.of(result);
    }
    Fingerprint there =
        Fingerprint.parse(result.output().strip()).orElseThrow(() -> Download.damaged(place));
    if (there.hasHash()) {
      return there.matches(content);
    }
    boolean same = Arrays.equals(new Download(repl).read(temporary), content);
    if (same) {
      repl.must(
          OwnCode.scoped(
              """
              import os
              os.rename(%1$s,%2$s)
              try:os.rename(%2$s,%3$s)
              except OSError:
               os.remove(%3$s)
               os.rename(%2$s,%3$s)
              """
                  .formatted(
                      PythonLiteral.path(temporary),
                      PythonLiteral.path(place + Recovery.VERIFIED),
                      PythonLiteral.path(place))));
    }
    return same;
  }

  private void remove(String temporary) throws IOException {
    repl.exec(OwnCode.scoped("import os\nos.remove(" + PythonLiteral.path(temporary) + ")\n"));
  }
}
