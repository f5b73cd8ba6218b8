package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile.Pin;
import java.util.List;

/** What is known of the value of an expression. */
sealed interface Value {

  /** Anything that cannot be followed. */
  Value UNKNOWN = new Unknown();

  record Unknown() implements Value {}

  record Number(long value) implements Value {}

  record Text(String value) implements Value {}

  /** A module of the firmware, or a class of the program, with what is known of its members. */
  record Module(String name) implements Value {}

  /** A class of the program: its constants. */
  record Namespace(java.util.Map<String, Value> members) implements Value {}

  /** A class or function of the firmware: {@code Pin}, {@code ADC}. */
  record Callable(String name) implements Value {}

  /** A constant of a class: {@code OUT} of {@code Pin.OUT}. */
  record Constant(String name) implements Value {}

  /** A Pin object. */
  record PinObject(Pin pin) implements Value {}

  /** An object of the firmware that is no pin, with its class: {@code PWM}. */
  record Instance(String type) implements Value {}

  /** A tuple or list. */
  record Items(List<Value> values) implements Value {}

  /** One of these: what a loop variable is. */
  record OneOf(List<Value> values) implements Value {}
}
