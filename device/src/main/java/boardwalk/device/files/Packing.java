package boardwalk.device.files;

import boardwalk.device.repl.BoardFacts;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * How a file is cut into pieces and compressed: as large as the board's free memory allows.
 *
 * @param pieceBits a piece is two to this power bytes; also the compressor's window
 * @param unpacker Python expression of a function that inflates raw deflate data; empty for none
 */
record Packing(int pieceBits, String unpacker) {

  private static final int SMALLEST_BITS = 8;
  private static final int LARGEST_BITS = 14;

  /** A piece is held encoded, joined, decoded and inflated, and the window comes on top. */
  private static final int MEMORY_SHARE = 8;

  static Packing of(BoardFacts facts) {
    int bits = SMALLEST_BITS;
    while (bits < LARGEST_BITS && facts.freeMemory() >= (long) MEMORY_SHARE << bits + 1) {
      bits++;
    }
    return new Packing(bits, unpacker(facts, bits));
  }

  private static String unpacker(BoardFacts facts, int bits) {
    if (facts.has("inflate")) {
      return "lambda b:_m('deflate').DeflateIO(_m('io').BytesIO(b),1,%d).read()"
          .formatted(Math.max(bits, SMALLEST_BITS));
    }
    // Negative window bits mean raw deflate data, as in CPython's zlib.
    return facts.has("zlib") ? "lambda b:_m('zlib').decompress(b,-15)" : "";
  }

  int piece() {
    return 1 << pieceBits;
  }

  boolean compresses() {
    return !unpacker.isEmpty();
  }

  /** Raw deflate data (RFC 1951). */
  static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * Undoes {@link #deflate}.
   *
   * @param most bytes it may become
   * @return null when it is no such data, or becomes more
   */
  static byte[] inflate(byte[] packed, int most) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] out = new byte[most + 1];
      int at = 0;
      while (!inflater.finished()) {
        int count = inflater.inflate(out, at, out.length - at);
        if (count == 0 && (inflater.needsInput() || at > most)) {
          return null;
        }
        at += count;
      }
      return at > most ? null : java.util.Arrays.copyOf(out, at);
    } catch (java.util.zip.DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }
}
