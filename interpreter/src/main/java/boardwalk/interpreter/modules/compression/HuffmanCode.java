package boardwalk.interpreter.modules.compression;

/** A canonical Huffman code, given by the lengths of its words (RFC 1951, 3.2.2). */
final class HuffmanCode {

  private static final int LONGEST = 15;

  private final int[] countOfLength = new int[LONGEST + 1];
  private final int[] symbols;

  /**
   * @param lengths length of each symbol's word, 0 for a symbol that has none
   */
  HuffmanCode(int[] lengths, int from, int count) {
    int[] next = new int[LONGEST + 2];
    for (int i = 0; i < count; i++) {
      countOfLength[lengths[from + i]]++;
    }
    countOfLength[0] = 0;
    for (int length = 1; length <= LONGEST; length++) {
      next[length + 1] = next[length] + countOfLength[length];
    }
    symbols = new int[next[LONGEST + 1]];
    for (int i = 0; i < count; i++) {
      int length = lengths[from + i];
      if (length > 0) {
        symbols[next[length]++] = i;
      }
    }
  }

  /** The next symbol; takes no bit more than its word has. */
  int read(BitReader bits) {
    int word = 0;
    int first = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      word = word << 1 | bits.read(1);
      int count = countOfLength[length];
      if (word - first < count) {
        return symbols[index + word - first];
      }
      index += count;
      first = first + count << 1;
    }
    throw BitReader.wrong();
  }
}
