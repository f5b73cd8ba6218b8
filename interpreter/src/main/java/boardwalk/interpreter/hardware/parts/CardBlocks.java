package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.StorageCard;
import java.util.HashMap;
import java.util.Map;

/** What is on a memory card; blocks nobody wrote are zero and take no room. */
final class CardBlocks {

  private final Map<Long, byte[]> written = new HashMap<>();

  byte[] read(long number) {
    return written.getOrDefault(number, new byte[StorageCard.BLOCK]).clone();
  }

  void write(long number, byte[] now) {
    written.put(number, now.clone());
  }

  /** Blocks that were written. */
  long count() {
    return written.size();
  }
}
