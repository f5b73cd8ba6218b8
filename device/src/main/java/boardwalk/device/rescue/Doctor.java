package boardwalk.device.rescue;

import boardwalk.device.rescue.Diagnosis.Cause;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Finds out what is the matter with a board. Stops a program that runs; resets nothing. */
public final class Doctor {

  private static final byte[] RETURN = {'\r'};
  private static final byte[] INTERRUPT = {3};
  private static final byte[] RAW = {'\r', 1};
  private static final byte[] LEAVE = {2};
  private static final int SHARE = 9;

  private final Transport transport;
  private final int listenMillis;

  /**
   * @param listenMillis how long to listen to a board before and after each try; a boot loop shows
   *     in some three seconds
   */
  public Doctor(Transport transport, int listenMillis) {
    this.transport = transport;
    this.listenMillis = listenMillis;
  }

  /** Takes up to about four times the time to listen. */
  public Diagnosis examine() throws IOException {
    String heard = listen(listenMillis);
    transport.write(RETURN);
    heard += listen(listenMillis / 4);
    if (heard.endsWith(">>> ")) {
      return files();
    }
    Optional<Diagnosis> fromLog = BootLog.read(heard);
    if (fromLog.isPresent()) {
      return fromLog.get();
    }
    for (int i = 0; i < 3; i++) {
      transport.write(INTERRUPT);
      heard += listen(listenMillis / 4);
      if (heard.endsWith(">>> ")) {
        return new Diagnosis(Cause.BUSY, lastLine(heard));
      }
    }
    transport.write(RAW);
    String answer = listen(listenMillis / 4);
    if (answer.contains("raw REPL")) {
      transport.write(LEAVE);
      listen(listenMillis / 4);
      return new Diagnosis(Cause.ANSWERS, "");
    }
    return unanswered(heard + answer);
  }

  private static Diagnosis unanswered(String heard) {
    if (heard.isBlank()) {
      return new Diagnosis(Cause.SILENT, "");
    }
    long strange = heard.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    boolean text = strange * SHARE < heard.length();
    boolean python =
        heard.contains("Traceback")
            || heard.contains("KeyboardInterrupt")
            || heard.contains("MicroPython");
    return new Diagnosis(
        text || python ? Cause.IGNORES_INTERRUPT : Cause.OTHER_FIRMWARE, lastLine(heard));
  }

  private Diagnosis files() throws IOException {
    transport.write("import os;os.listdir()\r".getBytes(StandardCharsets.US_ASCII));
    String answer = listen(listenMillis / 4);
    return answer.toLowerCase(Locale.ROOT).contains("eio")
        ? new Diagnosis(Cause.DAMAGED_FILES, lastLine(answer))
        : new Diagnosis(Cause.ANSWERS, "");
  }

  private static String lastLine(String heard) {
    String[] lines = heard.strip().split("\r?\n");
    for (int i = lines.length - 1; i >= 0; i--) {
      if (!lines[i].isBlank() && !lines[i].startsWith(">>>")) {
        return lines[i].strip();
      }
    }
    return "";
  }

  /** What the board says until it pauses at its prompt, or the time is over. */
  private String listen(int millis) throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    byte[] buffer = new byte[1024];
    long deadline = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < deadline && heard.size() < 1 << 16) {
      int count = transport.read(buffer, 20);
      heard.write(buffer, 0, count);
      if (count == 0 && heard.toString(StandardCharsets.ISO_8859_1).endsWith(">>> ")) {
        break;
      }
    }
    return heard.toString(StandardCharsets.UTF_8);
  }
}
