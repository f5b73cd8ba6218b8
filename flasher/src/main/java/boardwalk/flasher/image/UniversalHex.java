package boardwalk.flasher.image;

import boardwalk.flasher.FlashError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Universal Hex: one file with a hex for each of several boards, of which a board takes its own
 * (micro:bit foundation, Universal Hex specification 0.4.0). A section begins with the upper
 * address and a record 0A with the board's id, has its data in records 00 (boards that know no
 * other) or 0D, and is padded with records 0C and 0B to a multiple of 512 bytes.
 *
 * @param targets in the order of the file
 */
public record UniversalHex(List<Target> targets) {

  /** Blocks in which a drive hands a file on (specification, "Sections" and "Blocks"). */
  private static final int BLOCK = 512;

  private static final int BLOCK_START = 0x0a;
  private static final int BLOCK_END = 0x0b;
  private static final int PADDING = 0x0c;
  private static final int OTHER_BOARDS_DATA = 0x0d;
  private static final int OTHER_DATA = 0x0e;

  /** Characters of a record besides its data, LF included. */
  private static final int RECORD = 12;

  /**
   * The hex of one board.
   *
   * @param boardId 16 bits: 0x9900 for the micro:bit V1, 0x9903 for V2
   */
  public record Target(int boardId, IntelHex hex) {}

  public UniversalHex {
    targets = List.copyOf(targets);
  }

  /** Whether this is one: its first record is of type 04, its second of type 0A. */
  public static boolean isUniversal(String text) {
    HexReader reader = new HexReader(text);
    try {
      return reader.next() && reader.type() == 4 && reader.next() && reader.type() == BLOCK_START;
    } catch (FlashError noHex) {
      return false;
    }
  }

  /**
   * Reads a Universal Hex of sections or blocks.
   *
   * @throws FlashError naming the line for anything that is none
   */
  public static UniversalHex parse(String text) {
    Map<Integer, IntelHex.Builder> boards = new LinkedHashMap<>();
    IntelHex.Builder board = null;
    HexReader reader = new HexReader(text);
    long base = 0;
    boolean ended = false;
    while (!ended && reader.next()) {
      switch (reader.type()) {
        case 0, OTHER_BOARDS_DATA -> {
          if (board == null) {
            throw reader.wrong("its data is for no board");
          }
          board.add(base + reader.address(), reader.data(), reader.length());
        }
        case 1 -> ended = true;
        case 2 -> base = (long) reader.word() << 4;
        case 4 -> base = (long) reader.word() << 16;
        case BLOCK_START -> {
          if (reader.length() != 4) {
            throw reader.wrong("it tells no board");
          }
          board = boards.computeIfAbsent(reader.word(), id -> new IntelHex.Builder());
        }
        case 3, 5, BLOCK_END, PADDING, OTHER_DATA -> {
          // Nothing that goes into flash.
        }
        default -> throw reader.wrong("record type " + reader.type() + " is unknown");
      }
    }
    if (!ended) {
      throw HexReader.incomplete();
    }
    if (boards.isEmpty()) {
      throw new FlashError(
          "This is no Universal Hex: it names no board.", "Choose another hex file.");
    }
    List<Target> targets = new ArrayList<>();
    boards.forEach((id, bytes) -> targets.add(new Target(id, bytes.build())));
    return new UniversalHex(targets);
  }

  /** The file, in sections; boards that know no Universal Hex take the first one. */
  public String write() {
    HexWriter out =
        new HexWriter(3 * targets.stream().mapToInt(target -> target.hex().size()).sum() + BLOCK);
    for (Target target : targets) {
      section(out, target);
    }
    out.end();
    return out.toString();
  }

  private static void section(HexWriter out, Target target) {
    List<IntelHex.Segment> segments = target.hex().segments();
    out.forgetUpper();
    out.upper(segments.isEmpty() ? 0 : segments.getFirst().address());
    out.record(
        0,
        BLOCK_START,
        new byte[] {
          (byte) (target.boardId() >> 8), (byte) target.boardId(), (byte) 0xc0, (byte) 0xde
        });
    out.image(target.hex(), forAllBoards(target.boardId()) ? 0 : OTHER_BOARDS_DATA);
    int missing = missing(out);
    while (missing > 2 * HexWriter.LINE) {
      out.record(0, PADDING, erased(Math.min((missing - RECORD) / 2, HexWriter.LINE)));
      missing = missing(out);
    }
    out.record(0, BLOCK_END, erased(missing / 2));
  }

  /** The micro:bit V1, whose first interface firmware reads only records 00. */
  private static boolean forAllBoards(int boardId) {
    return boardId == 0x9900 || boardId == 0x9901;
  }

  private static int missing(HexWriter out) {
    return Math.floorMod(-(out.size() + RECORD), BLOCK);
  }

  private static byte[] erased(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) 0xff);
    return bytes;
  }
}
