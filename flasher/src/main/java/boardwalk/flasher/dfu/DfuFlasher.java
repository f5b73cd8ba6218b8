package boardwalk.flasher.dfu;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashResult;
import java.util.Arrays;
import java.util.List;

/** Carries out a {@link DfuPlan}: erase, write, compare, leave. */
final class DfuFlasher {

  /** Block numbers are 16 bits; the pointer is set anew long before they run out. */
  private static final int MOST_BLOCKS = 16_384;

  private static final String PARTLY =
      "The board has no whole program now, but still its DFU mode.";

  private static final String REPLUG =
      "Unplug the board and plug it in again to start the new firmware.";

  private final DfuSession session;
  private final DfuPlan plan;
  private final FlashProgress progress;
  private final Cancellation cancel;
  private final int size;

  DfuFlasher(DfuSession session, DfuPlan plan, FlashProgress progress, Cancellation cancel) {
    this.session = session;
    this.plan = plan;
    this.progress = progress;
    this.cancel = cancel;
    this.size = plan.device().function().transferSize();
  }

  FlashResult run() throws InterruptedException {
    session.toIdle();
    cancel.safePoint("Nothing was changed.");
    if (!plan.addressed()) {
      handOver();
      boolean left = session.manifest() && session.restart();
      return new FlashResult(
          "The board has the new firmware.", false, left ? List.of() : List.of(REPLUG));
    }
    erase();
    write();
    if (plan.verify()) {
      verify();
    }
    session.toIdle();
    session.setAddress(plan.start(), "starting the new firmware");
    boolean left = session.leave();
    progress.log(left ? "The board left DFU mode." : "The board did not leave DFU mode.");
    return left
        ? new FlashResult("The board has the new firmware and starts it.", plan.verify(), List.of())
        : new FlashResult("The board has the new firmware.", plan.verify(), List.of(REPLUG));
  }

  private void erase() throws InterruptedException {
    long total = plan.erase().stream().mapToLong(AddressRange::length).sum();
    if (plan.eraseAll()) {
      progress.at("Erasing everything", 0, 0);
      session.eraseAll("erasing everything");
      return;
    }
    long done = 0;
    progress.at("Erasing", 0, total);
    for (AddressRange page : plan.erase()) {
      cancel.safePoint(done == 0 ? "Nothing was changed." : PARTLY);
      session.erasePage(page.start(), "erasing at 0x%08x".formatted(page.start()));
      done += page.length();
      progress.at("Erasing", done, total);
    }
  }

  private void write() throws InterruptedException {
    long done = 0;
    progress.at("Writing", 0, plan.bytes());
    for (DfuPlan.Piece piece : plan.pieces()) {
      int index = MOST_BLOCKS;
      for (int at = 0; at < piece.bytes().length; at += size) {
        cancel.safePoint(PARTLY);
        String doing = "writing at 0x%08x".formatted(piece.address() + at);
        if (index == MOST_BLOCKS) {
          session.setAddress(piece.address() + at, doing);
          index = 0;
        }
        byte[] block =
            Arrays.copyOfRange(piece.bytes(), at, Math.min(at + size, piece.bytes().length));
        session.write(index, block, doing);
        index++;
        done += block.length;
        progress.at("Writing", done, plan.bytes());
      }
    }
  }

  private void verify() throws InterruptedException {
    long done = 0;
    progress.at("Comparing", 0, plan.bytes());
    for (DfuPlan.Piece piece : plan.pieces()) {
      int index = MOST_BLOCKS;
      for (int at = 0; at < piece.bytes().length; at += size) {
        cancel.safePoint("Everything was written, but not all of it compared.");
        String doing = "reading at 0x%08x".formatted(piece.address() + at);
        if (index == MOST_BLOCKS) {
          session.toIdle();
          session.setAddress(piece.address() + at, doing);
          session.abort(doing);
          index = 0;
        }
        int length = Math.min(size, piece.bytes().length - at);
        byte[] read = session.read(index, length, doing);
        compare(piece, at, length, read);
        index++;
        done += length;
        progress.at("Comparing", done, plan.bytes());
      }
    }
  }

  private static void compare(DfuPlan.Piece piece, int at, int length, byte[] read) {
    int differs = Arrays.mismatch(read, 0, read.length, piece.bytes(), at, at + length);
    if (differs >= 0) {
      throw new FlashError(
          FlashError.Kind.VERIFY_FAILED,
          "The board has something else at 0x%08x than what was written."
              .formatted(piece.address() + at + differs),
          "Flash it once more, with another cable and without a USB hub; if it stays so, its flash"
              + " is worn out.");
    }
  }

  /** Plain DFU: blocks from 0 on, then the end (DFU, 6.1.1). */
  private void handOver() throws InterruptedException {
    byte[] data = plan.pieces().getFirst().bytes();
    int block = 0;
    for (int at = 0; at < data.length; at += size) {
      cancel.safePoint(PARTLY);
      session.block(
          block & 0xffff,
          Arrays.copyOfRange(data, at, Math.min(at + size, data.length)),
          "handing over the firmware",
          60_000);
      block++;
      progress.at("Writing", Math.min(at + size, data.length), data.length);
    }
  }
}
