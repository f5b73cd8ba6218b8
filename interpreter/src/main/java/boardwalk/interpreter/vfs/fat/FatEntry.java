package boardwalk.interpreter.vfs.fat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A file or folder as its folder has it.
 *
 * @param name the long name, or the short one with its letters' case
 * @param firstSlot number of the first of its 32-byte slots in the folder; the last one is its own
 */
record FatEntry(FatDirectory folder, String name, int firstSlot, int lastSlot, byte[] bytes) {

  /** Bytes of a slot. */
  static final int SIZE = 32;

  static final int READ_ONLY = 1;
  static final int VOLUME = 8;
  static final int DIRECTORY = 0x10;
  static final int LONG_NAME = 0xf;

  /** Letters that are small in names without a long one (as Windows NT marks them). */
  static final int SMALL_BODY = 8;

  static final int SMALL_EXTENSION = 16;

  private static final int FIRST_YEAR = 1980;

  boolean isDirectory() {
    return (bytes[11] & DIRECTORY) != 0;
  }

  boolean isReadOnly() {
    return (bytes[11] & READ_ONLY) != 0;
  }

  long cluster() {
    return (long) FatVolume.word(bytes, 20) << 16 | FatVolume.word(bytes, 26);
  }

  long size() {
    return FatVolume.doubleWord(bytes, 28);
  }

  static void setCluster(byte[] bytes, long cluster) {
    FatVolume.setWord(bytes, 20, (int) (cluster >> 16));
    FatVolume.setWord(bytes, 26, (int) cluster & 0xffff);
  }

  /** Writes cluster, size and the time of now. */
  void update(long cluster, long size) {
    setCluster(bytes, cluster);
    FatVolume.setDoubleWord(bytes, 28, size);
    setTime(bytes, 22);
    folder.writeSlot(lastSlot, bytes);
  }

  /** Time and date of now, of two seconds each, in four bytes. */
  static void setTime(byte[] bytes, int at) {
    LocalDateTime now = LocalDateTime.now();
    FatVolume.setWord(bytes, at, now.getHour() << 11 | now.getMinute() << 5 | now.getSecond() / 2);
    FatVolume.setWord(
        bytes,
        at + 2,
        now.getYear() - FIRST_YEAR << 9 | now.getMonthValue() << 5 | now.getDayOfMonth());
  }

  /** When it was written last, as seconds since 1970 of the board's own clock. */
  long seconds() {
    int time = FatVolume.word(bytes, 22);
    int date = FatVolume.word(bytes, 24);
    int month = Math.clamp(date >> 5 & 15, 1, 12);
    return LocalDateTime.of(FIRST_YEAR + (date >> 9), month, 1, 0, 0)
        .plusDays(Math.max(1, date & 31) - 1)
        .plusHours(time >> 11)
        .plusMinutes(time >> 5 & 63)
        .plusSeconds(2L * (time & 31))
        .toEpochSecond(ZoneOffset.UTC);
  }
}
