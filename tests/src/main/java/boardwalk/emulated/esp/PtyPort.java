package boardwalk.emulated.esp;

import boardwalk.device.transport.PseudoTerminal;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * An emulated chip at a pseudo-terminal. These have no control lines, so the chip waits in its
 * bootloader from the start, and the speed of the line is not known here: the chip hears all of
 * them.
 */
public final class PtyPort implements Closeable {

  private final PseudoTerminal terminal;

  public PtyPort(EmulatedEsp esp) throws IOException {
    terminal = PseudoTerminal.open();
    esp.pressBootAndReset();
    esp.deafToSpeed();
    esp.onOutput(
        bytes -> {
          try {
            terminal.write(bytes, bytes.length);
          } catch (IOException closed) {
            // Nobody is there to hear it.
          }
        });
    Thread.startVirtualThread(
        () -> {
          byte[] buffer = new byte[1024];
          int count;
          while ((count = terminal.read(buffer)) > 0) {
            esp.feed(Arrays.copyOf(buffer, count), count);
          }
        });
  }

  /** What clients open. */
  public String path() {
    return terminal.path();
  }

  @Override
  public void close() {
    terminal.close();
  }
}
