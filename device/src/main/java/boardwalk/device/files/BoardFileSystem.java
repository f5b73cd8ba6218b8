package boardwalk.device.files;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * The files on a board. Overwriting and deleting keep what was there in a {@link FileHistory}.
 *
 * <p>A file is written under a temporary name, compared with what was sent by its SHA-256 (or read
 * back where the board has none), and only then renamed. A cut in between leaves the old file
 * whole; {@link #recover} cleans up. On file systems without renaming (micro:bit) the old content
 * is kept on this computer before the file is written in place.
 */
public final class BoardFileSystem {

  /** End of the temporary names. */
  public static final String TEMPORARY = ".bw~";

  /** End of the name of a file that is whole, where renaming does not replace (FAT). */
  private static final String VERIFIED = ".bw!";

  /** Bytes of a file in one command: small enough for a board with 16 KB of memory. */
  private static final int CHUNK = 256;

  private static final String READ =
      """
      def _r(p):
       f=open(p,'rb')
       try:
        while 1:
         b=f.read(64)
         if not b:break
         print(''.join('%02x'%c for c in b))
       finally:f.close()
      """;

  /** How far a transfer is. */
  @FunctionalInterface
  public interface Progress {
    void at(long done, long total);
  }

  private final Board board;

  public BoardFileSystem(Board board) {
    this.board = board;
  }

  private static String quote(String path) {
    StringBuilder out = new StringBuilder("'");
    for (char c : path.toCharArray()) {
      if (c == '\'' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        throw new BoardError(
            BoardError.Kind.REFUSED,
            "A file's name cannot contain control characters.",
            "Choose another name.");
      } else {
        out.append(c);
      }
    }
    return out.append('\'').toString();
  }

  private static String must(RawRepl repl, String code) throws IOException {
    ExecResult result = repl.exec(code);
    if (!result.ok()) {
      throw refused(result);
    }
    return result.output();
  }

  private static BoardError refused(ExecResult result) {
    String exception = result.exception();
    String what =
        // 44 is ENOENT of the webassembly port, which has Emscripten's numbers.
        exception.contains("ENOENT") || exception.equals("OSError: 44")
            ? "There is no such file on the board."
            : exception.contains("ENOSPC") || exception.contains("28")
                ? "The board's file system is full."
                : exception.contains("EROFS")
                    ? "The board's files cannot be changed."
                    : exception.contains("ENOTEMPTY") || exception.contains("39")
                        ? "The folder is not empty."
                        : "The board refused (" + exception + ").";
    return new BoardError(
        BoardError.Kind.REFUSED,
        what,
        exception.contains("ENOSPC")
            ? "Delete files you do not need and try again. What was there before is unchanged."
            : "Refresh the list and look.");
  }

  /** What is in a folder; one round trip. */
  public CompletableFuture<List<BoardFile>> list(String folder) {
    String code =
        """
        import os
        try:
         for e in os.ilistdir(%1$s):print(e[0],e[1]==0x4000,e[3] if len(e)>3 else -1,sep='\\t')
        except AttributeError:
         for n in os.listdir():print(n,False,os.size(n) if hasattr(os,'size') else -1,'flat',sep='\\t')
        """
            .formatted(quote(folder));
    return board.command(
        "listing files",
        repl -> {
          List<BoardFile> files = new ArrayList<>();
          for (String line : must(repl, code).split("\r?\n")) {
            String[] parts = line.split("\t");
            if (parts.length >= 3 && !parts[0].contains(".bw")) {
              boolean flat = parts.length > 3;
              String path =
                  flat
                      ? parts[0]
                      : folder.endsWith("/") ? folder + parts[0] : folder + "/" + parts[0];
              files.add(
                  new BoardFile(path, parts[1].equals("True"), Long.parseLong(parts[2].trim())));
            }
          }
          return files;
        });
  }

  /** Content of a file. */
  public CompletableFuture<byte[]> read(String path) {
    return board.command("reading " + path, repl -> read(repl, path));
  }

  private static byte[] read(RawRepl repl, String path) throws IOException {
    String hex = must(repl, READ + "_r(" + quote(path) + ")").replaceAll("\\s", "");
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw damaged(path);
    }
  }

  private static BoardError damaged(String path) {
    return new BoardError(
        BoardError.Kind.DAMAGED,
        "What arrived of " + path + " is not what was sent.",
        "The file on the board is as it was. Try again; a shorter or better cable helps.");
  }

  /**
   * Writes a file.
   *
   * @param history keeps what was there before
   * @param progress told of bytes sent
   * @param cancelled asked between pieces; a cancelled transfer leaves the old file
   */
  public CompletableFuture<Void> write(
      String path,
      byte[] content,
      FileHistory history,
      Progress progress,
      BooleanSupplier cancelled) {
    return board.command(
        "writing " + path,
        repl -> {
          boolean renames = must(repl, "import os\nprint(hasattr(os,'rename'))").contains("True");
          // A file system that cannot rename is a micro:bit's, which has no folders either.
          String place = renames ? path : path.substring(path.lastIndexOf('/') + 1);
          if (exists(repl, place)) {
            history.keep(board.name(), path, read(repl, place));
          }
          String target = renames ? path + TEMPORARY : place;
          send(repl, target, content, progress, cancelled, renames);
          verify(repl, target, content);
          if (renames) {
            must(
                repl,
                """
                try:os.rename(%1$s,%2$s)
                except OSError:
                 os.rename(%1$s,%3$s)
                 os.remove(%2$s)
                 os.rename(%3$s,%2$s)
                """
                        .formatted(quote(target), quote(path), quote(path + VERIFIED))
                    + "if hasattr(os,'sync'):os.sync()");
          }
          return null;
        });
  }

  private static boolean exists(RawRepl repl, String path) throws IOException {
    return repl.exec("f=open(" + quote(path) + ")\nf.close()").ok();
  }

  private static void send(
      RawRepl repl,
      String target,
      byte[] content,
      Progress progress,
      BooleanSupplier cancelled,
      boolean removable)
      throws IOException {
    must(repl, "f=open(" + quote(target) + ",'wb')\nw=f.write");
    for (int at = 0; at < content.length; at += CHUNK) {
      if (cancelled.getAsBoolean() && removable) {
        must(repl, "f.close()\nos.remove(" + quote(target) + ")");
        throw new BoardError(
            BoardError.Kind.CANCELLED,
            "The transfer was stopped.",
            "The file on the board is as it was.");
      }
      int count = Math.min(CHUNK, content.length - at);
      must(repl, "w(" + literal(content, at, count) + ")");
      progress.at(at + count, content.length);
    }
    must(repl, "f.close()");
  }

  /** The bytes as a literal that every MicroPython reads. */
  static String literal(byte[] content, int from, int count) {
    StringBuilder out = new StringBuilder("b'");
    for (int i = from; i < from + count; i++) {
      int b = content[i] & 0xff;
      switch (b) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (b < ' ' || b > '~') {
            out.append(String.format("\\x%02x", b));
          } else {
            out.append((char) b);
          }
        }
      }
    }
    return out.append('\'').toString();
  }

  private static void verify(RawRepl repl, String path, byte[] content) throws IOException {
    ExecResult hash =
        repl.exec(
            """
            import hashlib
            h=hashlib.sha256()
            f=open(%s,'rb')
            while 1:
             b=f.read(256)
             if not b:break
             h.update(b)
            f.close()
            print(''.join('%%02x'%%c for c in h.digest()))
            """
                .formatted(quote(path)));
    boolean same =
        hash.ok()
            ? hash.output().strip().equals(sha256(content))
            : java.util.Arrays.equals(read(repl, path), content);
    if (!same) {
      throw damaged(path);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Deletes a file, or an empty folder. */
  public CompletableFuture<Void> delete(BoardFile file, FileHistory history) {
    return board.command(
        "deleting " + file.path(),
        repl -> {
          if (!file.directory()) {
            history.keep(board.name(), file.path(), read(repl, file.path()));
          }
          must(
              repl,
              "import os\nos."
                  + (file.directory() ? "rmdir" : "remove")
                  + "("
                  + quote(file.path())
                  + ")");
          return null;
        });
  }

  public CompletableFuture<Void> makeFolder(String path) {
    return board.command(
        "making " + path,
        repl -> {
          must(repl, "import os\nos.mkdir(" + quote(path) + ")");
          return null;
        });
  }

  public CompletableFuture<Void> rename(String from, String to) {
    return board.command(
        "renaming " + from,
        repl -> {
          must(repl, "import os\nos.rename(" + quote(from) + "," + quote(to) + ")");
          return null;
        });
  }

  /** Free bytes; -1 when the board does not say. */
  public CompletableFuture<Long> free() {
    return board.command(
        "looking for space",
        repl -> {
          ExecResult result = repl.exec("import os\ns=os.statvfs('/')\nprint(s[0]*s[3])");
          return result.ok() ? Long.parseLong(result.output().strip()) : -1L;
        });
  }

  /** Ends what a cut transfer left: unfinished files go, a whole one takes its place. */
  public CompletableFuture<Void> recover(String folder) {
    String code =
        """
        import os
        def _c(d):
         try:a=[e[0] for e in os.ilistdir(d)]
         except AttributeError:return
         for n in a:
          if n.endswith('%1$s') or n.endswith('%2$s') and n[:-4] in a:os.remove(d+'/'+n)
          elif n.endswith('%2$s'):os.rename(d+'/'+n,d+'/'+n[:-4])
        _c(%3$s)
        """
            .formatted(TEMPORARY, VERIFIED, quote(folder.equals("/") ? "" : folder));
    return board.command(
        "tidying up",
        repl -> {
          must(repl, code);
          return null;
        });
  }
}
