package boardwalk.device.repl;

import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the board says, byte by byte or up to a mark, with limits in time. */
final class ReplInput {

  /** Longest wait in one read, so that a closed transport is noticed. */
  private static final int SLICE_MILLIS = 500;

  /** Longest time spent dropping what a talkative board says, in nanoseconds. */
  private static final long LONGEST_DRAIN = 1_000_000_000L;

  /** A wait without end. */
  static final int FOREVER = Integer.MAX_VALUE;

  private final Transport transport;
  private final byte[] buffer = new byte[4096];
  private int from;
  private int to;
  private volatile boolean givenUp;

  ReplInput(Transport transport) {
    this.transport = transport;
  }

  /** Whether nothing more comes, whatever the board says: every wait ends. */
  void giveUp(boolean now) {
    givenUp = now;
  }

  boolean isGivenUp() {
    return givenUp;
  }

  boolean hasBuffered() {
    return from < to;
  }

  /** Waits for at least one byte; false when none came in time. */
  boolean fill(int millis) throws IOException {
    if (givenUp) {
      return false;
    }
    if (from < to) {
      return true;
    }
    long deadline = System.nanoTime() + millis * 1_000_000L;
    do {
      from = 0;
      to = transport.read(buffer, Math.min(millis, SLICE_MILLIS));
      if (to > 0) {
        return true;
      }
    } while (!givenUp && (millis == FOREVER || System.nanoTime() < deadline));
    return false;
  }

  /** The next byte, 0 to 255; -1 when none came in time. */
  int next(int millis) throws IOException {
    return fill(millis) ? buffer[from++] & 0xff : -1;
  }

  /** The bytes already here up to {@code mark}, which stays; all of them when it is not there. */
  byte[] upTo(int mark) {
    int end = from;
    while (end < to && (buffer[end] & 0xff) != mark) {
      end++;
    }
    byte[] piece = Arrays.copyOfRange(buffer, from, end);
    from = end;
    return piece;
  }

  /** Reads exactly {@code count} bytes into {@code into}; false when they stop coming. */
  boolean exactly(byte[] into, int count, int millis) throws IOException {
    int at = 0;
    while (at < count) {
      if (!fill(millis)) {
        return false;
      }
      int take = Math.min(count - at, to - from);
      System.arraycopy(buffer, from, into, at, take);
      from += take;
      at += take;
    }
    return true;
  }

  /** Reads until {@code wanted} has come; false when it does not come in time. */
  boolean seen(String wanted, int millis) throws IOException {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    StringBuilder last = new StringBuilder();
    while (true) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      int b = left > 0 || hasBuffered() ? next((int) Math.max(1, left)) : -1;
      if (b < 0) {
        return false;
      }
      last.append((char) b);
      if (last.length() > wanted.length()) {
        last.deleteCharAt(0);
      }
      if (last.toString().equals(wanted)) {
        return true;
      }
    }
  }

  /** What the board says until it has been quiet for a while; a character for each byte. */
  String untilQuiet(int quiet) throws IOException {
    StringBuilder said = new StringBuilder();
    long deadline = System.nanoTime() + LONGEST_DRAIN;
    while (System.nanoTime() < deadline && fill(quiet)) {
      said.append(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
      from = to;
    }
    return said.toString();
  }

  /** Reads and drops until the board has been quiet for a while; at most a second. */
  void drain(int quiet) throws IOException {
    long deadline = System.nanoTime() + LONGEST_DRAIN;
    while (System.nanoTime() < deadline && fill(quiet)) {
      from = to;
    }
  }
}
