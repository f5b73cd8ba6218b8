package boardwalk.interpreter.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The radio of a board as its surroundings see it: what it sends, and what reaches it. */
public final class Radio {

  private final List<byte[]> sent = new ArrayList<>();
  private Consumer<byte[]> receiver;

  /** Who takes messages while the radio is on; null when it is off. */
  public void listen(Consumer<byte[]> now) {
    receiver = now;
  }

  /** The board sends a message. */
  public void sent(byte[] message) {
    sent.add(message);
  }

  /** What the board has sent, oldest first. */
  public List<byte[]> messages() {
    return sent;
  }

  /** A message reaches the board; lost while the radio is off. */
  public void arrives(byte[] message) {
    if (receiver != null) {
      receiver.accept(message);
    }
  }
}
