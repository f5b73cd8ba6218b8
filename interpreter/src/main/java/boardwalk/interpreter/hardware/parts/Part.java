package boardwalk.interpreter.hardware.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** A part of a circuit. What can be seen of it and done to it has names, for views and checks. */
public abstract class Part {

  /**
   * Something of the world that somebody can set.
   *
   * @param least smallest value
   * @param most largest value
   * @param unit for people; empty for none
   */
  public record Setting(
      double least, double most, String unit, DoubleSupplier value, DoubleConsumer set) {}

  private final String id;
  private final String kind;
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, Supplier<Object>> shown = new LinkedHashMap<>();

  protected Part(Wiring wiring) {
    this.id = wiring.id();
    this.kind = wiring.kind();
  }

  /** Its name in the circuit. */
  public final String id() {
    return id;
  }

  /** What it is, as in the catalogue. */
  public final String kind() {
    return kind;
  }

  /** Lets views and checks see something: a number, a truth value or text. */
  protected final void shows(String name, Supplier<Object> value) {
    shown.put(name, value);
  }

  /** Lets people set something; values outside the range are brought into it. */
  protected final void takes(
      String name,
      double least,
      double most,
      String unit,
      DoubleSupplier value,
      DoubleConsumer set) {
    settings.put(
        name,
        new Setting(least, most, unit, value, now -> set.accept(Math.clamp(now, least, most))));
    shown.put(name, value::getAsDouble);
  }

  /** What can be set, by name. */
  public final Map<String, Setting> settings() {
    return settings;
  }

  /** What can be seen, by name. */
  public final Map<String, Supplier<Object>> shown() {
    return shown;
  }
}
