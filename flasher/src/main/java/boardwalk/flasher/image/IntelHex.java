package boardwalk.flasher.image;

import boardwalk.flasher.FlashError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Intel HEX: bytes at addresses (Intel, Hexadecimal Object File Format, rev. A 1988; record types
 * 00, 01, 02, 04, 05 and 03). A value: what changes it gives a copy.
 */
public final class IntelHex {

  private static final IntelHex EMPTY = new IntelHex(new TreeMap<>());

  /**
   * Bytes one after another.
   *
   * @param address of the first, 0 to 0xFFFFFFFF
   * @param bytes at least one; not to be changed
   */
  public record Segment(long address, byte[] bytes) {

    /** The address behind the last byte. */
    public long end() {
      return address + bytes.length;
    }
  }

  /** By address; they neither overlap nor touch. */
  private final TreeMap<Long, byte[]> runs;

  private IntelHex(TreeMap<Long, byte[]> runs) {
    this.runs = runs;
  }

  public static IntelHex empty() {
    return EMPTY;
  }

  /**
   * Reads a hex file.
   *
   * @throws FlashError naming the line for anything that is none
   */
  public static IntelHex parse(String text) {
    Builder bytes = new Builder();
    HexReader reader = new HexReader(text);
    long base = 0;
    while (reader.next()) {
      switch (reader.type()) {
        case 0 -> bytes.add(base + reader.address(), reader.data(), reader.length());
        case 1 -> {
          return bytes.build();
        }
        case 2 -> base = (long) reader.word() << 4;
        case 4 -> base = (long) reader.word() << 16;
        case 3, 5 -> {
          // Where a program starts; a micro:bit starts where its vector table says.
        }
        case 0x0a, 0x0b, 0x0c, 0x0d, 0x0e ->
            throw reader.wrong(
                "it is a Universal Hex for several boards", "Choose the hex file of one board.");
        default -> throw reader.wrong("record type " + reader.type() + " is unknown");
      }
    }
    throw HexReader.incomplete();
  }

  /** What is there, in the order of its addresses. */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>(runs.size());
    runs.forEach((address, bytes) -> segments.add(new Segment(address, bytes)));
    return segments;
  }

  /** The byte at an address, or -1 where there is none. */
  public int at(long address) {
    Map.Entry<Long, byte[]> run = runs.floorEntry(address);
    if (run == null || address >= run.getKey() + run.getValue().length) {
      return -1;
    }
    return run.getValue()[(int) (address - run.getKey())] & 0xff;
  }

  /** A little-endian 32-bit word; missing bytes count as erased flash (FF). */
  public long word(long address) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      int b = at(address + i);
      value = value << 8 | (b < 0 ? 0xff : b);
    }
    return value;
  }

  public boolean has(long address) {
    return at(address) >= 0;
  }

  /** How many bytes there are. */
  public int size() {
    return runs.values().stream().mapToInt(bytes -> bytes.length).sum();
  }

  /** A copy with these bytes put in, over those that were there. */
  public IntelHex with(long address, byte[] more) {
    Builder all = new Builder();
    runs.forEach((start, bytes) -> all.parts.add(new Segment(start, bytes)));
    all.add(address, more, more.length);
    return all.build();
  }

  /** A copy without the bytes from {@code from} to before {@code to}. */
  public IntelHex without(long from, long to) {
    TreeMap<Long, byte[]> left = new TreeMap<>(runs);
    cut(left, from, to);
    return new IntelHex(left);
  }

  private static void cut(TreeMap<Long, byte[]> runs, long from, long to) {
    Map.Entry<Long, byte[]> run = runs.lowerEntry(to);
    while (run != null && run.getKey() + run.getValue().length > from) {
      long start = run.getKey();
      byte[] bytes = run.getValue();
      runs.remove(start);
      if (start < from) {
        runs.put(start, Arrays.copyOf(bytes, (int) (from - start)));
      }
      if (start + bytes.length > to) {
        runs.put(to, Arrays.copyOfRange(bytes, (int) (to - start), bytes.length));
      }
      run = runs.lowerEntry(from < start ? start : from);
    }
  }

  /** The file: addresses ascending, 16 bytes a line, LF line ends, an end record. */
  public String write() {
    HexWriter out = new HexWriter(size() * 3 + 64);
    out.image(this, 0);
    out.end();
    return out.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntelHex hex
        && runs.keySet().equals(hex.runs.keySet())
        && runs.entrySet().stream()
            .allMatch(run -> Arrays.equals(run.getValue(), hex.runs.get(run.getKey())));
  }

  @Override
  public int hashCode() {
    return runs.keySet().hashCode();
  }

  /** Gathers bytes; later ones lie over earlier ones. */
  public static final class Builder {

    private final List<Segment> parts = new ArrayList<>();
    private byte[] current = new byte[1024];
    private int size;
    private long start;

    /** Adds the first {@code count} bytes of {@code data}. */
    public void add(long address, byte[] data, int count) {
      if (count == 0) {
        return;
      }
      if (size > 0 && address != start + size) {
        flush();
      }
      if (size == 0) {
        start = address;
      }
      if (size + count > current.length) {
        current = Arrays.copyOf(current, Math.max(size + count, 2 * current.length));
      }
      System.arraycopy(data, 0, current, size, count);
      size += count;
    }

    private void flush() {
      parts.add(new Segment(start, Arrays.copyOf(current, size)));
      size = 0;
    }

    public IntelHex build() {
      if (size > 0) {
        flush();
      }
      TreeMap<Long, byte[]> runs = new TreeMap<>();
      long first = 0;
      long end = -1;
      for (Segment part : parts.stream().sorted(Comparator.comparing(Segment::address)).toList()) {
        if (part.address() > end) {
          allocate(runs, first, end);
          first = part.address();
          end = part.end();
        }
        end = Math.max(end, part.end());
      }
      allocate(runs, first, end);
      // In their own order, so that of two bytes for one address the later one stays.
      for (Segment part : parts) {
        Map.Entry<Long, byte[]> run = runs.floorEntry(part.address());
        int at = (int) (part.address() - run.getKey());
        System.arraycopy(part.bytes(), 0, run.getValue(), at, part.bytes().length);
      }
      return new IntelHex(runs);
    }

    private static void allocate(TreeMap<Long, byte[]> runs, long first, long end) {
      if (end > first) {
        runs.put(first, new byte[(int) (end - first)]);
      }
    }
  }
}
