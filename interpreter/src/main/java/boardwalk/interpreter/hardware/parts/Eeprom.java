package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.runtime.Clock;

/**
 * AT24C32 memory of 4096 bytes (Atmel 0336K): writes stay within a page of 32 bytes, and while they
 * are being kept, 5 ms, the part does not answer.
 */
final class Eeprom extends BusPart {

  private static final int SIZE = 4096;
  private static final int PAGE = 32;
  private static final long WRITE_NANOS = 5_000_000;

  private final byte[] memory = new byte[SIZE];
  private final byte[] coming = new byte[PAGE];
  private int missing;
  private int place;
  private int page;
  private boolean written;
  private long busyUntil;

  Eeprom(Wiring wiring) {
    super(wiring, 0x50);
    java.util.Arrays.fill(memory, (byte) 0xff);
    shows("used", this::used);
  }

  private Object used() {
    long count = 0;
    for (byte b : memory) {
      count += b == -1 ? 0 : 1;
    }
    return count;
  }

  @Override
  public boolean answers(int asked) {
    return super.answers(asked) && Clock.now() >= busyUntil;
  }

  @Override
  public void start(int asked, boolean read) {
    if (!read) {
      missing = 2;
      written = false;
    }
  }

  @Override
  public boolean write(int value) {
    if (missing > 0) {
      place = (place << 8 | value) & SIZE - 1;
      if (--missing == 0) {
        page = place & -PAGE;
        System.arraycopy(memory, page, coming, 0, PAGE);
      }
      return true;
    }
    coming[place - page] = (byte) value;
    place = page + (place + 1 - page) % PAGE;
    written = true;
    return true;
  }

  @Override
  public int read() {
    int value = memory[place] & 0xff;
    place = place + 1 & SIZE - 1;
    return value;
  }

  @Override
  public void stop() {
    if (written) {
      System.arraycopy(coming, 0, memory, page, PAGE);
      busyUntil = Clock.now() + WRITE_NANOS;
      written = false;
    }
  }
}
