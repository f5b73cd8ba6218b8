package boardwalk.device.repl;

import boardwalk.device.transport.Transport;
import java.io.IOException;

/** A program of ours that runs on the board and talks with this computer. */
final class RunningProgram implements Dialogue.Line {

  private final Transport transport;
  private final ReplInput input;
  private final Timing timing;
  private boolean ended;

  RunningProgram(Transport transport, ReplInput input, Timing timing) {
    this.transport = transport;
    this.input = input;
    this.timing = timing;
  }

  /** Whether its end has been read. */
  boolean hasEnded() {
    return ended;
  }

  @Override
  public int read(int millis) throws IOException {
    if (ended) {
      return Dialogue.ENDED;
    }
    int b = input.next(millis);
    ended = b == ProgramOutput.END;
    return ended ? Dialogue.ENDED : b;
  }

  @Override
  public int read() throws IOException {
    return read(timing.silence());
  }

  @Override
  public byte[] read(int count, int millis) throws IOException {
    byte[] bytes = new byte[count];
    return !ended && input.exactly(bytes, count, millis) ? bytes : null;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    transport.write(bytes);
  }
}
