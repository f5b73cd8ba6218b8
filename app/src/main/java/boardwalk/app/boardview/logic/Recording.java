package boardwalk.app.boardview.logic;

import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The edges of all pins that are followed, and the time of the board. On the JavaFX thread. */
public final class Recording {

  private final Map<String, Track> tracks = new TreeMap<>(PinOrder.BY_NAME);
  private long now;
  private long start = -1;

  /** By the label of the pin, in the order to show them. */
  public Map<String, Track> tracks() {
    return tracks;
  }

  /** The board's time, in nanoseconds since it was switched on. */
  public long now() {
    return now;
  }

  /** When the recording began. */
  public long start() {
    return Math.max(0, start);
  }

  /** It is this time now. */
  public void now(long time) {
    if (start < 0) {
      start = time;
    }
    now = Math.max(now, time);
  }

  /** Forgets all. */
  public void clear() {
    tracks.clear();
    now = 0;
    start = -1;
  }

  /** Takes the edges of a pin as the hardware channel tells them (docs/simulator.md). */
  public void edges(HardwareMessage message) {
    byte[] steps;
    try {
      steps = Base64.getDecoder().decode(message.text("steps"));
    } catch (IllegalArgumentException broken) {
      return;
    }
    Track track = tracks.computeIfAbsent(message.text("pin"), pin -> new Track());
    long time = (long) message.number("from");
    boolean level = message.number("level") != 0;
    track.add(time, level);
    long step = 0;
    int shift = 0;
    for (byte b : steps) {
      step |= (b & 127L) << shift;
      shift += 7;
      if (b >= 0) {
        time += step;
        level = !level;
        track.add(time, level);
        step = 0;
        shift = 0;
      }
    }
    if (message.number("lost") > 0) {
      track.lose((long) message.number("lost"), time);
    }
    now(time);
  }
}
