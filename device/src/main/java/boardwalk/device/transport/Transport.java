package boardwalk.device.transport;

import java.io.IOException;

/** A byte stream to a board. One thread reads, any thread writes; {@link #close} ends both. */
public interface Transport extends AutoCloseable {

  /**
   * Reads what has come, waiting at most {@code millis} for the first byte.
   *
   * @return number of bytes read; 0 when nothing came in time
   * @throws IOException when the board is gone or this is closed
   */
  int read(byte[] buffer, int millis) throws IOException;

  /** Writes all the bytes; blocks while the other side takes none. */
  void write(byte[] bytes) throws IOException;

  /** Sets the control lines; does nothing where there are none. */
  default void controlLines(boolean dtr, boolean rts) throws IOException {
    // Sockets and processes have no control lines.
  }

  /**
   * Sets the speed of the line, 115200 bits a second at first.
   *
   * @return false when there is no line with a speed, or none that can be set from here
   */
  default boolean speed(int bitsPerSecond) throws IOException {
    return false;
  }

  /**
   * Whether every byte value arrives as it was sent. WebREPL carries text only; a serial line may
   * still lose bytes.
   */
  default boolean eightBitClean() {
    return true;
  }

  /** Whether a folder of this computer is served to the board on the way. */
  default boolean servesFolder() {
    return false;
  }

  /** Name for people: {@code /dev/ttyACM0}, {@code simulated Pico}. */
  String name();

  @Override
  void close();
}
