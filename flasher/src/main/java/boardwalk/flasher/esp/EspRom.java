package boardwalk.flasher.esp;

import boardwalk.flasher.AddressRange;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a bootloader that answers can do, command by command; the ROM's dialect or the stub's. One
 * thread at a time.
 */
final class EspRom {

  /** What the ROM takes at once; more is not documented. */
  private static final int ROM_BLOCK = 0x400;

  private static final int STUB_BLOCK = 0x4000;
  private static final int ATTEMPTS = 3;
  private static final int SPI_COMMAND = 1 << 18;
  private static final int READ_ID = 0x9F;

  /** Time a megabyte may take, from esptool's limits, which cover the slowest flash known. */
  private static final int ERASE_MILLIS_PER_MB = 30_000;

  private static final int WRITE_MILLIS_PER_MB = 40_000;
  private static final int MD5_MILLIS_PER_MB = 8_000;
  private static final int LEAST_MILLIS = 3_000;

  private final EspLink link;
  private final EspChip chip;
  private final boolean stub;

  EspRom(EspLink link, EspChip chip, boolean stub) {
    this.link = link;
    this.chip = chip;
    this.stub = stub;
    link.statusBytes(stub ? 2 : chip.statusBytes());
  }

  EspLink link() {
    return link;
  }

  EspChip chip() {
    return chip;
  }

  boolean isStub() {
    return stub;
  }

  boolean compresses() {
    return stub || !chip.isEsp8266();
  }

  boolean digests() {
    return stub || !chip.isEsp8266();
  }

  int blockSize() {
    return stub ? STUB_BLOCK : ROM_BLOCK;
  }

  private interface Command<T> {
    T send() throws EspTrouble, InterruptedException;
  }

