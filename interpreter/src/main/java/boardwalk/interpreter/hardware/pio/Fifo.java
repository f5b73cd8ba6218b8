package boardwalk.interpreter.hardware.pio;

import java.util.ArrayDeque;

/** Words on their way between program and state machine: four, or eight when joined. */
final class Fifo {

  static final int USUAL = 4;

  private final ArrayDeque<Integer> words = new ArrayDeque<>();
  private int room = USUAL;

  void room(int now) {
    room = now;
    words.clear();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean isFull() {
    return words.size() >= room;
  }

  int size() {
    return words.size();
  }

  void put(int word) {
    words.add(word);
  }

  int take() {
    return words.poll();
  }

  void clear() {
    words.clear();
  }
}
