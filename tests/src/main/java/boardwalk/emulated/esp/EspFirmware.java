package boardwalk.emulated.esp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/** Images of the form MicroPython's have, with nothing real in them. */
public final class EspFirmware {

  private EspFirmware() {}

  /** A bootloader with a hash, then what looks like a program, {@code bytes} in all. */
  public static byte[] of(ChipModel chip, int bytes) {
    byte[] out = filler(bytes, 7);
    byte[] head = bootloader(chip);
    System.arraycopy(head, 0, out, 0, head.length);
    byte[] name = "MicroPython v1.27.0".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, out, bytes - 2 * name.length, name.length);
    return out;
  }

  /** Compresses to about two thirds, as firmware does. */
  public static byte[] filler(int bytes, long seed) {
    Random random = new Random(seed);
    byte[] out = new byte[bytes];
    byte[] some = new byte[256];
    for (int at = 0; at < bytes; at += 256) {
      random.nextBytes(some);
      for (int i = 0; i < 256 && at + i < bytes; i++) {
        out[at + i] = i < 165 ? some[i] : 0;
      }
    }
    return out;
  }

  private static byte[] bootloader(ChipModel chip) {
    boolean old = chip == ChipModel.ESP8266;
    byte[] code = filler(4000, chip.ordinal());
    ByteBuffer image =
        ByteBuffer.allocate((old ? 8 : 24) + 8 + code.length).order(ByteOrder.LITTLE_ENDIAN);
    image.put((byte) 0xE9).put((byte) 1).put((byte) 2).put((byte) 0x20);
    image.putInt(old ? 0x40100000 : 0x40380000);
    if (!old) {
      image.put(new byte[4]).putShort((short) chip.chipId).put(new byte[9]).put((byte) 1);
    }
    image.putInt(old ? 0x40100000 : 0x3FC80000).putInt(code.length).put(code);
    int sum = 0xEF;
    for (byte b : code) {
      sum ^= b & 0xFF;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(image.array());
    while (out.size() % 16 != 15) {
      out.write(0);
    }
    out.write(sum);
    if (!old) {
      try {
        out.writeBytes(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
    return out.toByteArray();
  }
}
