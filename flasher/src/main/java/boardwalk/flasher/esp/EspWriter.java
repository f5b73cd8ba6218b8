package boardwalk.flasher.esp;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Writes and verifies parts. After a disturbance it goes on from the last sector that surely was
 * written, so that a noisy line makes it slow and not impossible.
 */
final class EspWriter {

  /** Disturbances without a sector of progress between them after which it is given up. */
  private static final int MOST_IN_A_ROW = 4;

  private static final int MOST = 60;
  private static final int ERASE_STEP = 1 << 20;

  private static final String HALF_WRITTEN =
      "The board waits in its bootloader; its program is not whole.";

  private final EspSession session;
  private final FlashProgress progress;
  private final Cancellation cancel;
  private final long total;
  private long before;
  private int acknowledged;
  private int disturbances;

  EspWriter(EspSession session, List<EspPart> parts, FlashProgress progress, Cancellation cancel) {
    this.session = session;
    this.progress = progress;
    this.cancel = cancel;
    this.total = parts.stream().mapToLong(part -> part.bytes().length).sum();
  }

  /** Erases everything, a megabyte at a time so that one sees it go on. */
  void eraseAll(AddressRange all) throws InterruptedException {
    long at = all.start();
    int inARow = 0;
    while (at < all.end()) {
      cancel.safePoint("Part of its flash is erased.");
      progress.at("Erasing", at - all.start(), all.length());
      AddressRange piece = new AddressRange(at, Math.min(ERASE_STEP, all.end() - at));
      try {
        session.rom().erase(piece);
        at = piece.end();
        inARow = 0;
      } catch (EspTrouble e) {
        if (++inARow == MOST_IN_A_ROW) {
          throw failed("Erasing the flash", e);
        }
        recover(inARow > 1);
      }
    }
    progress.at("Erasing", all.length(), all.length());
  }

  void write(EspPart part) throws InterruptedException {
    int done = 0;
    int inARow = 0;
    while (done < part.bytes().length) {
      try {
        send(part.from(done), done);
        done = part.bytes().length;
      } catch (EspTrouble e) {
        progress.log(e.getMessage() + ".");
        // What the chip acknowledged may still have been on its way into the last sector.
        int sure = Math.max(0, (acknowledged / EraseSize.SECTOR - 1) * EraseSize.SECTOR);
        inARow = sure > 0 ? 1 : inARow + 1;
        done += sure;
        if (inARow == MOST_IN_A_ROW || ++disturbances == MOST) {
          throw failed("Writing " + part.name(), e);
        }
        recover(inARow > 1 || disturbances % 8 == 0);
      }
    }
    before += part.bytes().length;
  }

  private void recover(boolean slower) throws InterruptedException {
    try {
      session.recover(slower, false);
    } catch (EspTrouble e) {
      throw failed("Getting the connection back", e);
    }
  }

  private static FlashError failed(String doing, EspTrouble e) {
    return new FlashError(
        FlashError.Kind.WRITE_FAILED,
        doing + " failed: " + e.getMessage() + ".",
        "Try another cable or USB port, and take off what is wired to the board. Then flash it"
            + " again: the chip's own bootloader cannot be damaged.",
        e);
  }

  /** Sends what is left of a part; {@link #acknowledged} tells how far it got. */
  private void send(EspPart part, int offset) throws EspTrouble, InterruptedException {
    EspRom rom = session.rom();
    acknowledged = 0;
    boolean deflated = rom.compresses();
    byte[] data = deflated ? part.compressed() : part.bytes();
    progress.at(rom.isStub() ? "Writing" : "Erasing", rom.isStub() ? before + offset : 0, 0);
    rom.begin(part.where(), deflated, data.length);
    Inflater inflater = new Inflater();
    try {
      int lag = 0;
      for (int sequence = 0, at = 0; at < data.length; sequence++) {
        cancel.safePoint(HALF_WRITTEN);
        byte[] block = Arrays.copyOfRange(data, at, Math.min(data.length, at + rom.blockSize()));
        at += block.length;
        int expanded = deflated ? expanded(inflater, block) : block.length;
        rom.block(deflated, sequence, deflated ? block : padded(block, rom.blockSize()), expanded);
        // A stub acknowledges a block when it has it, and writes it afterwards.
        acknowledged += rom.isStub() ? lag : expanded;
        lag = expanded;
        progress.at("Writing", before + offset + acknowledged + (rom.isStub() ? lag : 0), total);
      }
      rom.finishWriting(deflated);
    } finally {
      inflater.end();
    }
  }

  private static byte[] padded(byte[] block, int size) {
    byte[] out = Arrays.copyOf(block, size);
    Arrays.fill(out, block.length, size, (byte) 0xFF);
    return out;
  }

  /** How many bytes of flash a block of compressed data is worth. */
  private static int expanded(Inflater inflater, byte[] block) {
    byte[] scratch = new byte[32 * 1024];
    inflater.setInput(block);
    int count = 0;
    try {
      int some;
      while ((some = inflater.inflate(scratch)) > 0) {
        count += some;
      }
    } catch (DataFormatException impossible) {
      throw new IllegalStateException("our own compression", impossible);
    }
    return count;
  }

  /** Compares; what differs is written once more at the lowest speed. */
  void verify(EspPart part) throws InterruptedException {
    progress.at("Verifying", 0, 0);
    if (isThere(part)) {
      return;
    }
    progress.log(part.name() + " is not on the flash as it should be; writing it once more.");
    before -= part.bytes().length;
    recover(true);
    write(part);
    if (!isThere(part)) {
      throw new FlashError(
          FlashError.Kind.VERIFY_FAILED,
          "What is on the flash is not what was written (" + part.name() + "), twice.",
          "Try another cable or USB port and power supply, and erase all before flashing. If it"
              + " stays, the board's flash is worn out.");
    }
  }

  private boolean isThere(EspPart part) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return session.rom().md5(part.where()).equalsIgnoreCase(part.md5());
      } catch (EspTrouble e) {
        if (attempt == MOST_IN_A_ROW) {
          throw failed("Verifying " + part.name(), e);
        }
        recover(attempt > 1);
      }
    }
  }
}
