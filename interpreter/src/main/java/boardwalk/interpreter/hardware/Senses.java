package boardwalk.interpreter.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a board feels of the world: gravity, warmth, light, sound, north. */
public final class Senses {

  private int x;
  private int y;
  private int z = -1024;
  private int celsius = 22;
  private int light = 100;
  private int sound;
  private int heading;
  private final List<Consumer<String>> listeners = new ArrayList<>();

  /** Acceleration in thousandths of g. */
  public void acceleration(int nowX, int nowY, int nowZ) {
    x = nowX;
    y = nowY;
    z = nowZ;
    listeners.forEach(listener -> listener.accept(""));
  }

  /** Acceleration in thousandths of g: x, y, z. */
  public int[] acceleration() {
    return new int[] {x, y, z};
  }

  public void temperature(int degrees) {
    celsius = degrees;
  }

  /** Degrees Celsius. */
  public int temperature() {
    return celsius;
  }

  public void light(int level) {
    light = Math.clamp(level, 0, 255);
  }

  /** 0 (dark) to 255. */
  public int light() {
    return light;
  }

  public void sound(int level) {
    sound = Math.clamp(level, 0, 255);
    listeners.forEach(listener -> listener.accept("sound"));
  }

  /** 0 (silent) to 255. */
  public int sound() {
    return sound;
  }

  public void heading(int degrees) {
    heading = Math.floorMod(degrees, 360);
  }

  /** Degrees the board's top is turned from north, clockwise. */
  public int heading() {
    return heading;
  }

  /** Somebody moves the board so that it is this gesture of the micro:bit. */
  public void gesture(String name) {
    listeners.forEach(listener -> listener.accept(name));
  }

  /** Told of each gesture by name, of a new acceleration as an empty one, and of "sound". */
  public void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  public void forget(Consumer<String> listener) {
    listeners.remove(listener);
  }
}
