package boardwalk.interpreter.vfs.lfs;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A name in a directory and what belongs to it. */
final class LfsEntry {

  // Types of tags, SPEC.md "Metadata tags".
  static final int REGULAR = 0x001;
  static final int DIRECTORY = 0x002;
  static final int SUPERBLOCK = 0x0ff;
  static final int DIRECTORY_STRUCT = 0x200;
  static final int INLINE_STRUCT = 0x201;
  static final int CTZ_STRUCT = 0x202;
  static final int ATTRIBUTE = 0x300;

  int kind = REGULAR;
  byte[] name = {};
  int structure = INLINE_STRUCT;
  byte[] content = {};
  final Map<Integer, byte[]> attributes = new TreeMap<>();

  boolean isDirectory() {
    return kind == DIRECTORY;
  }

  /** Names are in the order of their bytes, but one that goes on comes before one that ends. */
  int compareName(byte[] other) {
    int common = Math.min(name.length, other.length);
    int order = Arrays.compareUnsigned(name, 0, common, other, 0, common);
    return order != 0 ? order : Integer.compare(other.length, name.length);
  }
}
