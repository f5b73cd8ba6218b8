package boardwalk.flasher.dfu;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.FlashPlan;
import java.util.List;

/**
 * What flashing will do; a value, made before anything is touched.
 *
 * @param memory the alternate setting to use
 * @param erase pages to erase first, ascending; empty when everything goes or nothing needs to
 * @param eraseAll whether everything goes
 * @param pieces what to write, ascending, each to an address that can be written on its own
 * @param addressed whether the device knows addresses (DfuSe); otherwise there is one piece
 * @param verify whether to read everything back
 * @param start where the new program begins
 * @param plan the same for people
 */
record DfuPlan(
    DfuDevice device,
    DfuDevice.Memory memory,
    List<AddressRange> erase,
    boolean eraseAll,
    List<Piece> pieces,
    boolean addressed,
    boolean verify,
    long start,
    FlashPlan plan) {

  /** Bytes for one place. */
  record Piece(long address, byte[] bytes) {

    AddressRange range() {
      return new AddressRange(address, bytes.length);
    }
  }

  DfuPlan {
    erase = List.copyOf(erase);
    pieces = List.copyOf(pieces);
  }

  long bytes() {
    return pieces.stream().mapToLong(piece -> piece.bytes().length).sum();
  }
}
