package boardwalk.flasher.dfu;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32;

/**
 * A DFU file (DFU, appendix B: suffix; UM0391: DfuSe's prefix, targets and elements; all words
 * little-endian).
 *
 * @param vendor for whose devices; 0xFFFF for anybody's
 * @param product for which of them; 0xFFFF for any
 * @param targets what goes where; empty when the file is no DfuSe, but plain data
 * @param data the plain data, without prefix and suffix
 */
public record DfuFile(int vendor, int product, List<Target> targets, byte[] data) {

  public static final int ANY = 0xFFFF;

  private static final int SUFFIX = 16;
  private static final int PREFIX = 11;
  private static final int TARGET = 274;
  private static final int NAME = 255;
  private static final int ELEMENT = 8;

  /**
   * What goes behind one alternate setting.
   *
   * @param alternate bAlternateSetting
   * @param name may be empty
   */
  public record Target(int alternate, String name, IntelHex image) {}

  public DfuFile {
    targets = List.copyOf(targets);
  }

  /**
   * Reads a file with a suffix.
   *
   * @throws FlashError when it is none, cut off or damaged
   */
  public static DfuFile parse(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.length - SUFFIX;
    boolean signed =
        end >= 0 && file[end + 8] == 'U' && file[end + 9] == 'F' && file[end + 10] == 'D';
    if (!signed || (file[end + 11] & 0xff) < SUFFIX || (file[end + 11] & 0xff) > file.length) {
      throw bad("it has no end mark, so it is cut off or no DFU file");
    }
    CRC32 crc = new CRC32();
    crc.update(file, 0, file.length - 4);
    // DFU inverts the sum only at its start, java.util.zip also at its end.
    if ((int) ~crc.getValue() != bytes.getInt(file.length - 4)) {
      throw bad("its checksum is wrong");
    }
    int dataEnd = file.length - (file[end + 11] & 0xff);
    int product = bytes.getShort(end + 2) & 0xffff;
    int vendor = bytes.getShort(end + 4) & 0xffff;
    boolean dfuSe =
        dataEnd >= PREFIX && new String(file, 0, 5, StandardCharsets.ISO_8859_1).equals("DfuSe");
    return dfuSe
        ? new DfuFile(vendor, product, targets(bytes, dataEnd), new byte[0])
        : new DfuFile(vendor, product, List.of(), Arrays.copyOf(file, dataEnd));
  }

  private static FlashError bad(String why) {
    return new FlashError(
        FlashError.Kind.BAD_IMAGE,
        "This DFU file cannot be used: " + why + ".",
        "It was probably damaged while being copied or downloaded; get it again.");
  }

  private static List<Target> targets(ByteBuffer bytes, int end) {
    if (bytes.get(5) != 1) {
      throw bad("it is of a version of DfuSe that nobody knows");
    }
    int count = bytes.get(10) & 0xff;
    List<Target> targets = new ArrayList<>();
    int at = PREFIX;
    for (int i = 0; i < count; i++) {
      if (at + TARGET > end || !text(bytes, at, 6).equals("Target")) {
        throw bad("a part of it is missing");
      }
      boolean named = bytes.getInt(at + 7) != 0;
      String name = named ? text(bytes, at + 11, NAME) : "";
      long size = bytes.getInt(at + 11 + NAME) & 0xffffffffL;
      long elements = bytes.getInt(at + 15 + NAME) & 0xffffffffL;
      int alternate = bytes.get(at + 6) & 0xff;
      at += TARGET;
      if (size > end - at || elements > size / ELEMENT) {
        throw bad("it says nonsense about its size");
      }
      int targetEnd = at + (int) size;
      targets.add(new Target(alternate, name, elements(bytes, at, targetEnd, (int) elements)));
      at = targetEnd;
    }
    return targets;
  }

  private static String text(ByteBuffer bytes, int at, int length) {
    String text = new String(bytes.array(), at, length, StandardCharsets.ISO_8859_1);
    int zero = text.indexOf(0);
    return zero < 0 ? text : text.substring(0, zero);
  }

  private static IntelHex elements(ByteBuffer bytes, int start, int end, int count) {
    IntelHex.Builder image = new IntelHex.Builder();
    int at = start;
    for (int i = 0; i < count; i++) {
      if (at + ELEMENT > end) {
        throw bad("a part of it is missing");
      }
      long address = bytes.getInt(at) & 0xffffffffL;
      long size = bytes.getInt(at + 4) & 0xffffffffL;
      at += ELEMENT;
      if (size > end - at || address + size > 1L << 32) {
        throw bad("it says nonsense about its size");
      }
      image.add(address, Arrays.copyOfRange(bytes.array(), at, at + (int) size), (int) size);
      at += (int) size;
    }
    return image.build();
  }

  /** Whether it may go to a device. */
  public boolean isFor(int deviceVendor, int deviceProduct) {
    return (vendor == ANY || vendor == deviceVendor)
        && (product == ANY || product == deviceProduct);
  }

  /**
   * Makes a DfuSe file.
   *
   * @param release bcdDevice; empty for any
   */
  public static byte[] write(int vendor, int product, OptionalInt release, List<Target> targets) {
    int size = PREFIX + SUFFIX;
    for (Target target : targets) {
      size += TARGET + size(target);
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put("DfuSe".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).putInt(size - SUFFIX);
    out.put((byte) targets.size());
    for (Target target : targets) {
      out.put("Target".getBytes(StandardCharsets.US_ASCII)).put((byte) target.alternate());
      out.putInt(target.name().isEmpty() ? 0 : 1);
      byte[] name = target.name().getBytes(StandardCharsets.ISO_8859_1);
      out.put(Arrays.copyOf(name, NAME)).putInt(size(target));
      out.putInt(target.image().segments().size());
      for (IntelHex.Segment segment : target.image().segments()) {
        out.putInt((int) segment.address()).putInt(segment.bytes().length).put(segment.bytes());
      }
    }
    out.putShort((short) release.orElse(ANY)).putShort((short) product).putShort((short) vendor);
    out.putShort((short) 0x011A).put("UFD".getBytes(StandardCharsets.US_ASCII));
    out.put((byte) SUFFIX);
    CRC32 crc = new CRC32();
    crc.update(out.array(), 0, size - 4);
    out.putInt((int) ~crc.getValue());
    return out.array();
  }

  private static int size(Target target) {
    return target.image().segments().stream()
        .mapToInt(segment -> ELEMENT + segment.bytes().length)
        .sum();
  }
}
