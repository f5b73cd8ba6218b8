package boardwalk.app.boardview.logic;

/**
 * Reads LEB128 numbers: seven bits a byte, the lowest first, the highest bit says that more come.
 */
final class Numbers {

  private final byte[] bytes;
  private int at;

  Numbers(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  /** The next one; of one that is cut off what there is, 0 after the end. */
  long next() {
    long number = 0;
    int shift = 0;
    while (at < bytes.length) {
      byte b = bytes[at++];
      number |= (b & 127L) << shift;
      shift += 7;
      if (b >= 0) {
        break;
      }
    }
    return number;
  }
}
