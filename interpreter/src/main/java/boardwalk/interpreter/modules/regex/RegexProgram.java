package boardwalk.interpreter.modules.regex;

/**
 * A compiled pattern. A jump's byte is signed and counted from the byte after it.
 *
 * @param code instructions, each one byte and its arguments
 * @param instructions how many there are
 * @param groups capturing groups, without the whole match
 */
record RegexProgram(byte[] code, int instructions, int groups) {

  // Numbers of the instructions; the ones up to NAMED_CLASS take a byte of the subject.
  static final byte CHAR = 1;
  static final byte ANY = 2;
  static final byte CLASS = 3;
  static final byte CLASS_NOT = 4;
  static final byte NAMED_CLASS = 5;
  static final byte BEGIN = 6;
  static final byte END = 7;
  static final byte JUMP = 8;
  static final byte SPLIT = 9;
  static final byte RIGHT_SPLIT = 10;
  static final byte SAVE = 11;
  static final byte MATCH = 12;

  /** Bytes at the start that let a search begin anywhere; a match skips them. */
  static final int SEARCH_PREFIX = 5;

  /** What {@code re.DEBUG} prints. */
  String listing() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < code.length) {
      out.append(String.format("%2d: ", at));
      byte kind = code[at++];
      switch (kind) {
        case SPLIT -> at = jump(out, "split", at);
        case RIGHT_SPLIT -> at = jump(out, "rsplit", at);
        case JUMP -> at = jump(out, "jmp", at);
        case CHAR -> out.append("char ").append((char) (code[at++] & 0xff));
        case ANY -> out.append("any");
        case CLASS, CLASS_NOT -> at = pairs(out, kind, at);
        case NAMED_CLASS -> out.append("namedclass ").append((char) code[at++]);
        case MATCH -> out.append("match");
        case SAVE -> out.append("save ").append(code[at++] & 0xff);
        case BEGIN -> out.append("assert bol");
        case END -> out.append("assert eol");
        default -> throw new IllegalStateException("no instruction " + kind);
      }
      out.append('\n');
    }
    return out.append("Bytes: ")
        .append(code.length)
        .append(", insts: ")
        .append(instructions)
        .append('\n')
        .toString();
  }

  private int jump(StringBuilder out, String name, int at) {
    out.append(name).append(' ').append(at + code[at] + 1);
    out.append(" (").append(code[at]).append(')');
    return at + 1;
  }

  private int pairs(StringBuilder out, byte kind, int at) {
    int count = code[at];
    out.append(kind == CLASS ? "class " : "classnot ").append(count);
    int next = at + 1;
    for (int i = 0; i < count; i++) {
      out.append(String.format(" 0x%02x-0x%02x", code[next], code[next + 1]));
      next += 2;
    }
    return next;
  }
}
