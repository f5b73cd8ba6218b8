package boardwalk.device.repl;

import java.io.IOException;

/** The host's side of a program of ours that talks with it while it runs. */
@FunctionalInterface
public interface Dialogue {

  /** {@link Line#read} when nothing came in time. */
  int NOTHING = -1;

  /** {@link Line#read} when the program has ended: its result tells why. */
  int ENDED = -2;

  /** Milliseconds for an answer that needs no work. */
  int ANSWER = 1000;

  /** The program's standard input and output. */
  interface Line {

    /** A byte from the program, {@link #NOTHING} or {@link #ENDED}; waits {@code millis}. */
    int read(int millis) throws IOException;

    /** A byte from the program; waits as long as a program of ours may work. */
    int read() throws IOException;

    /**
     * {@code count} bytes from the program, whatever their values.
     *
     * @return null when they stop coming for {@code millis}
     */
    byte[] read(int count, int millis) throws IOException;

    void write(byte[] bytes) throws IOException;
  }

  /** Talks until there is nothing more to say; returns early when the program ends. */
  void talk(Line line) throws IOException;
}
