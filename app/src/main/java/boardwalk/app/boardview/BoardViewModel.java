package boardwalk.app.boardview;

import boardwalk.app.boardview.logic.Recording;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the simulated board shows, and what is done to it. Changes on the JavaFX thread, all that
 * the board tells at one look together.
 */
public final class BoardViewModel {

  /**
   * A pin a program uses.
   *
   * @param value its level
   * @param brightness how bright a LED there would be, 0 to 1
   * @param mode what it is used as
   * @param period of its PWM in nanoseconds; 0 for none
   */
  public record PinState(int value, double brightness, String mode, long period) {}

  /**
   * Something of a part that can be set.
   *
   * @param unit for people; empty for none
   */
  public record Setting(String name, double least, double most, String unit, double value) {}

  /**
   * What a look of the board brought.
   *
   * @param pins labels of the pins that changed
   * @param uses labels of those of them that are used as something else now, or have another wave
   * @param parts names of the parts that changed
   * @param display whether the LED matrix changed
   * @param circuit whether there are other parts now
   * @param reset whether the board was reset, or is another one
   */
  public record News(
      Set<String> pins,
      Set<String> uses,
      Set<String> parts,
      boolean display,
      boolean circuit,
      boolean reset) {}

  private final ReadOnlyObjectWrapper<BoardProfile> profile = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final BoardState state = new BoardState();
  private final List<Consumer<News>> listeners = new ArrayList<>();
  private final List<Consumer<HardwareMessage>> heard = new CopyOnWriteArrayList<>();
  private final List<Runnable> greeted = new ArrayList<>();
  private final Intake intake = new Intake(this::take, this::tell);

  private HardwareLink link;

  /** One after the other: a button that is let go must not overtake that it was pressed. */
  private static final Executor WISHES =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("wishes").factory());

  /** The simulated board shown; null when a real one is chosen. */
  public ReadOnlyObjectProperty<BoardProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  /** Whether the board is held still. */
  public ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** Why the board cannot have the circuit, for people; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Brightness digits of the display, row by row. */
  public String pixels() {
    return state.pixels();
  }

  /** The pins a program has used since the last reset, by label. */
  public Map<String, PinState> pins() {
    return state.pins();
  }

  /** The parts of the running board, by their names. */
  public Map<String, LivePart> parts() {
    return state.parts();
  }

  /** The edges of the pins that are followed. */
  public Recording recording() {
    return state.recording();
  }

  /** Told after each look of the board that brought something. */
  public void onNews(Consumer<News> listener) {
    listeners.add(listener);
  }

  /** Told of each message at once, on the thread of the board's link. */
  void onMessage(Consumer<HardwareMessage> listener) {
    heard.add(listener);
  }

  public void forget(Consumer<News> listener) {
    listeners.remove(listener);
  }

  /** Told when a board has started; twice when it was slow to, and not heard before that. */
  public void onGreeting(Runnable listener) {
    greeted.add(listener);
  }

  /** Shows another board, with nothing lit. */
  public void show(Optional<BoardProfile> now) {
    state.clear();
    held.set(false);
    profile.set(now.orElse(null));
    tell();
  }

  /** What the user does goes to this link from now on; null for nowhere. */
  public void touchedBy(HardwareLink now) {
    link = now;
    greeted.forEach(Runnable::run);
  }

  /** Takes a message of the board; from the one thread of its link. */
  public void receive(HardwareMessage message) {
    heard.forEach(listener -> listener.accept(message));
    intake.receive(message);
  }

  private void tell() {
    News news = state.news();
    List.copyOf(listeners).forEach(listener -> listener.accept(news));
  }

  private void take(HardwareMessage message) {
    state.take(message);
    switch (message.text("event")) {
      case "hello" -> greeted.forEach(Runnable::run);
      case "held" -> held.set(message.flag("held"));
      case "problem" -> problem.set(message.text("words"));
      default -> {
        // The rest is only told in the news.
      }
    }
  }

  public void press(String button, boolean down) {
    send(HardwareMessage.of("set", "button", "id", button, "pressed", down));
  }

  /** Sets something of a part. */
  public void set(String part, String name, double value) {
    send(HardwareMessage.of("set", "part", "part", part, "name", name, "value", value));
  }

  /** Does something to the world of the board, in the words of docs/simulator.md. */
  public void send(HardwareMessage wish) {
    HardwareLink to = link;
    if (to != null) {
      WISHES.execute(() -> to.send(wish));
    }
  }
}
