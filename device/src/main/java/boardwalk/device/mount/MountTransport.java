package boardwalk.device.mount;

import boardwalk.device.transport.Transport;
import boardwalk.device.transport.TransportDecorator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The line to a board with a folder mounted: takes the board's requests for files out of what it
 * says, and answers them.
 *
 * <p>A request is byte 24, a letter, four hexadecimal digits of a length, and so many characters of
 * base64; its answer is four digits and base64. An answer fits into the input buffer of the
 * smallest boards.
 */
public final class MountTransport extends TransportDecorator {

  private static final int MARK = 0x18;
  private static final int HEAD = 6;
  private static final String LETTERS = "slorwkcdmn";

  private final SharedFolder folder;
  private final ByteArrayOutputStream request = new ByteArrayOutputStream();
  private byte[] ready = {};
  private int readyAt;

  public MountTransport(Transport transport, SharedFolder folder) {
    super(transport);
    this.folder = folder;
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    if (readyAt == ready.length) {
      byte[] some = new byte[buffer.length];
      int count = transport.read(some, millis);
      ready = sift(some, count);
      readyAt = 0;
    }
    int count = Math.min(buffer.length, ready.length - readyAt);
    System.arraycopy(ready, readyAt, buffer, 0, count);
    readyAt += count;
    return count;
  }

  /** What is not for us. */
  private byte[] sift(byte[] some, int count) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(count);
    for (int i = 0; i < count; i++) {
      int b = some[i] & 0xff;
      if (request.size() == 0 && b != MARK) {
        rest.write(b);
        continue;
      }
      request.write(b);
      if (!possible()) {
        // A program printed the mark for reasons of its own.
        rest.writeBytes(request.toByteArray());
        request.reset();
      } else if (isWhole()) {
        answer();
      }
    }
    return rest.toByteArray();
  }

  private boolean possible() {
    byte[] bytes = request.toByteArray();
    int last = bytes.length - 1;
    return switch (last) {
      case 0 -> true;
      case 1 -> LETTERS.indexOf(bytes[1]) >= 0;
      case 2, 3, 4, 5 -> Character.digit(bytes[last], 16) >= 0;
      default -> bytes[last] > ' ';
    };
  }

  private boolean isWhole() {
    byte[] bytes = request.toByteArray();
    return bytes.length >= HEAD
        && bytes.length
            == HEAD + Integer.parseInt(new String(bytes, 2, 4, StandardCharsets.US_ASCII), 16);
  }

  private void answer() throws IOException {
    byte[] bytes = request.toByteArray();
    request.reset();
    byte[] parameter;
    try {
      parameter = Base64.getDecoder().decode(Arrays.copyOfRange(bytes, HEAD, bytes.length));
    } catch (IllegalArgumentException damaged) {
      parameter = new byte[0];
    }
    byte[] body = Base64.getEncoder().encode(folder.answer((char) bytes[1], parameter));
    transport.write("%04x".formatted(body.length).getBytes(StandardCharsets.US_ASCII));
    transport.write(body);
  }

  @Override
  public boolean servesFolder() {
    return true;
  }
}
