package boardwalk.interpreter.modules.btree;

/** Numbers in pages: little-endian, as the chips that have this module write them. */
final class Bytes {

  private Bytes() {}

  static int word(byte[] bytes, int at) {
    return half(bytes, at) | half(bytes, at + 2) << 16;
  }

  static void word(byte[] bytes, int at, int value) {
    half(bytes, at, value);
    half(bytes, at + 2, value >>> 16);
  }

  static int half(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  static void half(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >> 8);
  }
}
