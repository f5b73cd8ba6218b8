package boardwalk.interpreter.modules.compression;

import boardwalk.interpreter.runtime.Interrupts;
import java.util.Arrays;

/** Unpacks deflate (RFC 1951), as much at a time as is wanted. */
final class Unpacker {

  private static final int END_OF_BLOCK = 256;
  private static final int LENGTHS = 29;
  private static final int DISTANCES = 30;

  /** Where the lengths of the code of code lengths stand (RFC 1951, 3.2.7). */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final HuffmanCode FIXED_SYMBOLS;
  private static final HuffmanCode FIXED_DISTANCES;

  static {
    int[] lengths = new int[288];
    Arrays.fill(lengths, 0, 144, 8);
    Arrays.fill(lengths, 144, 256, 9);
    Arrays.fill(lengths, 256, 280, 7);
    Arrays.fill(lengths, 280, 288, 8);
    FIXED_SYMBOLS = new HuffmanCode(lengths, 0, lengths.length);
    int[] distances = new int[DISTANCES];
    Arrays.fill(distances, 5);
    FIXED_DISTANCES = new HuffmanCode(distances, 0, distances.length);
  }

  private enum State {
    HEADER,
    STORED,
    PACKED,
    DONE
  }

  private final BitReader bits;
  private final byte[] window;
  private long produced;
  private State state = State.HEADER;
  private boolean last;
  private int stored;
  private HuffmanCode symbols;
  private HuffmanCode distances;
  private int copy;
  private int distance;

  Unpacker(BitReader bits, int windowSize) {
    this.bits = bits;
    this.window = new byte[windowSize];
  }

  boolean isDone() {
    return state == State.DONE;
  }

  /** Unpacks until {@code count} bytes are there or the end is reached; gives how many. */
  int read(byte[] into, int from, int count) {
    int done = 0;
    while (done < count && state != State.DONE) {
      Interrupts.poll();
      int value = next();
      if (value >= 0) {
        window[(int) (produced++ % window.length)] = (byte) value;
        into[from + done++] = (byte) value;
      }
    }
    return done;
  }

  /** The next byte, or -1 when only the state has changed. */
  private int next() {
    if (copy > 0) {
      copy--;
      return window[(int) ((produced - distance) % window.length)] & 0xff;
    }
    return switch (state) {
      case HEADER -> {
        header();
        yield -1;
      }
      case STORED -> {
        if (stored == 0) {
          endOfBlock();
          yield -1;
        }
        stored--;
        yield bits.readByte();
      }
      default -> symbol();
    };
  }

  private void endOfBlock() {
    state = last ? State.DONE : State.HEADER;
  }

  private void header() {
    last = bits.read(1) == 1;
    switch (bits.read(2)) {
      case 0 -> {
        stored = bits.readByte() | bits.readByte() << 8;
        int inverted = bits.readByte() | bits.readByte() << 8;
        if (stored != (~inverted & 0xffff)) {
          throw BitReader.wrong();
        }
        state = State.STORED;
      }
      case 1 -> {
        symbols = FIXED_SYMBOLS;
        distances = FIXED_DISTANCES;
        state = State.PACKED;
      }
      case 2 -> {
        codes();
        state = State.PACKED;
      }
      default -> throw BitReader.wrong();
    }
  }

  private void codes() {
    int symbolCount = bits.read(5) + 257;
    int distanceCount = bits.read(5) + 1;
    int lengthCount = bits.read(4) + 4;
    int[] lengths = new int[ORDER.length];
    for (int i = 0; i < lengthCount; i++) {
      lengths[ORDER[i]] = bits.read(3);
    }
    HuffmanCode code = new HuffmanCode(lengths, 0, lengths.length);
    int[] all = new int[symbolCount + distanceCount];
    int at = 0;
    while (at < all.length) {
      int symbol = code.read(bits);
      int value = 0;
      int times = 1;
      switch (symbol) {
        case 16 -> {
          if (at == 0) {
            throw BitReader.wrong();
          }
          value = all[at - 1];
          times = 3 + bits.read(2);
        }
        case 17 -> times = 3 + bits.read(3);
        case 18 -> times = 11 + bits.read(7);
        default -> value = symbol;
      }
      if (at + times > all.length) {
        throw BitReader.wrong();
      }
      Arrays.fill(all, at, at + times, value);
      at += times;
    }
    symbols = new HuffmanCode(all, 0, symbolCount);
    distances = new HuffmanCode(all, symbolCount, distanceCount);
  }

  private int symbol() {
    int symbol = symbols.read(bits);
    if (symbol < END_OF_BLOCK) {
      return symbol;
    }
    if (symbol == END_OF_BLOCK) {
      endOfBlock();
      return -1;
    }
    int length = symbol - END_OF_BLOCK - 1;
    if (length >= LENGTHS) {
      throw BitReader.wrong();
    }
    copy = lengthBase(length) + bits.read(lengthBits(length));
    int code = distances.read(bits);
    if (code >= DISTANCES) {
      throw BitReader.wrong();
    }
    int extra = code < 4 ? 0 : code / 2 - 1;
    distance = (code < 4 ? code : 2 + code % 2 << extra) + 1 + bits.read(extra);
    if (distance > window.length || distance > produced) {
      throw BitReader.wrong();
    }
    return -1;
  }

  /** Extra bits of a length code, counted from 0 (RFC 1951, 3.2.5). */
  private static int lengthBits(int code) {
    return code < 8 || code == 28 ? 0 : code / 4 - 1;
  }

  private static int lengthBase(int code) {
    if (code < 8) {
      return code + 3;
    }
    return code == 28 ? 258 : (4 + code % 4 << code / 4 - 1) + 3;
  }
}
