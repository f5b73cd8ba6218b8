package boardwalk.interpreter;

import boardwalk.interpreter.streams.Terminals;

/** Where a program writes and reads: the board's serial line. Called on the program's thread. */
public interface Console {

  /** Writes text; line ends become what the line uses. */
  void write(String text);

  /** Writes bytes exactly as they are. */
  void write(byte[] bytes);

  /** The next byte, waiting for it; Ctrl-C and callbacks come meanwhile. */
  int read();

  /** Whether {@link #read} would not wait. */
  boolean ready();

  /** Has {@code terminals} show what is written here and type what is read, until the reset. */
  default void duplicate(Terminals terminals) {
    // A console that nobody types on has no use for more of them.
  }

  /** Shows {@code prompt} and gives the line typed, without its end; EOFError at Ctrl-D. */
  String input(String prompt);
}
