package boardwalk.flasher.image;

import boardwalk.flasher.FlashError;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * UF2: blocks of 512 bytes, each with its address, so that a drive can take them in any order
 * (microsoft/uf2, README, "File format"; all words little-endian).
 *
 * @param blocks in the order of the file, those of other flags than for flash included
 */
public record Uf2(List<Block> blocks) {

  public static final int BLOCK = 512;

  /** Family of blocks that RP2350 takes wherever they are for (pico-sdk, boot/uf2.h). */
  public static final int RP2_ABSOLUTE = 0xe48bff57;

  private static final int MAGIC_0 = 0x0A324655;
  private static final int MAGIC_1 = 0x9E5D5157;
  private static final int MAGIC_END = 0x0AB16F30;
  private static final int NOT_FLASH = 0x1;
  private static final int FILE_CONTAINER = 0x1000;
  private static final int HAS_FAMILY = 0x2000;
  private static final int HAS_TAGS = 0x8000;
  private static final int HEADER = 32;
  private static final int MOST_PAYLOAD = 476;

  /** What every boot loader takes; RP2040 takes nothing else (RP2040 datasheet, 2.8.4.2). */
  private static final int PAGE = 256;

  /** Marks a block as one not to be written (pico-sdk, boot/uf2.h). */
  private static final int IGNORE_TAG = 0x9957E304;

  private static final byte IGNORED = (byte) 0xEF;

  /**
   * One block.
   *
   * @param address of its first byte, 0 to 0xFFFFFFFF
   * @param number among those of its family, from 0
   * @param count of blocks of its family
   * @param family where the flags say so, else the size of the file or 0
   */
  public record Block(
      int flags, long address, byte[] payload, long number, long count, int family) {

    /** Whether it is meant for flash. */
    public boolean forFlash() {
      return (flags & (NOT_FLASH | FILE_CONTAINER)) == 0 && !isWorkaround();
    }

    /** Its family; empty when it is for every board. */
    public OptionalInt familyId() {
      return (flags & HAS_FAMILY) == 0 ? OptionalInt.empty() : OptionalInt.of(family);
    }

    /**
     * Whether it is the block that goes before the others for RP2350 and is not written (RP2350
     * datasheet, erratum E10; picotool writes it as block 0 of 2).
     */
    public boolean isWorkaround() {
      if ((flags & HAS_FAMILY) == 0 || family != RP2_ABSOLUTE || number != 0 || count != 2) {
        return false;
      }
      for (byte b : payload) {
        if (b != IGNORED) {
          return false;
        }
      }
      return payload.length == PAGE;
    }

    long end() {
      return address + payload.length;
    }
  }

  public Uf2 {
    blocks = List.copyOf(blocks);
  }

  /**
   * Reads a file and checks that nothing of it is missing.
   *
   * @throws FlashError when it is none, cut off or damaged
   */
  public static Uf2 parse(byte[] file) {
    if (file.length == 0 || file.length % BLOCK != 0) {
      throw bad("it is cut off", "It was probably cut off while being downloaded; get it again.");
    }
    List<Block> blocks = new ArrayList<>(file.length / BLOCK);
    for (int at = 0; at < file.length; at += BLOCK) {
      blocks.add(block(file, at));
    }
    Uf2 uf2 = new Uf2(blocks);
    uf2.families().forEach((family, own) -> checkWhole(own, blocks.size()));
    return uf2;
  }

  private static Block block(byte[] file, int at) {
    ByteBuffer words = ByteBuffer.wrap(file, at, BLOCK).slice().order(ByteOrder.LITTLE_ENDIAN);
    boolean magic =
        words.getInt(0) == MAGIC_0
            && words.getInt(4) == MAGIC_1
            && words.getInt(BLOCK - 4) == MAGIC_END;
    if (!magic) {
      throw bad("block " + at / BLOCK + " is damaged", "Get it again.");
    }
    long size = words.getInt(16) & 0xffffffffL;
    long address = words.getInt(12) & 0xffffffffL;
    if (size > MOST_PAYLOAD || address + size > 1L << 32) {
      throw bad("block " + at / BLOCK + " says nonsense about its size", "Get it again.");
    }
    return new Block(
        words.getInt(8),
        address,
        Arrays.copyOfRange(file, at + HEADER, at + HEADER + (int) size),
        words.getInt(20) & 0xffffffffL,
        words.getInt(24) & 0xffffffffL,
        words.getInt(28));
  }

