package boardwalk.interpreter.modules.regex;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import java.util.Arrays;

/** Runs a program on bytes, going back to the last choice when it fails. */
final class RegexMachine {

  /** Choices that may be open: more means a pattern that would never end. */
  private static final int MOST_CHOICES = 1 << 18;

  private final byte[] code;
  private final byte[] subject;
  private final int end;
  private final int[] captures;

  /** Two numbers a choice: where in the program and in the subject; or -slot - 1 and its value. */
  private int[] choices = new int[2 * 16];

  private int open;

  private RegexMachine(RegexProgram program, byte[] subject, int end) {
    this.code = program.code();
    this.subject = subject;
    this.end = end;
    this.captures = new int[(program.groups() + 1) * 2];
    Arrays.fill(captures, -1);
  }

  /**
   * Matches, or searches when not {@code anchored}.
   *
   * @return start and end of the match and of each group, -1 for a group that took no part; null
   *     when nothing matches
   */
  static int[] run(RegexProgram program, byte[] subject, int from, int end, boolean anchored) {
    RegexMachine machine = new RegexMachine(program, subject, end);
    return machine.match(anchored ? RegexProgram.SEARCH_PREFIX : 0, from) ? machine.captures : null;
  }

  private void choose(int first, int second) {
    if (open * 2 == choices.length) {
      if (open >= MOST_CHOICES) {
        throw Errors.recursion();
      }
      choices = Arrays.copyOf(choices, choices.length * 2);
    }
    choices[open * 2] = first;
    choices[open * 2 + 1] = second;
    open++;
  }

  private boolean match(int startOfProgram, int from) {
    int pc = startOfProgram;
    int at = from;
    while (true) {
      Interrupts.poll();
      boolean good = true;
      byte kind = code[pc++];
      if (kind <= RegexProgram.NAMED_CLASS && at >= end) {
        good = false;
      } else {
        switch (kind) {
          case RegexProgram.CHAR -> good = subject[at++] == code[pc++];
          case RegexProgram.ANY -> at++;
          case RegexProgram.CLASS, RegexProgram.CLASS_NOT -> {
            good = inClass(pc, subject[at++]) == (kind == RegexProgram.CLASS);
            pc += (code[pc] & 0xff) * 2 + 1;
          }
          case RegexProgram.NAMED_CLASS -> good = isNamed(code[pc++], subject[at++]);
          case RegexProgram.BEGIN -> good = at == 0;
          case RegexProgram.END -> good = at == end;
          case RegexProgram.JUMP -> pc += code[pc] + 1;
          case RegexProgram.SPLIT -> {
            choose(pc + code[pc] + 1, at);
            pc++;
          }
          case RegexProgram.RIGHT_SPLIT -> {
            choose(pc + 1, at);
            pc += code[pc] + 1;
          }
          case RegexProgram.SAVE -> {
            int slot = code[pc++] & 0xff;
            if (slot < captures.length) {
              choose(-slot - 1, captures[slot]);
              captures[slot] = at;
            }
          }
          default -> {
            return true;
          }
        }
      }
      if (!good) {
        do {
          if (open == 0) {
            return false;
          }
          open--;
          pc = choices[open * 2];
          at = choices[open * 2 + 1];
          if (pc < 0) {
            captures[-pc - 1] = at;
          }
        } while (pc < 0);
      }
    }
  }

  private boolean inClass(int pc, byte c) {
    int count = code[pc] & 0xff;
    for (int i = 0; i < count; i++) {
      byte low = code[pc + 1 + 2 * i];
      byte high = code[pc + 2 + 2 * i];
      if (low == RegexCompiler.NAMED ? isNamed(high, c) : c >= low && c <= high) {
        return true;
      }
    }
    return false;
  }

  /** Capital names mean all but. */
  private static boolean isNamed(byte name, byte c) {
    boolean digit = c >= '0' && c <= '9';
    boolean is =
        switch (name | 0x20) {
          case 'd' -> digit;
          case 's' -> c == ' ' || (c >= '\t' && c <= '\r');
          default -> digit || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
        };
    return is == ((name & 0x20) != 0);
  }
}
