package boardwalk.emulated.esp;

import java.util.function.IntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Writing flash block by block, by the ROM (erase first, write, answer) or by a stub. */
final class FlashDownload {

  private final NorFlash flash;
  private final EmulatedEsp esp;
  private Faults faults = Faults.NONE;
  private Inflater inflater;
  private boolean active;
  private boolean deflated;
  private int sequence;
  private long at;
  private long left;
  private long erasedTo;
  private long end;
  private long busyUntil;
  private boolean refused;
  private int corrupted;

  FlashDownload(NorFlash flash, EmulatedEsp esp) {
    this.flash = flash;
    this.esp = esp;
  }

  void faults(Faults wanted) {
    faults = wanted;
    refused = false;
    corrupted = 0;
  }

  void reset() {
    active = false;
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }

  /** What the ROM does before it goes on, and a stub while the next block comes. */
  private void work(long micros) {
    if (esp.isStub()) {
      busyUntil = Math.max(busyUntil, esp.clock().micros()) + micros;
    } else {
      esp.clock().pass(micros);
    }
  }

  private void waitUntilDone() {
    esp.clock().pass(Math.max(0, busyUntil - esp.clock().micros()));
  }

  void erase(long start, long length) {
    flash.erase(start, length);
    esp.clock().pass(esp.pace().erase(start, length));
  }

  void begin(boolean compressed, long offset, long size, long erase) {
    reset();
    waitUntilDone();
    active = true;
    deflated = compressed;
    inflater = compressed ? new Inflater() : null;
    sequence = 0;
    at = offset;
    left = size;
    end = offset + size;
    erasedTo = offset / 4096 * 4096;
    if (erase > 0) {
      erase(offset, erase);
    }
  }

  /** Whether a stub has all that was announced. */
  boolean complete() {
    waitUntilDone();
    return active && left == 0;
  }

  /**
   * @param answer to call when the block is taken
   * @param refuse to call with the ROM's code in the low byte and the stub's above
   */
  void block(boolean compressed, int number, byte[] block, Runnable answer, IntConsumer refuse) {
    boolean stub = esp.isStub();
    if (!active || compressed != deflated || number != sequence) {
      refuse.accept(0xC606);
      return;
    }
    if (number == faults.refuseBlock() && !refused) {
      refused = true;
      refuse.accept(0xC107);
      return;
    }
    waitUntilDone();
    sequence++;
    if (stub) {
      answer.run();
    }
    boolean written;
    try {
      written = compressed ? inflate(block) : put(block, block.length);
    } catch (DataFormatException e) {
      refuse.accept(0xC70B);
      return;
    }
    if (number == faults.corruptBlock() && corrupted < faults.corruptTimes() && at > 0) {
      corrupted++;
      flash.corrupt(at - 1);
    }
    if (!stub && written) {
      answer.run();
    } else if (!stub) {
      refuse.accept(0xC908);
    }
  }

  private boolean inflate(byte[] block) throws DataFormatException {
    byte[] buffer = new byte[32 * 1024];
    inflater.setInput(block);
    int count;
    boolean written = true;
    while ((count = inflater.inflate(buffer)) > 0) {
      written &= put(buffer, count);
    }
    return written;
  }

  private boolean put(byte[] bytes, int length) {
    boolean stub = esp.isStub();
    int count = stub ? (int) Math.min(left, length) : length;
    if (stub) {
      // It erases as it goes, in large blocks where all of one is to be written.
      while (erasedTo < at + count) {
        long step = erasedTo % 65_536 == 0 && end - erasedTo >= 65_536 ? 65_536 : 4096;
        flash.erase(erasedTo, step);
        work(esp.pace().erase(erasedTo, step));
        erasedTo += step;
      }
    }
    boolean written = flash.program(at, bytes, count);
    work(esp.pace().program(count));
    at += count;
    left = Math.max(0, left - count);
    return written;
  }
}
