package boardwalk.interpreter.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Five by five LEDs. May be read from any thread. */
public final class Matrix {

  /** LEDs of a row and of a column. */
  public static final int SIDE = 5;

  private volatile int[] pixels = new int[SIDE * SIDE];
  private final List<Consumer<int[]>> listeners = new ArrayList<>();

  /** Shows brightnesses 0 to 9, row by row. */
  public void show(int[] now) {
    pixels = now.clone();
    listeners.forEach(listener -> listener.accept(pixels));
  }

  /** What is shown: brightnesses 0 to 9, row by row. */
  public int[] shown() {
    return pixels.clone();
  }

  /** Told whenever something is shown. */
  public void listen(Consumer<int[]> listener) {
    listeners.add(listener);
  }

  /** The picture as digits. */
  public String digits() {
    StringBuilder digits = new StringBuilder();
    for (int pixel : pixels) {
      digits.append(pixel);
    }
    return digits.toString();
  }
}