  private static void checkWhole(List<Block> blocks, int most) {
    long count = blocks.getFirst().count();
    BitSet seen = new BitSet(most);
    for (Block block : blocks) {
      if (block.count() != count || block.number() >= Math.min(count, most)) {
        throw bad("its blocks do not belong together", "Get it again.");
      }
      seen.set((int) block.number());
    }
    if (seen.cardinality() < count) {
      throw bad(
          count - seen.cardinality() + " of its " + count + " blocks are missing",
          "It was probably cut off while being downloaded; get it again.");
    }
  }

  private static FlashError bad(String why, String advice) {
    return new FlashError(
        FlashError.Kind.BAD_IMAGE, "This UF2 file cannot be used: " + why + ".", advice);
  }

  /** The family of the first block of a file; empty when it has none or is no block. */
  public static OptionalInt firstFamily(byte[] file) {
    if (file.length < BLOCK) {
      return OptionalInt.empty();
    }
    try {
      return block(file, 0).familyId();
    } catch (FlashError noBlock) {
      return OptionalInt.empty();
    }
  }

  /** The blocks for flash, by family; those for every board under the empty one. */
  public Map<OptionalInt, List<Block>> families() {
    Map<OptionalInt, List<Block>> families = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.forFlash()) {
        families.computeIfAbsent(block.familyId(), id -> new ArrayList<>()).add(block);
      }
    }
    return families;
  }

  /** What the blocks of one family put into flash; later blocks lie over earlier ones. */
  public IntelHex image(OptionalInt family) {
    IntelHex.Builder image = new IntelHex.Builder();
    for (Block block : families().getOrDefault(family, List.of())) {
      image.add(block.address(), block.payload(), block.payload().length);
    }
    return image.build();
  }

  /**
   * A file that writes an image: whole pages of 256 bytes, what is missing of one as 0, as
   * Microsoft's uf2conv makes them.
   *
   * @param family for whom; empty for every board
   * @param workaround whether the block for erratum E10 of RP2350 goes before the others
   */
  public static byte[] write(IntelHex image, OptionalInt family, boolean workaround) {
    List<byte[]> pages = new ArrayList<>();
    List<Long> addresses = new ArrayList<>();
    for (IntelHex.Segment segment : image.segments()) {
      long page = segment.address() - segment.address() % PAGE;
      for (; page < segment.end(); page += PAGE) {
        boolean sameAsLast = !addresses.isEmpty() && addresses.getLast() == page;
        if (!sameAsLast) {
          pages.add(new byte[PAGE]);
          addresses.add(page);
        }
        long from = Math.max(page, segment.address());
        int count = (int) (Math.min(page + PAGE, segment.end()) - from);
        System.arraycopy(
            segment.bytes(),
            (int) (from - segment.address()),
            pages.getLast(),
            (int) (from - page),
            count);
      }
    }
    int first = workaround ? 1 : 0;
    byte[] file = new byte[(first + pages.size()) * BLOCK];
    if (workaround) {
      byte[] filled = new byte[PAGE];
      Arrays.fill(filled, IGNORED);
      ByteBuffer block = put(file, 0, 0x10ffff00L, filled, 0, 2, OptionalInt.of(RP2_ABSOLUTE));
      block.putInt(8, HAS_FAMILY | HAS_TAGS);
      block.putInt(HEADER + PAGE, IGNORE_TAG);
    }
    for (int i = 0; i < pages.size(); i++) {
      put(file, first + i, addresses.get(i), pages.get(i), i, pages.size(), family);
    }
    return file;
  }

  private static ByteBuffer put(
      byte[] file,
      int index,
      long address,
      byte[] payload,
      int number,
      int count,
      OptionalInt family) {
    ByteBuffer block =
        ByteBuffer.wrap(file, index * BLOCK, BLOCK).slice().order(ByteOrder.LITTLE_ENDIAN);
    block.putInt(0, MAGIC_0);
    block.putInt(4, MAGIC_1);
    block.putInt(8, family.isPresent() ? HAS_FAMILY : 0);
    block.putInt(12, (int) address);
    block.putInt(16, payload.length);
    block.putInt(20, number);
    block.putInt(24, count);
    block.putInt(28, family.orElse(0));
    block.put(HEADER, payload);
    block.putInt(BLOCK - 4, MAGIC_END);
    return block;
  }

  /**
   * Up to which byte of the file a board of these families needs it.
   *
   * @param families which blocks the board takes; those for every board count always
   */
  public long neededUpTo(List<Integer> families) {
    long end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean taken = block.familyId().isEmpty() || families.contains(block.familyId().getAsInt());
      if (block.forFlash() && taken) {
        end = (i + 1L) * BLOCK;
      }
    }
    return end;
  }
}
