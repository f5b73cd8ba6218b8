package boardwalk.tests;

import java.io.IOException;

/**
 * While it is open no file of this computer takes a byte beyond its first {@code room}, as on a
 * disk that is full: the system's own limit for this process (setrlimit(2), RLIMIT_FSIZE), which
 * needs no special rights. What was written before stays, and pipes and sockets go on.
 */
public final class FullDisk implements AutoCloseable {

  private FullDisk() {}

  /**
   * @param room bytes that a file may have
   */
  public static FullDisk after(int room) throws IOException {
    limit(Integer.toString(room));
    return new FullDisk();
  }

  /** Only the soft limit moves, so that it can be lifted again. */
  private static void limit(String bytes) throws IOException {
    Process prlimit =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                Long.toString(ProcessHandle.current().pid()),
                "--fsize=" + bytes + ":")
            .inheritIO()
            .start();
    if (prlimit.onExit().join().exitValue() != 0) {
      throw new IOException("prlimit (Debian: util-linux) failed");
    }
  }

  @Override
  public void close() throws IOException {
    limit("unlimited");
  }
}
