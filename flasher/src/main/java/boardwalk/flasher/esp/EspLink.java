package boardwalk.flasher.esp;

import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Commands and their answers over a transport. One thread at a time. Every method that talks throws
 * {@link FlashError} of kind GONE when the transport breaks.
 */
final class EspLink {

  private static final byte[] SYNC_DATA = new byte[36];
  private static final int CHECKSUM_SEED = 0xEF;
  private static final int KEPT_TEXT = 4096;

  /** Unsupported commands are answered up to eight times; the rest must not be taken for others. */
  private static final int DRAIN_MILLIS = 200;

  static {
    java.util.Arrays.fill(SYNC_DATA, (byte) 0x55);
    SYNC_DATA[0] = 7;
    SYNC_DATA[1] = 7;
    SYNC_DATA[2] = 0x12;
    SYNC_DATA[3] = 0x20;
  }

  private final Transport transport;
  private final FlashClock clock;
  private final Slip slip = new Slip();
  private final byte[] buffer = new byte[8192];
  private final StringBuilder text = new StringBuilder();

  /** 4 in the ROM of the ESP32 and later, 2 in the ESP8266's and in every stub. */
  private int statusBytes = 2;

  EspLink(Transport transport, FlashClock clock) {
    this.transport = transport;
    this.clock = clock;
  }

  void statusBytes(int bytes) {
    statusBytes = bytes;
  }

  FlashClock clock() {
    return clock;
  }

  String portName() {
    return transport.name();
  }

  /** What came besides answers since the last reset: the chip's boot log, as far as it is text. */
  String text() {
    return text.toString();
  }

  /** Sends a command and waits for its answer. */
  EspAnswer ask(EspCommand command, int... words) throws EspTrouble, InterruptedException {
    return ask(command, command.timeoutMillis(), words);
  }

  EspAnswer ask(EspCommand command, long timeoutMillis, int... words)
      throws EspTrouble, InterruptedException {
    ByteBuffer data = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      data.putInt(word);
    }
    send(command, data.array(), 0);
    return answer(command, timeoutMillis);
  }

  /** Sends a block of data with its header and checksum. */
  EspAnswer block(EspCommand command, int sequence, byte[] block, long timeoutMillis)
      throws EspTrouble, InterruptedException {
    ByteBuffer data = ByteBuffer.allocate(16 + block.length).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(block.length).putInt(sequence).putInt(0).putInt(0).put(block);
    int sum = CHECKSUM_SEED;
    for (byte b : block) {
      sum ^= b & 0xFF;
    }
    send(command, data.array(), sum);
    return answer(command, timeoutMillis);
  }

  /**
   * One attempt to be heard.
   *
   * @return the value of the answers, which is 0 when a stub runs; empty when there was no answer
   */
  Optional<Integer> sync() throws InterruptedException {
    send(EspCommand.SYNC, SYNC_DATA, 0);
    try {
      int value = answer(EspCommand.SYNC, EspCommand.SYNC.timeoutMillis()).value();
      int more = 0;
      while (more < 7 && frame(EspCommand.SYNC.timeoutMillis()).isPresent()) {
        more++;
      }
      return Optional.of(value);
    } catch (EspTrouble none) {
      return Optional.empty();
    }
  }

  private void send(EspCommand command, byte[] data, int checksum) {
    ByteBuffer request =
        ByteBuffer.allocate(8 + data.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0);
    request.put((byte) command.code()).putShort((short) data.length).putInt(checksum).put(data);
    write(Slip.encode(request.array()));
  }

  /** Sends a raw frame: what the stub takes as acknowledgement while it is read. */
  void sendFrame(byte[] payload) {
    write(Slip.encode(payload));
  }

  private EspAnswer answer(EspCommand command, long timeoutMillis)
      throws EspTrouble, InterruptedException {
    long deadline = clock.millis() + timeoutMillis;
    while (true) {
      byte[] frame =
          frame(deadline - clock.millis()).orElseThrow(() -> new EspTrouble.NoAnswer(command));
      Optional<EspAnswer> parsed = EspAnswer.parse(frame);
      if (parsed.isEmpty()) {
        keepText(frame);
        continue;
      }
      EspAnswer answer = parsed.get();
      int error = answer.error(statusBytes);
      if (answer.command() == command.code()) {
        if (error == 0) {
          return answer;
        }
        throw new EspTrouble.Refused(command, error);
      }
      // A late answer to an earlier command says success; one that fails is to this command, which
      // the ROM does not know and answers under another code.
      if (error != 0) {
        drain(DRAIN_MILLIS);
        throw new EspTrouble.Unsupported(command);
      }
    }
  }

  /** The next frame, of any sort; empty when none is whole in time. */
  Optional<byte[]> frame(long timeoutMillis) throws InterruptedException {
    long deadline = clock.millis() + timeoutMillis;
    while (true) {
      Optional<byte[]> frame = slip.next();
      long left = deadline - clock.millis();
      if (frame.isPresent() || left <= 0) {
        return frame;
      }
      int count = read((int) Math.min(left, 1000));
      slip.feed(buffer, count);
    }
  }

  /** Throws away what comes until nothing has for so long; text is kept for the boot log. */
  void drain(int quietMillis) throws InterruptedException {
    slip.clear();
    long end = clock.millis() + 10L * quietMillis;
    int count;
    do {
      count = read(quietMillis);
      keepText(java.util.Arrays.copyOf(buffer, count));
    } while (count > 0 && clock.millis() < end);
  }

  /** Reads what comes as text until it holds {@code wanted} or the time is over. */
  String readText(String wanted, long timeoutMillis) throws InterruptedException {
    long deadline = clock.millis() + timeoutMillis;
    text.setLength(0);
    while (text.indexOf(wanted) < 0 && clock.millis() < deadline) {
      int count = read((int) Math.max(1, Math.min(100, deadline - clock.millis())));
      keepText(java.util.Arrays.copyOf(buffer, count));
    }
    return text.toString();
  }

  private void keepText(byte[] bytes) {
    text.append(new String(bytes, StandardCharsets.ISO_8859_1));
    if (text.length() > KEPT_TEXT) {
      text.delete(0, text.length() - KEPT_TEXT);
    }
  }

  void forgetText() {
    text.setLength(0);
  }

  private int read(int millis) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      return transport.read(buffer, Math.max(1, millis));
    } catch (IOException e) {
      throw gone(e);
    }
  }

  void write(byte[] bytes) {
    try {
      transport.write(bytes);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /**
   * Sets the host's side of the line.
   *
   * @return false when the transport has no speed to set
   */
  boolean speed(int baud) {
    try {
      return transport.speed(baud);
    } catch (IOException e) {
      throw gone(e);
    }
  }

  /**
   * Sets the control lines.
   *
   * @return false when the transport says that it has none
   */
  boolean lines(boolean dtr, boolean rts) {
    try {
      transport.controlLines(dtr, rts);
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  void close() {
    transport.close();
  }

  private FlashError gone(IOException e) {
    return new FlashError(
        FlashError.Kind.GONE,
        "The board at " + transport.name() + " went away in the middle of it.",
        "Plug it in again and flash it once more: the chip's own bootloader cannot be damaged.",
        e);
  }
}
