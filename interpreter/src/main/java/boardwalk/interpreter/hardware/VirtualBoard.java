package boardwalk.interpreter.hardware;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.bus.I2cByHand;
import boardwalk.interpreter.hardware.bus.I2cDevice;
import boardwalk.interpreter.hardware.bus.SpiByHand;
import boardwalk.interpreter.hardware.bus.SpiDevice;
import boardwalk.interpreter.hardware.memory.LastingMemory;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.hardware.registers.RegisterSpace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The simulated board: its pins, what is soldered to it, what is wired to it, and the world it
 * senses; made from its profile. Belongs to the program's threads.
 */
public final class VirtualBoard {

  /** A button of the board. */
  private static final class Button {
    private final Terminal contact;
    private final boolean activeLow;
    private boolean down;
    private int presses;
    private boolean noticed;

    Button(Terminal contact, boolean activeLow) {
      this.contact = contact;
      this.activeLow = activeLow;
      press(false);
    }

    /** The contact itself is firm; the resistor that holds an open one is not. */
    void press(boolean now) {
      if (now && !down) {
        presses++;
        noticed = true;
      }
      down = now;
      if (contact == null) {
        return;
      }
      if (now) {
        contact.voltage(activeLow ? 0 : Net.SUPPLY_MILLIVOLTS);
      } else {
        contact.pull(activeLow ? 1 : 0);
      }
    }
  }

  private final BoardProfile profile;
  private final Map<String, BoardPin> pins = new LinkedHashMap<>();
  private final Map<String, BoardPin> byName = new HashMap<>();
  private final Map<String, Button> buttons = new LinkedHashMap<>();
  private final List<Object> devices = new ArrayList<>();
  private volatile Map<String, Part> parts = Map.of();
  private final Matrix matrix = new Matrix();
  private final Senses senses = new Senses();
  private final Radio radio = new Radio();
  private final Map<String, Object> kept = new HashMap<>();
  private final LastingMemory memory = new LastingMemory();
  private final RegisterSpace registers = new RegisterSpace();
  private final List<String> spoken = new ArrayList<>();
  private final SoundOut sound = new SoundOut();
  private final List<Runnable> resets = new ArrayList<>();
  private int wiring;
  private int resetCount;
  private String resetCause = "power";

  public VirtualBoard(BoardProfile profile) {
    this.profile = profile;
    for (BoardProfile.Pin pin : profile.pins()) {
      BoardPin made = new BoardPin(pin.label(), pin.number(), pin.cpu());
      pins.put(pin.label(), made);
      if (pin.number() >= 0) {
        byName.putIfAbsent(Integer.toString(pin.number()), made);
      }
      pin.names().forEach(name -> byName.putIfAbsent(name, made));
      byName.putIfAbsent(pin.cpu(), made);
    }
    for (BoardProfile.Pin pin : profile.pins()) {
      pin.printed().forEach(text -> byName.putIfAbsent(text, pins.get(pin.label())));
    }
    for (BoardProfile.Part button : profile.parts(BoardProfile.Part.Kind.BUTTON)) {
      Terminal contact =
          pin(button.pin()).map(pin -> pin.net().attach("button " + button.name())).orElse(null);
      buttons.put(button.id(), new Button(contact, button.activeLow()));
    }
  }

  public BoardProfile profile() {
    return profile;
  }

  /** All pins, in the order of the profile. */
  public Collection<BoardPin> pins() {
    return pins.values();
  }

  /** The pin a program names by number or name. */
  public Optional<BoardPin> pin(String numberOrName) {
    return Optional.ofNullable(byName.get(numberOrName));
  }

  /** The LED matrix. */
  public Matrix matrix() {
    return matrix;
  }

  /** The world around the board. */
  public Senses senses() {
    return senses;
  }

  /**
   * What lasts when the board is reset, such as flash memory: made once and the same from then on.
   *
   * @param name whose it is
   */
  @SuppressWarnings("unchecked")
  public <T> T kept(String name, Supplier<T> make) {
    return (T) kept.computeIfAbsent(name, unused -> make.get());
  }

  /** What lasts when the board is switched off. */
  public LastingMemory memory() {
    return memory;
  }

  /** The registers a program can reach by their addresses. */
  public RegisterSpace registers() {
    return registers;
  }

  public Radio radio() {
    return radio;
  }

  /** Where the board's sound goes that is made of samples. */
  public SoundOut sound() {
    return sound;
  }

  /** The board says something aloud. */
  public void said(String words) {
    spoken.add(words);
  }

  /** What the board has said, oldest first. */
  public List<String> spoken() {
    return spoken;
  }

  /** Presses or releases a button; nothing for one the board has not. */
  public void press(String id, boolean down) {
    Button button = buttons.get(id);
    if (button != null) {
      button.press(down);
    }
  }

  public boolean hasButton(String id) {
    return buttons.containsKey(id);
  }

  public boolean isPressed(String id) {
    return buttons.containsKey(id) && buttons.get(id).down;
  }

  /** Whether the button was pressed since this was asked last; the count stays as it is. */
  public boolean takeWasPressed(String id) {
    Button button = buttons.get(id);
    boolean was = button != null && button.noticed;
    if (was) {
      button.noticed = false;
    }
    return was;
  }

  /** How often the button was pressed since this was asked last. */
  public int takePresses(String id) {
    Button button = buttons.get(id);
    int count = button == null ? 0 : button.presses;
    if (button != null) {
      button.presses = 0;
    }
    return count;
  }

  /** Wires a part to the board. */
  public void add(Part part) {
    Map<String, Part> more = new LinkedHashMap<>(parts);
    more.put(part.id(), part);
    parts = Collections.unmodifiableMap(more);
    addDevice(part);
    if (part instanceof I2cDevice device) {
      I2cByHand.follow(device);
    }
    if (part instanceof SpiDevice device) {
      SpiByHand.follow(device);
    }
  }

  /**
   * Takes all parts but these off the buses; their ends on the wires are for who put them there.
   */
  public void removePartsBut(Collection<Part> kept) {
    devices.removeAll(parts.values().stream().filter(part -> !kept.contains(part)).toList());
    Map<String, Part> left = new LinkedHashMap<>();
    kept.forEach(part -> left.put(part.id(), part));
    parts = Collections.unmodifiableMap(left);
    wiring++;
  }

  /** Puts something on the buses that is no part of a circuit. */
  public void addDevice(Object device) {
    devices.add(device);
    wiring++;
  }

  /** The parts of the circuit by name; a map that does not change, from any thread. */
  public Map<String, Part> parts() {
    return parts;
  }

  /** What hangs on the buses and is a {@code kind}. */
  public <T> List<T> devices(Class<T> kind) {
    return devices.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Changes whenever something is wired. */
  public int wiring() {
    return wiring;
  }

  /** Lets {@code action} happen at every reset of the board. */
  public void onReset(Runnable action) {
    resets.add(action);
  }

  /** Why the board started last: power, hard, soft, watchdog or deepsleep. */
  public String resetCause() {
    return resetCause;
  }

  public void resetCause(String why) {
    resetCause = why;
  }

  /** How often the board was reset. */
  public int resetCount() {
    return resetCount;
  }

  /** Puts everything a program can change back to how it is after power-on. */
  public void reset() {
    resets.forEach(Runnable::run);
    sound.fetch();
    resets.clear();
    pins.values().forEach(BoardPin::reset);
    buttons
        .values()
        .forEach(
            button -> {
              button.presses = 0;
              button.noticed = false;
            });
    matrix.show(new int[Matrix.SIDE * Matrix.SIDE]);
    resetCount++;
  }
}
