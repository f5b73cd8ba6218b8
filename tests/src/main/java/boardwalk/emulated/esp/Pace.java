package boardwalk.emulated.esp;

/**
 * How long things take; the emulator waits as long.
 *
 * @param answerMillis before an answer: what a USB adapter adds
 * @param eraseSectorMicros 4096 bytes
 * @param eraseBlockMicros 65536 bytes, where they are erased together
 * @param programMicros 256 bytes
 * @param line whether bytes take the time of the line's speed
 */
public record Pace(
    double answerMillis,
    int eraseSectorMicros,
    int eraseBlockMicros,
    int programMicros,
    boolean line) {

  /** All at once. */
  public static final Pace NONE = new Pace(0, 0, 0, 0, false);

  /** A W25Q32 behind a CP2102 (typical values of their data sheets). */
  public static final Pace TYPICAL = new Pace(2, 45_000, 150_000, 700, true);

  /** Microseconds to erase a range. */
  long erase(long start, long length) {
    long at = start / 4096 * 4096;
    long end = start + length;
    long micros = 0;
    while (at < end) {
      boolean block = at % 65_536 == 0 && end - at >= 65_536;
      micros += block ? eraseBlockMicros : eraseSectorMicros;
      at += block ? 65_536 : 4096;
    }
    return micros;
  }

  long program(int bytes) {
    return (bytes + 255) / 256 * (long) programMicros;
  }

  /** Microseconds of bytes on the line: each is ten bits. */
  long bytes(int count, int baud) {
    return line ? count * 10_000_000L / baud : 0;
  }
}
