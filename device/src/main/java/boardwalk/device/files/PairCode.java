package boardwalk.device.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Shortens text for boards that cannot compress: the bytes 128 to 255, which ASCII leaves free,
 * stand for pairs of bytes, and pairs may hold such bytes again (byte pair encoding, P. Gage, "A
 * New Algorithm for Data Compression", 1994). This computer learns the pairs from what has come so
 * far; the board only replaces them, in order, which even small ones do quickly.
 */
final class PairCode {

  /** As many as fit into a board's input buffer at once, two bytes each. */
  static final int MOST_PAIRS = 112;

  static final int FIRST_CODE = 128;

  /** A pair that comes less often is not worth its search. */
  private static final int LEAST_COUNT = 4;

  private final List<byte[]> pairs = new ArrayList<>();

  private PairCode() {}

  /** Learns from text; bytes it does not know how to send are in no pair. */
  static PairCode learn(byte[] sample) {
    PairCode code = new PairCode();
    int[] text = new int[sample.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = sample[i] & 0xff;
    }
    int length = text.length;
    while (code.pairs.size() < MOST_PAIRS) {
      int best = commonest(text, length);
      if (best < 0) {
        break;
      }
      int symbol = FIRST_CODE + code.pairs.size();
      code.pairs.add(new byte[] {(byte) (best >> 8), (byte) best});
      length = replace(text, length, best, symbol);
    }
    return code;
  }

  private static int commonest(int[] text, int length) {
    int[] counts = new int[1 << 16];
    int best = -1;
    for (int i = 0; i + 1 < length; i++) {
      if (!sendable(text[i]) || !sendable(text[i + 1])) {
        continue;
      }
      int pair = text[i] << 8 | text[i + 1];
      counts[pair]++;
      if (counts[pair] >= LEAST_COUNT && (best < 0 || counts[pair] > counts[best])) {
        best = pair;
      }
      if (i + 2 < length && text[i] == text[i + 1] && text[i + 1] == text[i + 2]) {
        // Overlapping pairs of the same byte cannot all be replaced.
        i++;
      }
    }
    return best;
  }

  /** Control characters mean something on the way; line ends and tabs do not. */
  private static boolean sendable(int symbol) {
    return symbol >= ' ' && symbol != 127 || symbol == '\n' || symbol == '\r' || symbol == '\t';
  }

  private static int replace(int[] text, int length, int pair, int symbol) {
    int out = 0;
    for (int i = 0; i < length; i++) {
      boolean here = i + 1 < length && (text[i] << 8 | text[i + 1]) == pair;
      text[out++] = here ? symbol : text[i];
      i += here ? 1 : 0;
    }
    return out;
  }

  int size() {
    return pairs.size();
  }

  /** The pairs, in the order in which they are to be replaced. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pairs.forEach(out::writeBytes);
    return out.toByteArray();
  }

  /**
   * Undoes what the board did.
   *
   * @param most bytes it may become
   * @return null when it becomes more, or holds a code that stands for nothing
   */
  byte[] expand(byte[] text, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * text.length);
    int[] stack = new int[2 * MOST_PAIRS + 2];
    for (byte b : text) {
      int depth = 0;
      stack[depth++] = b & 0xff;
      while (depth > 0) {
        int symbol = stack[--depth];
        if (symbol < FIRST_CODE) {
          out.write(symbol);
        } else if (symbol - FIRST_CODE < pairs.size()) {
          byte[] pair = pairs.get(symbol - FIRST_CODE);
          stack[depth++] = pair[1] & 0xff;
          stack[depth++] = pair[0] & 0xff;
        } else {
          return null;
        }
        if (out.size() > most) {
          return null;
        }
      }
    }
    return out.toByteArray();
  }
}
