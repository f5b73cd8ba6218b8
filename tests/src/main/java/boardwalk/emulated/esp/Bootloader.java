package boardwalk.emulated.esp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Commands and answers, in the ROM's dialect and in the stub's (esptool documentation, "Serial
 * Protocol"). Checks what it gets: sizes, checksums, sequence, alignment.
 */
final class Bootloader {

  private static final Set<Integer> WHEN_LOCKED =
      Set.of(0x08, 0x0D, 0x0B, 0x0F, 0x02, 0x03, 0x04, 0x14);

  /** Not zero, or hosts take the ROM for a stub. */
  private static final int ROM_SYNC = 0x20120707;

  /** Bytes of data a command has at least. */
  private static final Map<Integer, Integer> LEAST =
      Map.ofEntries(
          Map.entry(0x02, 16),
          Map.entry(0x03, 16),
          Map.entry(0x04, 4),
          Map.entry(0x05, 16),
          Map.entry(0x06, 8),
          Map.entry(0x07, 16),
          Map.entry(0x0E, 8),
          Map.entry(0x0F, 8),
          Map.entry(0x10, 16),
          Map.entry(0x11, 16),
          Map.entry(0x12, 4),
          Map.entry(0x13, 16),
          Map.entry(0xD1, 8),
          Map.entry(0xD2, 16));

  private record Segment(long start, long length) {}

  private final ChipModel chip;
  private final NorFlash flash;
  private final Registers registers;
  private final EmulatedEsp esp;
  private final FlashDownload download;
  private final List<Segment> loaded = new ArrayList<>();
  private Faults faults = Faults.NONE;
  private int memorySequence;
  private FlashUpload upload;

  Bootloader(ChipModel chip, NorFlash flash, Registers registers, EmulatedEsp esp) {
    this.chip = chip;
    this.flash = flash;
    this.registers = registers;
    this.esp = esp;
    download = new FlashDownload(flash, esp);
  }

  void faults(Faults wanted) {
    faults = wanted;
    download.faults(wanted);
  }

  void reset() {
    loaded.clear();
    upload = null;
    download.reset();
  }

  void frame(byte[] frame) {
    if (upload != null) {
      if (upload.acknowledged(frame)) {
        upload = null;
      }
      return;
    }
    if (frame.length < 8 || frame[0] != 0) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int command = frame[1] & 0xFF;
    int size = bytes.getShort(2) & 0xFFFF;
    int checksum = bytes.getInt(4);
    byte[] data = Arrays.copyOfRange(frame, 8, frame.length);
    if (!esp.count(command)) {
      return;
    }
    if (size != data.length || size < LEAST.getOrDefault(command, 0)) {
      refuse(command, 0x05, 0xC0);
    } else if (known(command)) {
      handle(command, ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN), checksum);
    } else {
      unknown(command);
    }
  }

  private boolean known(int command) {
    if (faults.locked() && !WHEN_LOCKED.contains(command)) {
      return false;
    }
    if (esp.isStub()) {
      return command <= 0x14 && command >= 2 && command != 0x0E
          || command >= 0xD0 && command <= 0xD3;
    }
    boolean everywhere = command >= 2 && command <= 0x0A;
    return chip == ChipModel.ESP8266
        ? everywhere
        : everywhere || command <= 0x14 && command != 0x0C;
  }

  private void handle(int command, ByteBuffer data, int checksum) {
    switch (command) {
      case 0x02, 0x10 -> begin(command, data);
      case 0x03, 0x11 -> {
        int error = checked(data, checksum);
        if (error == 0) {
          byte[] block = Arrays.copyOfRange(data.array(), 16, data.capacity());
          download.block(command == 0x11, data.getInt(4), block, () -> ok(command), code(command));
        } else {
          refuse(command, error == 7 ? 7 : 5, error == 7 ? 0xC1 : 0xC0);
        }
      }
      case 0x04, 0x12 -> end(command, data);
      case 0x05 -> {
        loaded.add(new Segment(data.getInt(12) & 0xFFFFFFFFL, data.getInt(0)));
        memorySequence = 0;
        ok(command);
      }
      case 0x06 -> start(data);
      case 0x07 -> memory(data, checksum);
      case 0x08 -> sync(data);
      case 0x09 -> {
        for (int at = 0; at + 16 <= data.capacity(); at += 16) {
          registers.write(data.getInt(at), data.getInt(at + 4), data.getInt(at + 8));
        }
        ok(command);
      }
      case 0x0A -> {
        if (expect(command, data, 4)) {
          answer(command, registers.read(data.getInt(0)), new byte[0], 0, 0);
        }
      }
      case 0x0B -> {
        if (expect(command, data, 24)) {
          ok(command);
        }
      }
      case 0x0D -> {
        if (expect(command, data, esp.isStub() ? 4 : 8)) {
          registers.flashAttached = true;
          ok(command);
        }
      }
      case 0x0E -> {
        byte[] block = Arrays.copyOf(flash.read(data.getInt(0), Math.min(64, data.getInt(4))), 64);
        answer(command, 0, block, 0, 0);
      }
      case 0x0F -> {
        ok(command);
        esp.speed(esp.isStub() ? data.getInt(0) : romSpeed(data.getInt(0)));
      }
      case 0x13 -> digest(command, data);
      case 0x14 -> securityInfo(command);
      case 0xD0 -> {
        download.erase(0, flash.size());
        ok(command);
      }
      case 0xD1 -> {
        if ((data.getInt(0) | data.getInt(4)) % 4096 != 0) {
          refuse(command, 5, 0xC0);
        } else {
          download.erase(data.getInt(0) & 0xFFFFFFFFL, data.getInt(4));
          ok(command);
        }
      }
      case 0xD2 -> {
        ok(command);
        upload = new FlashUpload(flash, data.getInt(0), data.getInt(4), data.getInt(8), esp);
        upload.next();
      }
      case 0xD3 -> esp.powerOn(false);
      default -> unknown(command);
    }
  }

  /** The ESP32 counts with its estimate of the crystal, the C2 with one of 40 MHz. */
  private int romSpeed(int asked) {
    return switch (chip) {
      case ESP32 -> (int) (asked * 40e6 / (610 * 15625.0 * 168 / 40));
      case ESP32C2 -> (int) (asked * 26L / 40);
      default -> asked;
    };
  }

  private boolean expect(int command, ByteBuffer data, int size) {
    if (data.capacity() != size) {
      refuse(command, 5, 0xC0);
    }
    return data.capacity() == size;
  }

  private void begin(int command, ByteBuffer data) {
    boolean stub = esp.isStub();
    int words = chip.newer ? 20 : 16;
    boolean fits = stub ? data.capacity() == 16 || data.capacity() == 20 : data.capacity() == words;
    long offset = fits ? data.getInt(12) & 0xFFFFFFFFL : 0;
    boolean aligned = stub || offset % 4096 == 0 && data.getInt(8) <= 0x400;
    if (!fits || !aligned) {
      refuse(command, 5, 0xC0);
      return;
    }
    if (!stub && chip != ChipModel.ESP8266 && !registers.flashAttached) {
      refuse(command, 8, 0xC4);
      return;
    }
    long size = data.getInt(0) & 0xFFFFFFFFL;
    long erase = stub ? 0 : chip == ChipModel.ESP8266 ? erasedByEsp8266(offset, size) : size;
    download.begin(command == 0x10, offset, size, erase);
    ok(command);
  }

  /** The ROM counts the sectors up to the next block of 16 twice. */
  private static long erasedByEsp8266(long offset, long size) {
    long asked = (size + 4095) / 4096;
    long head = 16 - offset / 4096 % 16;
    return asked == 0 ? 0 : (Math.min(head, asked) + asked) * 4096;
  }

  private static int checked(ByteBuffer data, int checksum) {
    if (data.capacity() < 16 || data.getInt(0) != data.capacity() - 16) {
      return 5;
    }
    int sum = 0xEF;
    for (int i = 16; i < data.capacity(); i++) {
      sum ^= data.get(i) & 0xFF;
    }
    return sum == checksum ? 0 : 7;
  }

  private java.util.function.IntConsumer code(int command) {
    return error -> refuse(command, error & 0xFF, error >> 8);
  }

  private void end(int command, ByteBuffer data) {
    boolean stub = esp.isStub();
    boolean stay = data.getInt(0) == 1;
    if (stub && !download.complete()) {
      refuse(command, 6, 0xC6);
      return;
    }
    ok(command);
    download.reset();
    if (!stub || !stay) {
      esp.powerOn(false);
    }
  }

  private void memory(ByteBuffer data, int checksum) {
    int error = checked(data, checksum);
    if (error != 0 || loaded.isEmpty() || data.getInt(4) != memorySequence) {
      refuse(0x07, error != 0 ? error : 6, 0xC1);
      return;
    }
    memorySequence++;
    ok(0x07);
  }

  private void start(ByteBuffer data) {
    long entry = data.getInt(4) & 0xFFFFFFFFL;
    boolean inside =
        loaded.stream().anyMatch(s -> entry >= s.start() && entry < s.start() + s.length());
    ok(0x06);
    if (data.getInt(0) == 0 && inside) {
      esp.runStub();
      esp.emit(SlipReader.encode("OHAI".getBytes(StandardCharsets.US_ASCII)));
    } else if (data.getInt(0) == 0) {
      esp.powerOn(false);
    }
  }

  private void sync(ByteBuffer data) {
    byte[] wanted = new byte[36];
    Arrays.fill(wanted, (byte) 0x55);
    wanted[0] = 7;
    wanted[1] = 7;
    wanted[2] = 0x12;
    wanted[3] = 0x20;
    if (Arrays.equals(data.array(), wanted) && esp.hearsSync()) {
      repeat(packet(0x08, esp.isStub() ? 0 : ROM_SYNC, new byte[0], 0, 0));
    }
  }

  /** Eight times, in one go: hosts count on it. */
  private void repeat(byte[] packet) {
    byte[] frame = SlipReader.encode(packet);
    byte[] all = new byte[8 * frame.length];
    for (int i = 0; i < 8; i++) {
      System.arraycopy(frame, 0, all, i * frame.length, frame.length);
    }
    esp.emit(all);
  }

  private void digest(int command, ByteBuffer data) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(flash.read(data.getInt(0), data.getInt(4)));
      byte[] said =
          esp.isStub() ? md5 : HexFormat.of().formatHex(md5).getBytes(StandardCharsets.US_ASCII);
      answer(command, 0, said, 0, 0);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private void securityInfo(int command) {
    if (chip.securityBytes == 0) {
      unknown(command);
      return;
    }
    ByteBuffer info = ByteBuffer.allocate(chip.securityBytes).order(ByteOrder.LITTLE_ENDIAN);
    info.putInt(0, (faults.locked() ? 4 : 0) | (faults.secureBoot() ? 1 : 0));
    if (chip.securityBytes == 20) {
      info.putInt(12, chip.chipId);
    }
    answer(command, 0, info.array(), 0, 0);
  }

  private void ok(int command) {
    answer(command, 0, new byte[0], 0, 0);
  }

  private void refuse(int command, int romCode, int stubCode) {
    if (esp.isStub()) {
      answer(command, 0, new byte[0], stubCode, 0);
    } else {
      answer(command, 0, new byte[0], 1, romCode);
    }
  }

  private void unknown(int command) {
    if (esp.isStub()) {
      answer(command, 0, new byte[0], 0xFF, 0);
    } else {
      repeat(packet(0, 0, new byte[0], 1, 5));
    }
  }

  private void answer(int command, int value, byte[] data, int status, int error) {
    esp.emit(SlipReader.encode(packet(command, value, data, status, error)));
  }

  private byte[] packet(int command, int value, byte[] data, int status, int error) {
    int statusBytes = esp.isStub() ? 2 : chip.statusBytes();
    int size = data.length + statusBytes;
    ByteBuffer packet = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
    packet.put((byte) 1).put((byte) command).putShort((short) size).putInt(value).put(data);
    packet.put((byte) status).put((byte) error);
    return packet.array();
  }
}
