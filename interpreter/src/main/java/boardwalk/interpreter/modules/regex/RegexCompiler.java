package boardwalk.interpreter.modules.regex;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import java.util.Arrays;

/**
 * Patterns to programs. Knows {@code . [] [^] \d \w \s ^ $ | ? * + () (?:)} and the lazy {@code ??
 * *? +?}; a backslash before anything else means just that.
 */
final class RegexCompiler {

  /** First byte of a pair in a class that stands for a named class (lib/re1.5/re1.5.h). */
  static final byte NAMED = 0;

  private final byte[] pattern;
  private int at;
  private byte[] code = new byte[32];
  private int length;
  private int instructions;
  private int groups;
  private boolean tooFar;

  private RegexCompiler(byte[] pattern) {
    this.pattern = pattern;
  }

  /** Compiles; ValueError for a pattern that is wrong or whose jumps do not fit. */
  static RegexProgram compile(byte[] pattern) {
    RegexCompiler compiler = new RegexCompiler(pattern);
    return compiler.program();
  }

  private RegexProgram program() {
    // Before the pattern: anything, lazily.
    instruction(RegexProgram.RIGHT_SPLIT, 3);
    instruction(RegexProgram.ANY);
    instruction(RegexProgram.JUMP, -RegexProgram.SEARCH_PREFIX);
    instruction(RegexProgram.SAVE, 0);
    alternatives();
    if (tooFar) {
      throw wrong();
    }
    if (at < pattern.length) {
      throw Errors.valueError("error in regex");
    }
    instruction(RegexProgram.SAVE, 1);
    instruction(RegexProgram.MATCH);
    return new RegexProgram(Arrays.copyOf(code, length), instructions, groups);
  }

  private static PyException wrong() {
    return Errors.valueError("regex too complex");
  }

  private void put(int value) {
    if (length == code.length) {
      code = Arrays.copyOf(code, length * 2);
    }
    code[length++] = (byte) value;
  }

  /** A byte that must fit: a jump or a count. */
  private void putChecked(int value) {
    tooFar |= value != (byte) value;
    put(value);
  }

  private void instruction(byte kind) {
    put(kind);
    instructions++;
  }

  private void instruction(byte kind, int argument) {
    instruction(kind);
    putChecked(argument);
  }

  /** Puts an instruction with a jump to what is now the end before what is at {@code where}. */
  private void insert(int where, byte kind, int extra) {
    put(0);
    put(0);
    System.arraycopy(code, where, code, where + 2, length - 2 - where);
    int distance = length - where - 2 + extra;
    tooFar |= distance != (byte) distance;
    code[where] = kind;
    code[where + 1] = (byte) distance;
    instructions++;
  }

  private int next() {
    if (at >= pattern.length) {
      throw wrong();
    }
    return pattern[at++];
  }

  private boolean follows(char c) {
    boolean is = at < pattern.length && pattern[at] == c;
    at += is ? 1 : 0;
    return is;
  }

  /** Up to the end or the closing parenthesis of the group. */
  private void alternatives() {
    int start = length;
    int term = length;
    int pendingJump = -1;
    while (at < pattern.length && pattern[at] != ')') {
      int c = next();
      switch (c) {
        case '?', '*', '+' -> {
          if (length == term) {
            throw wrong();
          }
          repeat(c, term);
          term = length;
        }
        case '|' -> {
          land(pendingJump);
          // The jump behind the first alternative has its place before the second one starts.
          insert(start, RegexProgram.SPLIT, 2);
          instruction(RegexProgram.JUMP);
          pendingJump = length;
          put(0);
          term = length;
        }
        case '^', '$' -> {
          instruction(c == '^' ? RegexProgram.BEGIN : RegexProgram.END);
          term = length;
        }
        default -> {
          term = length;
          atom(c);
        }
      }
    }
    land(pendingJump);
  }

  private void land(int jump) {
    if (jump >= 0) {
      int distance = length - jump - 1;
      tooFar |= distance != (byte) distance;
      code[jump] = (byte) distance;
    }
  }

  private void repeat(int kind, int term) {
    boolean lazy = follows('?');
    switch (kind) {
      case '?' -> insert(term, lazy ? RegexProgram.RIGHT_SPLIT : RegexProgram.SPLIT, 0);
      case '*' -> {
        insert(term, lazy ? RegexProgram.RIGHT_SPLIT : RegexProgram.SPLIT, 2);
        instruction(RegexProgram.JUMP, term - length - 2);
      }
      default -> {
        int back = term - length - 2;
        instruction(lazy ? RegexProgram.SPLIT : RegexProgram.RIGHT_SPLIT, back);
      }
    }
  }

  private static boolean isClassName(int c) {
    return "dDsSwW".indexOf(c) >= 0;
  }

  private void atom(int c) {
    switch (c) {
      case '.' -> instruction(RegexProgram.ANY);
      case '[' -> characterClass();
      case '(' -> group();
      case '\\' -> {
        int escaped = next();
        instruction(isClassName(escaped) ? RegexProgram.NAMED_CLASS : RegexProgram.CHAR);
        put(escaped);
      }
      default -> {
        instruction(RegexProgram.CHAR);
        put(c);
      }
    }
  }

  private void characterClass() {
    instruction(follows('^') ? RegexProgram.CLASS_NOT : RegexProgram.CLASS);
    int countAt = length;
    put(0);
    int count = 0;
    for (int c = next(); c != ']'; c = next()) {
      int last = c;
      if (c == '\\') {
        last = next();
        c = isClassName(last) ? NAMED : last;
      }
      boolean range =
          !(c == NAMED) && at + 1 < pattern.length && pattern[at] == '-' && pattern[at + 1] != ']';
      if (range) {
        at++;
        last = next();
      }
      put(c);
      put(last);
      count++;
    }
    tooFar |= count != (byte) count;
    code[countAt] = (byte) count;
  }

  private void group() {
    boolean captures = !(at + 1 < pattern.length && pattern[at] == '?' && pattern[at + 1] == ':');
    int number = 0;
    if (captures) {
      number = ++groups;
      instruction(RegexProgram.SAVE, 2 * number);
    } else {
      at += 2;
    }
    alternatives();
    if (next() != ')') {
      throw wrong();
    }
    if (captures) {
      instruction(RegexProgram.SAVE, 2 * number + 1);
    }
  }
}
