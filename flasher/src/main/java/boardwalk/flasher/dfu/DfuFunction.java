package boardwalk.flasher.dfu;

/**
 * What a device can do with DFU: its functional descriptor (DFU, 4.1.3).
 *
 * @param canDownload bit 0 of bmAttributes
 * @param canUpload bit 1
 * @param staysAfter bit 2, manifestation tolerant: goes on speaking DFU after the last block
 * @param willDetach bit 3: leaves the bus by itself when it is told to detach
 * @param detachMillis wDetachTimeOut: how long it waits for the reset then
 * @param transferSize wTransferSize, most bytes of a block; 1 to 65535
 * @param version bcdDFUVersion; 0x011A is DfuSe
 */
record DfuFunction(
    boolean canDownload,
    boolean canUpload,
    boolean staysAfter,
    boolean willDetach,
    int detachMillis,
    int transferSize,
    int version) {

  private static final int TYPE = 0x21;
  private static final int LENGTH = 9;

  /** What ST's ROMs have; for devices that tell nothing or nonsense. */
  private static final int USUAL_SIZE = 2048;

  /** Milliseconds. */
  private static final int USUAL_DETACH = 1000;

  /** Linux hands on no longer control transfers. */
  private static final int MOST = 4096;

  /** Finds it among the descriptors behind an interface; devices without get what is usual. */
  static DfuFunction of(byte[] extra) {
    for (int at = 0; at + 1 < extra.length; at += Math.max(2, extra[at] & 0xff)) {
      if ((extra[at + 1] & 0xff) == TYPE && at + LENGTH - 2 <= extra.length) {
        int attributes = extra[at + 2];
        int size = word(extra, at + 5);
        // DFU 1.0 had no version behind its size.
        int version = at + LENGTH <= extra.length ? word(extra, at + 7) : 0x0100;
        return new DfuFunction(
            (attributes & 1) != 0,
            (attributes & 2) != 0,
            (attributes & 4) != 0,
            (attributes & 8) != 0,
            word(extra, at + 3),
            size < 8 ? USUAL_SIZE : Math.min(size, MOST),
            version);
      }
    }
    return new DfuFunction(true, true, false, false, USUAL_DETACH, USUAL_SIZE, 0x0110);
  }

  private static int word(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }
}
