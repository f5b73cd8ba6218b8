package boardwalk.flasher.esp;

/**
 * What to ask the ESP8266's ROM to erase. It erases too much otherwise: the sectors up to the next
 * block of 16 are counted twice (esptool documentation, "ESP8266 ROM bootloader erase bug").
 */
final class EraseSize {

  static final int SECTOR = 4096;
  private static final int SECTORS_PER_BLOCK = 16;

  private EraseSize() {}

  /** The size to ask for so that {@code length} bytes from {@code offset} are erased. */
  static int forEsp8266(long offset, long length) {
    int sectors = (int) ((length + SECTOR - 1) / SECTOR);
    int head = SECTORS_PER_BLOCK - (int) (offset / SECTOR % SECTORS_PER_BLOCK);
    head = Math.min(head, sectors);
    int asked = sectors < 2 * head ? (sectors + 1) / 2 : sectors - head;
    return asked * SECTOR;
  }
}
