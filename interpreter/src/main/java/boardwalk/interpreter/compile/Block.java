package boardwalk.interpreter.compile;

import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of a program that being left means something: a loop, or a {@code try} or {@code with}
 * whose end must run on every way out.
 */
final class Block {

  /** A stretch of code inside a protected block that it does not protect: its own end, inlined. */
  record Gap(Label start, Label end) {}

  /** What must run on the way out; null for none. */
  final Runnable ending;

  /** Where {@code break} and {@code continue} go; null unless this is a loop. */
  final Label breakTo;

  final Label continueTo;

  final List<Gap> gaps = new ArrayList<>();

  private Block(Runnable ending, Label breakTo, Label continueTo) {
    this.ending = ending;
    this.breakTo = breakTo;
    this.continueTo = continueTo;
  }

  static Block loop(Label breakTo, Label continueTo) {
    return new Block(null, breakTo, continueTo);
  }

  static Block ending(Runnable ending) {
    return new Block(ending, null, null);
  }

  boolean isLoop() {
    return breakTo != null;
  }
}
