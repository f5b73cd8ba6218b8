package boardwalk.app.boardview;

import boardwalk.app.FrameWork;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Brings the messages of a board to the JavaFX thread: all that its looks brought is taken in
 * together, right before the next frame is made.
 */
final class Intake {

  /** So many looks of the board are taken in at most before a frame. */
  private static final int MOST = 600;

  private final Consumer<HardwareMessage> take;
  private final Runnable done;
  private final ConcurrentLinkedQueue<List<HardwareMessage>> looks = new ConcurrentLinkedQueue<>();
  private final FrameWork frames = new FrameWork(this::takeIn);

  /** What came since the last look ended; of the link's thread. */
  private List<HardwareMessage> look = new ArrayList<>();

  /**
   * @param take gets each message
   * @param done runs when those of the looks that have come are taken
   */
  Intake(Consumer<HardwareMessage> take, Runnable done) {
    this.take = take;
    this.done = done;
  }

  /** Takes a message; from the one thread of the board's link. */
  void receive(HardwareMessage message) {
    if (!message.text("event").equals("frame")) {
      look.add(message);
      return;
    }
    looks.add(look);
    look = new ArrayList<>();
    frames.wake();
  }

  private boolean takeIn() {
    List<HardwareMessage> next = looks.poll();
    if (next == null) {
      return false;
    }
    for (int i = 0; next != null; next = ++i < MOST ? looks.poll() : null) {
      next.forEach(take);
    }
    done.run();
    return true;
  }
}
