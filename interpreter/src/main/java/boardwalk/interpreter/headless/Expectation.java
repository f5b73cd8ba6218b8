package boardwalk.interpreter.headless;

import java.util.Optional;

/**
 * One thing that is expected.
 *
 * @param text as it is in the file
 * @param time nanoseconds when it is looked at; below 0 for the end
 * @param check gives what is wrong, in words; empty when it is right
 */
record Expectation(String text, long time, Check check) {

  /** Looks at the board now. */
  @FunctionalInterface
  interface Check {
    Optional<String> wrong();
  }
}