  /** Sends what may be sent twice without harm until it is answered. */
  private <T> T patiently(Command<T> command) throws EspTrouble, InterruptedException {
    EspTrouble last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return command.send();
      } catch (EspTrouble.Unsupported never) {
        throw never;
      } catch (EspTrouble e) {
        last = e;
        link.drain(50);
      }
    }
    throw last;
  }

  int readRegister(int address) throws EspTrouble, InterruptedException {
    return patiently(() -> link.ask(EspCommand.READ_REG, address)).value();
  }

  /** Sets the bits of {@code mask}. */
  void writeRegister(int address, int value, int mask) throws EspTrouble, InterruptedException {
    patiently(() -> link.ask(EspCommand.WRITE_REG, address, value, mask, 0));
  }

  private void writeRegister(int address, int value) throws EspTrouble, InterruptedException {
    writeRegister(address, value, -1);
  }

  SecurityInfo securityInfo() throws EspTrouble, InterruptedException {
    if (chip.isEsp32()) {
      return SecurityInfo.ofEsp32(readRegister(0x3FF5A000), readRegister(0x3FF5A018));
    }
    return chip.securityBytes() == 0
        ? SecurityInfo.OPEN
        : SecurityInfo.parse(patiently(() -> link.ask(EspCommand.GET_SECURITY_INFO)).data());
  }

  /** The factory's MAC address, {@code 24:0a:c4:01:02:03}. */
  String mac() throws EspTrouble, InterruptedException {
    return MacAddress.read(this);
  }

  /** Crystal in MHz, from the divider with which the UART reaches {@code baud}. */
  int crystal(int baud) throws EspTrouble, InterruptedException {
    if (chip.clockDivider().isEmpty() || chip.crystals().size() == 1) {
      return chip.crystals().getFirst();
    }
    long divider = readRegister(chip.clockDivider().getAsInt()) & 0xFFFFF;
    double estimate = divider * (double) baud / 1e6 / chip.clockMultiplier();
    return chip.crystals().stream()
        .min((a, b) -> Double.compare(Math.abs(a - estimate), Math.abs(b - estimate)))
        .orElseThrow();
  }

  /** Connects the flash to the SPI controller; needed before all else with flash. */
  void attachFlash() throws EspTrouble, InterruptedException {
    if (chip.isEsp8266()) {
      if (!stub) {
        // Without such a command, beginning to write nothing has the ROM set its pins up.
        patiently(() -> link.ask(EspCommand.FLASH_BEGIN, 0, 0, ROM_BLOCK, 0));
      }
      return;
    }
    int pins = chip.isEsp32() && !stub ? FlashPins.ofEsp32(this) : 0;
    if (stub) {
      patiently(() -> link.ask(EspCommand.SPI_ATTACH, pins));
    } else {
      patiently(() -> link.ask(EspCommand.SPI_ATTACH, pins, 0));
    }
  }

  /** Tells how large the flash is; without it, the ROM takes it for 2 MB (ESP32: 4 MB). */
  void flashSize(long bytes) throws EspTrouble, InterruptedException {
    if (!chip.isEsp8266() || stub) {
      patiently(
          () ->
              link.ask(EspCommand.SPI_SET_PARAMS, 0, (int) bytes, 0x10000, 0x1000, 0x100, 0xFFFF));
    }
  }

  /**
   * Asks the flash for its JEDEC id, by making the SPI controller send a command of ours (technical
   * reference manuals, "SPI controller", user mode).
   */
  FlashChip flashChip() throws EspTrouble, InterruptedException {
    EspChip.Spi spi = chip.spi();
    int bits = 24;
    int usr = readRegister(spi.base() + spi.usr());
    int usr2 = readRegister(spi.base() + spi.usr2());
    if (spi.misoLength().isPresent()) {
      writeRegister(spi.base() + spi.misoLength().getAsInt(), bits - 1);
    } else {
      writeRegister(spi.base() + spi.usr1(), bits - 1 << 8);
    }
    writeRegister(spi.base() + spi.usr(), 1 << 31 | 1 << 28);
    writeRegister(spi.base() + spi.usr2(), 7 << 28 | READ_ID);
    writeRegister(spi.base() + spi.w0(), 0);
    writeRegister(spi.base(), SPI_COMMAND);
    for (int i = 0; i < 10 && (readRegister(spi.base()) & SPI_COMMAND) != 0; i++) {
      link.clock().sleep(1);
    }
    int id = readRegister(spi.base() + spi.w0()) & 0xFFFFFF;
    writeRegister(spi.base() + spi.usr(), usr);
    writeRegister(spi.base() + spi.usr2(), usr2);
    return new FlashChip(id);
  }

  /**
   * Asks for another speed and takes it; nothing may be sent before the answer has come.
   *
   * @param old the speed now
   */
  void changeSpeed(int baud, int old) throws EspTrouble, InterruptedException {
    int asked = stub ? baud : RomSpeed.toAskFor(this, baud, old);
    link.ask(EspCommand.CHANGE_BAUDRATE, asked, stub ? old : 0);
    link.speed(baud);
    link.clock().sleep(50);
    link.drain(20);
  }

  /**
   * Begins to write; the ROM erases all of it first, and answers when that is done.
   *
   * @param compressed size of what will be sent, for compressed data; else the same as {@code
   *     where}'s length
   */
  void begin(AddressRange where, boolean deflated, int compressed)
      throws EspTrouble, InterruptedException {
    int blocks = (compressed + blockSize() - 1) / blockSize();
    int size = (int) where.length();
    if (deflated && !stub) {
      size = (size + ROM_BLOCK - 1) / ROM_BLOCK * ROM_BLOCK;
    } else if (!deflated && !stub && chip.isEsp8266()) {
      size = EraseSize.forEsp8266(where.start(), where.length());
    }
    EspCommand command = deflated ? EspCommand.FLASH_DEFL_BEGIN : EspCommand.FLASH_BEGIN;
    long timeout = stub ? LEAST_MILLIS : millis(where.length(), ERASE_MILLIS_PER_MB);
    int asked = size;
    int start = (int) where.start();
    patiently(
        () ->
            chip.encryptWord() && !stub
                ? link.ask(command, timeout, asked, blocks, blockSize(), start, 0)
                : link.ask(command, timeout, asked, blocks, blockSize(), start));
  }

  /**
   * Sends one block. A block that was damaged on the way is sent again; any other trouble leaves it
   * unknown what the chip has got.
   *
   * @param expanded bytes of flash it stands for
   */
  void block(boolean deflated, int sequence, byte[] block, int expanded)
      throws EspTrouble, InterruptedException {
    EspCommand command = deflated ? EspCommand.FLASH_DEFL_DATA : EspCommand.FLASH_DATA;
    for (int attempt = 1; ; attempt++) {
      try {
        link.block(command, sequence, block, millis(expanded, WRITE_MILLIS_PER_MB));
        return;
      } catch (EspTrouble.Refused e) {
        if (!e.damagedOnTheWay() || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * MD5 of what is on the flash.
   *
   * @return hex digits, lower case
   */
  String md5(AddressRange where) throws EspTrouble, InterruptedException {
    long timeout = millis(where.length(), MD5_MILLIS_PER_MB);
    byte[] answer =
        patiently(
                () ->
                    link.ask(
                        EspCommand.SPI_FLASH_MD5,
                        timeout,
                        (int) where.start(),
                        (int) where.length(),
                        0,
                        0))
            .payload(stub ? 2 : chip.statusBytes());
    return answer.length == 16
        ? HexFormat.of().formatHex(answer)
        : new String(answer, StandardCharsets.ISO_8859_1);
  }

  /** Erases whole sectors. */
  void erase(AddressRange where) throws EspTrouble, InterruptedException {
    if (stub) {
      patiently(
          () ->
              link.ask(
                  EspCommand.ERASE_REGION,
                  millis(where.length(), ERASE_MILLIS_PER_MB),
                  (int) where.start(),
                  (int) where.length()));
    } else {
      // The ROM has no command that only erases, but it does so when writing begins.
      begin(where, false, 0);
    }
  }

  /** Up to 64 bytes of flash, by the ROM. */
  byte[] readSlowly(long address, int length) throws EspTrouble, InterruptedException {
    byte[] data =
        patiently(() -> link.ask(EspCommand.READ_FLASH_SLOW, (int) address, length)).data();
    if (data.length < length) {
      throw new EspTrouble.NoAnswer(EspCommand.READ_FLASH_SLOW);
    }
    return Arrays.copyOf(data, length);
  }

  /**
   * Has a stub flush its last block. Never sent to a ROM, which would leave the bootloader.
   *
   * @param deflated whether compressed data was sent
   */
  void finishWriting(boolean deflated) throws EspTrouble, InterruptedException {
    if (stub) {
      link.ask(deflated ? EspCommand.FLASH_DEFL_END : EspCommand.FLASH_END, 1);
    }
  }

  /** Leaves the bootloader for the program, where no control line can do it. */
  void leave() throws EspTrouble, InterruptedException {
    if (chip.encryptWord() && !stub) {
      link.ask(EspCommand.FLASH_BEGIN, 0, 0, blockSize(), 0, 0);
    } else {
      link.ask(EspCommand.FLASH_BEGIN, 0, 0, blockSize(), 0);
    }
    link.ask(EspCommand.FLASH_END, 0);
  }

  private static long millis(long bytes, int perMegabyte) {
    return Math.max(LEAST_MILLIS, bytes * perMegabyte >> 20);
  }

  /** A 32-bit word as it stands in memory. */
  static byte[] littleEndian(int word) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(word).array();
  }
}
