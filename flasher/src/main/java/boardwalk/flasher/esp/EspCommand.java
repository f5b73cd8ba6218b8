package boardwalk.flasher.esp;

/**
 * Commands of the bootloader (esptool documentation, "Serial Protocol", "Commands"). Integers in
 * their data are 32 bits, little endian.
 */
enum EspCommand {
  /** Erase size, blocks, block size, offset, and from the ESP32-S2 on in ROM: encrypt. */
  FLASH_BEGIN(0x02, 3000),
  /** Length, sequence number, 0, 0, then a block; checksum over the block. */
  FLASH_DATA(0x03, 3000),
  /** 0 to restart, 1 to run the program; the ROM leaves the bootloader either way. */
  FLASH_END(0x04, 3000),
  /** Size, blocks, block size, address: into RAM. */
  MEM_BEGIN(0x05, 3000),
  /** 1 to stay or 0 to jump, entry point. The answer may get lost in the jump. */
  MEM_END(0x06, 200),
  /** As FLASH_DATA. */
  MEM_DATA(0x07, 3000),
  /** 07 07 12 20 and 32 times 55; answered eight times. */
  SYNC(0x08, 100),
  /** Address, value, mask, delay in microseconds. */
  WRITE_REG(0x09, 3000),
  /** Address; the answer's value is the register's. */
  READ_REG(0x0A, 3000),
  /** Id, total size, block, sector and page size, status mask. Not on the ESP8266. */
  SPI_SET_PARAMS(0x0B, 3000),
  /** Pins, and in ROM four zero bytes more. Not on the ESP8266. */
  SPI_ATTACH(0x0D, 3000),
  /** Offset, length up to 64; always answered with 64 bytes. ROM of the ESP32 and later. */
  READ_FLASH_SLOW(0x0E, 3000),
  /** New rate, old rate (0 in ROM); answered at the old one. ESP32 and later. */
  CHANGE_BAUDRATE(0x0F, 3000),
  /** As FLASH_BEGIN, blocks being those of the compressed data. ESP32 and later. */
  FLASH_DEFL_BEGIN(0x10, 3000),
  /** As FLASH_DATA. */
  FLASH_DEFL_DATA(0x11, 3000),
  /** As FLASH_END. */
  FLASH_DEFL_END(0x12, 3000),
  /** Address, size, 0, 0. ROM of the ESP32 and later: 32 hex digits; stub: 16 bytes. */
  SPI_FLASH_MD5(0x13, 3000),
  /** Nothing; flags, key purposes, chip id. ESP32-S2 and later. */
  GET_SECURITY_INFO(0x14, 3000),
  /** Nothing. Stub only. */
  ERASE_FLASH(0xD0, 120_000),
  /** Offset, size, both in whole sectors. Stub only. */
  ERASE_REGION(0xD1, 3000),
  /** Offset, length, block size, blocks in flight; then raw frames. Stub only. */
  READ_FLASH(0xD2, 3000);

  private final int code;
  private final int timeoutMillis;

  EspCommand(int code, int timeoutMillis) {
    this.code = code;
    this.timeoutMillis = timeoutMillis;
  }

  int code() {
    return code;
  }

  /** How long an answer may take where the work does not depend on a size. */
  int timeoutMillis() {
    return timeoutMillis;
  }
}
