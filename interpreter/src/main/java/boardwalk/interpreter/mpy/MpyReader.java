package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code .mpy} files of version 6 (py/persistentcode.c). Takes memory in proportion to the
 * file, whatever is in it.
 */
public final class MpyReader {

  private static final int MAGIC = 'M';

  /**
   * Of the second byte: a number with flags of the architecture follows (MPY_FEATURE_ARCH_FLAGS).
   */
  private static final int ARCHITECTURE_FLAGS = 0x40;

  /** Functions inside functions, and tuples inside tuples; a file with more is made to do harm. */
  private static final int DEEPEST = 200;

  /** Bits of a function's first number that say what it is and whether it has children. */
  private static final int KIND = 3;

  private static final int HAS_CHILDREN = 4;
  private static final int LENGTH_SHIFT = 3;

  private final FileBytes bytes;
  private final Abi abi;
  private final List<String> names = new ArrayList<>();

  private MpyReader(byte[] bytes, Abi abi) {
    this.bytes = new FileBytes(bytes);
    this.abi = abi;
  }

  /**
   * Reads a file.
   *
   * @param bytes all of it
   * @param abi what the board loads
   * @throws boardwalk.interpreter.runtime.PyException ValueError in MicroPython's words for what is
   *     damaged, of another version, for other boards, or has machine code, which does not run here
   */
  public static MpyFile read(byte[] bytes, Abi abi) {
    return new MpyReader(bytes, abi).file();
  }

  private MpyFile file() {
    header();
    int nameCount = bytes.count(1);
    int constantCount = bytes.count(1);
    for (int i = 0; i < nameCount; i++) {
      names.add(name());
    }
    if (names.isEmpty()) {
      throw FileBytes.incompatible();
    }
    List<Object> constants = new ArrayList<>();
    ConstantReader reader = new ConstantReader(bytes);
    for (int i = 0; i < constantCount; i++) {
      constants.add(reader.next(DEEPEST));
    }
    return new MpyFile(List.copyOf(names), List.copyOf(constants), function(DEEPEST));
  }

  private void header() {
    byte[] header = bytes.take(Math.min(4, bytes.left()));
    if (header.length < 4) {
      throw FileBytes.incompatible();
    }
    int features = header[2] & 0xff;
    int architecture = features >> 2 & 0x2f;
    boolean machineCode = architecture != 0;
    if (header[0] != MAGIC
        || header[1] != Abi.VERSION
        || machineCode && (features & 3) != Abi.SUB_VERSION
        || (header[3] & 0xff) > abi.smallIntBits()) {
      throw FileBytes.incompatible();
    }
    if (machineCode && !abi.runs(architecture)) {
      throw abi.architecture() == 0 ? machineCode() : Errors.valueError("incompatible .mpy arch");
    }
    if ((features & ARCHITECTURE_FLAGS) != 0) {
      throw FileBytes.incompatible();
    }
  }

  /** What firmware says that runs no machine code from files. */
  static RuntimeException machineCode() {
    return Errors.valueError("native code in .mpy unsupported");
  }

  /** A name: a number of {@link StaticNames}, or its length and UTF-8 with a zero behind it. */
  private String name() {
    int length = bytes.number();
    if ((length & 1) != 0) {
      if (length >> 1 >= StaticNames.count()) {
        throw FileBytes.incompatible();
      }
      return StaticNames.name(length >> 1);
    }
    String name = Text.utf8(bytes.take(length >> 1));
    bytes.next();
    return name.intern();
  }

  private RawCode function(int deepest) {
    int kind = bytes.number();
    if (deepest == 0) {
      throw FileBytes.incompatible();
    }
    if ((kind & KIND) != 0) {
      throw machineCode();
    }
    FileBytes body = new FileBytes(bytes.take(kind >> LENGTH_SHIFT));
    Prelude prelude = new PreludeReader(body, names).read();
    byte[] instructions = body.take(body.left());
    List<RawCode> children = new ArrayList<>();
    if ((kind & HAS_CHILDREN) != 0) {
      int count = bytes.count(1);
      for (int i = 0; i < count; i++) {
        children.add(function(deepest - 1));
      }
    }
    return new RawCode(prelude, instructions, List.copyOf(children));
  }
}
