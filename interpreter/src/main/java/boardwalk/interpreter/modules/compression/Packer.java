package boardwalk.interpreter.modules.compression;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.streams.Stream;

/**
 * Packs into one deflate block with the fixed codes (RFC 1951, 3.2.6). Takes the longest match in
 * the window, and of several the nearest, so that the bytes are those MicroPython makes.
 */
final class Packer {

  private static final int SHORTEST = 3;

  /** A match may be one longer than a length code can say (lib/uzlib/lz77.c looks that far). */
  private static final int LONGEST = 259;

  private static final int LONGEST_CODED = 258;

  private final Stream target;
  private final byte[] one = new byte[1];
  private final byte[] window;
  private long seen;
  private int pending;
  private int pendingBits;
  private int distance;

  Packer(Stream target, int windowSize) {
    this.target = target;
    this.window = new byte[windowSize];
  }

  /** The header of a last block with fixed codes. */
  void start() {
    bits(3, 3);
  }

  /** The end of the block, and zeros up to the end of the byte. */
  void finish() {
    bits(0, 14);
  }

  void write(byte[] bytes, int from, int count) {
    int at = from;
    int end = from + count;
    while (at < end) {
      Interrupts.poll();
      int length = match(bytes, at, end);
      if (length == 0) {
        literal(bytes[at] & 0xff);
        length = 1;
      } else {
        copy(distance, length);
      }
      for (int i = 0; i < length; i++) {
        window[(int) (seen++ % window.length)] = bytes[at++];
      }
    }
  }

  /** The longest match for what starts at {@code at}, 0 for none; sets {@link #distance}. */
  private int match(byte[] bytes, int at, int end) {
    int history = (int) Math.min(seen, window.length);
    int most = Math.min(LONGEST, end - at);
    int best = 0;
    for (int back = 1; back <= history; back++) {
      int length = 0;
      while (length < most && bytes[at + length] == before(bytes, at, back, length)) {
        length++;
      }
      if (length >= SHORTEST && length > best) {
        best = length;
        distance = back;
        if (best == most) {
          break;
        }
      }
    }
    return best;
  }

  private byte before(byte[] bytes, int at, int back, int offset) {
    return offset < back
        ? window[(int) ((seen - back + offset) % window.length)]
        : bytes[at + offset - back];
  }

  private void bits(int value, int count) {
    pending |= value << pendingBits;
    pendingBits += count;
    while (pendingBits >= 8) {
      one[0] = (byte) pending;
      if (target.write(one, 0, 1) == Stream.WOULD_BLOCK) {
        throw Errors.osError(Errno.EAGAIN);
      }
      pending >>>= 8;
      pendingBits -= 8;
    }
  }

  /** Words of a code go out from their highest bit. */
  private void word(int value, int count) {
    bits(Integer.reverse(value) >>> (32 - count), count);
  }

  private void literal(int value) {
    if (value < 144) {
      word(0x30 + value, 8);
    } else {
      word(0x190 + value - 144, 9);
    }
  }

  private void copy(int back, int length) {
    int left = length;
    while (left > 0) {
      // What is left must be long enough for a code of its own.
      int now =
          left > LONGEST_CODED + 2 ? LONGEST_CODED : left <= LONGEST_CODED ? left : left - SHORTEST;
      left -= now;
      length(now - SHORTEST);
      distance(back - 1);
    }
  }

  private static int log2(int value) {
    return value == 0 ? 0 : 31 - Integer.numberOfLeadingZeros(value);
  }

  private void length(int value) {
    int extra = Math.max(0, log2(value) - 2);
    int code = value == 255 ? 28 : value < 4 ? value : 4 * (extra + 1) + (value >> extra) - 4;
    if (code <= 22) {
      word(code + 1, 7);
    } else {
      word(0xc0 + code - 23, 8);
    }
    if (value != 255) {
      bits(value & (1 << extra) - 1, extra);
    }
  }

  private void distance(int value) {
    int extra = Math.max(0, log2(value) - 1);
    int code = value < 2 ? value : 2 * (extra + 1) + (value >> extra) - 2;
    word(code, 5);
    bits(value & (1 << extra) - 1, extra);
  }
}
