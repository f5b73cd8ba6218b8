package boardwalk.interpreter.hardware;

import boardwalk.boards.BoardProfile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The simulated board: its pins, parts and senses, made from its profile. Thread-safe. */
public final class VirtualBoard {

  /** Side of the LED matrix. */
  public static final int SIDE = 5;

  /** Something that happened on the board. */
  public sealed interface Event {}

  /** A pin changed its level or what it is used for. */
  public record PinEvent(String pin, VirtualPin.Mode mode, int value, double brightness)
      implements Event {}

  /** The display shows these brightnesses, 0 to 9, row by row. */
  public record DisplayEvent(int[] pixels) implements Event {}

  /** The board was reset. */
  public record ResetEvent() implements Event {}

  private final BoardProfile profile;
  private final Map<String, VirtualPin> pins = new LinkedHashMap<>();
  private final CopyOnWriteArrayList<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private final int[] pixels = new int[SIDE * SIDE];
  private final Map<String, Integer> presses = new LinkedHashMap<>();
  private final Set<String> noticed = new HashSet<>();
  private final Map<String, Boolean> pressed = new LinkedHashMap<>();
  private int x;
  private int y;
  private int z = -1024;
  private int celsius = 22;
  private int light = 100;
  private String gesture = "";

  public VirtualBoard(BoardProfile profile) {
    this.profile = profile;
    for (BoardProfile.Pin pin : profile.pins()) {
      VirtualPin[] made = new VirtualPin[1];
      made[0] = new VirtualPin(pin.label(), () -> pinChanged(made[0]));
      pins.put(pin.label(), made[0]);
    }
    for (BoardProfile.Part button : profile.parts(BoardProfile.Part.Kind.BUTTON)) {
      release(button);
    }
  }

  public BoardProfile profile() {
    return profile;
  }

  public void listen(Consumer<Event> listener) {
    listeners.add(listener);
  }

  private void tell(Event event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  private void pinChanged(VirtualPin pin) {
    tell(new PinEvent(pin.label(), pin.mode(), pin.level(), pin.brightness()));
  }

  /** The pin a program names by number or name. */
  public Optional<VirtualPin> pin(String numberOrName) {
    return profile.pin(numberOrName).map(pin -> pins.get(pin.label()));
  }

  private void release(BoardProfile.Part button) {
    pin(button.pin()).ifPresent(pin -> pin.hold(button.activeLow() ? 1 : 0));
  }

  /** Presses or releases a button. */
  public void press(String id, boolean down) {
    profile.parts(BoardProfile.Part.Kind.BUTTON).stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .ifPresent(
            button -> {
              synchronized (this) {
                if (down && !pressed.getOrDefault(id, false)) {
                  presses.merge(id, 1, Integer::sum);
                  noticed.add(id);
                }
                pressed.put(id, down);
              }
              pin(button.pin()).ifPresent(pin -> pin.hold(down != button.activeLow() ? 1 : 0));
            });
  }

  public synchronized boolean isPressed(String id) {
    return pressed.getOrDefault(id, false);
  }

  /** Whether the button was pressed since this was asked last; the count stays as it is. */
  public synchronized boolean takeWasPressed(String id) {
    return noticed.remove(id);
  }

  /** How often the button was pressed since this was asked last. */
  public synchronized int takePresses(String id) {
    Integer count = presses.remove(id);
    return count == null ? 0 : count;
  }

  /** Shows a picture on the LED matrix, brightness 0 to 9 row by row. */
  public void show(int[] now) {
    int[] copy = now.clone();
    synchronized (this) {
      if (Arrays.equals(copy, pixels)) {
        return;
      }
      System.arraycopy(copy, 0, pixels, 0, pixels.length);
    }
    tell(new DisplayEvent(copy));
  }

  public synchronized int[] shown() {
    return pixels.clone();
  }

  public synchronized void acceleration(int nowX, int nowY, int nowZ) {
    x = nowX;
    y = nowY;
    z = nowZ;
  }

  /** Acceleration in thousandths of g: x, y, z. */
  public synchronized int[] acceleration() {
    return new int[] {x, y, z};
  }

  public synchronized void temperature(int degrees) {
    celsius = degrees;
  }

  public synchronized int temperature() {
    return celsius;
  }

  public synchronized void light(int level) {
    light = Math.clamp(level, 0, 255);
  }

  public synchronized int light() {
    return light;
  }

  public synchronized void gesture(String name) {
    gesture = name;
  }

  public synchronized String gesture() {
    return gesture;
  }

  /** Puts everything a program can change back to how it is after power-on. */
  public void reset() {
    pins.values().forEach(VirtualPin::reset);
    synchronized (this) {
      presses.clear();
      noticed.clear();
    }
    show(new int[SIDE * SIDE]);
    tell(new ResetEvent());
  }
}
