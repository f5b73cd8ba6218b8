package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.Senses;
import boardwalk.interpreter.runtime.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The gestures of a micro:bit, found in its acceleration as the runtime does (thresholds of
 * MicroBitAccelerometer.h, micro:bit runtime documentation), and those a person makes by name.
 */
final class Gestures {

  static final List<String> NAMES =
      List.of(
          "up",
          "down",
          "left",
          "right",
          "face up",
          "face down",
          "freefall",
          "2g",
          "3g",
          "6g",
          "8g",
          "shake");

  /** A board that hangs by a side has this much of gravity along it, in thousandths of g. */
  private static final int TILT = 800;

  private static final int FREE_FALL = 400;

  /** How long a shake or a blow lasts. */
  private static final long SHORT = 500_000_000;

  private static final int HISTORY = 8;

  private final Senses senses;
  private final List<String> history = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final Consumer<String> listener = this::moved;
  private String steady;
  private String brief = "";
  private long briefUntil;

  Gestures(Senses senses) {
    this.senses = senses;
    this.steady = orientation();
    senses.listen(listener);
  }

  void close() {
    senses.forget(listener);
  }

  private void moved(String name) {
    if (name.equals("sound")) {
      return;
    }
    String now = name.isEmpty() ? orientation() : name;
    if (!name.isEmpty()) {
      brief = name;
      briefUntil = Clock.now() + SHORT;
    } else if (now.equals(steady)) {
      return;
    } else {
      steady = now;
    }
    if (!now.isEmpty()) {
      note(now);
    }
  }

  private void note(String gesture) {
    history.add(gesture);
    unseen.add(gesture);
    if (history.size() > HISTORY) {
      history.removeFirst();
    }
  }

  private String orientation() {
    int[] a = senses.acceleration();
    double strength = Math.sqrt((double) a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
    if (strength < FREE_FALL) {
      return "freefall";
    }
    String[] blows = {"8g", "6g", "3g", "2g"};
    for (String blow : blows) {
      if (strength > (blow.charAt(0) - '0') * 1000) {
        return blow;
      }
    }
    if (Math.abs(a[0]) > TILT) {
      return a[0] < 0 ? "left" : "right";
    }
    if (Math.abs(a[1]) > TILT) {
      return a[1] < 0 ? "down" : "up";
    }
    if (Math.abs(a[2]) > TILT) {
      return a[2] < 0 ? "face up" : "face down";
    }
    return "";
  }

  String current() {
    return Clock.now() < briefUntil ? brief : steady;
  }

  /** Whether there was one since this was asked last. */
  boolean was(String name) {
    boolean found = unseen.contains(name);
    unseen.clear();
    return found;
  }

  /** What there was since this was asked last, oldest first. */
  List<String> takeAll() {
    List<String> all = List.copyOf(history);
    history.clear();
    return all;
  }
}
