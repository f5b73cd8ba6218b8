package boardwalk.flasher.esp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * An answer of the bootloader: 01, command, size of the data, value, data.
 *
 * @param command code of the command it is to
 * @param value meaningful for READ_REG and SYNC only
 * @param data with the status at its end
 */
record EspAnswer(int command, int value, byte[] data) {

  private static final int HEADER = 8;

  /** Reads a frame; empty when it is no answer. */
  static Optional<EspAnswer> parse(byte[] frame) {
    if (frame.length < HEADER + 2 || frame[0] != 1) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.getShort(2) & 0xFFFF;
    if (size != frame.length - HEADER) {
      return Optional.empty();
    }
    return Optional.of(
        new EspAnswer(
            frame[1] & 0xFF, bytes.getInt(4), Arrays.copyOfRange(frame, HEADER, frame.length)));
  }

  /**
   * What the status says.
   *
   * @param statusBytes at the end of the data: 2, or 4 with two of them unused
   * @return 0 for success, else the code of the error (the stub's, C0.., stands in its first byte)
   */
  int error(int statusBytes) {
    // An answer without data is nothing but its status, whichever chip it is from.
    int at = data.length <= 4 ? 0 : data.length - statusBytes;
    int status = data[at] & 0xFF;
    int code = data[at + 1] & 0xFF;
    if (status == 0) {
      return 0;
    }
    return status >= 0xC0 ? status : code == 0 ? 0xFE : code;
  }

  /** The data without the status. */
  byte[] payload(int statusBytes) {
    return Arrays.copyOf(data, Math.max(0, data.length - statusBytes));
  }
}
