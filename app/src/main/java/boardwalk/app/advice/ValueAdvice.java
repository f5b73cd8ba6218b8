package boardwalk.app.advice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a value: its type, its range, its text. */
final class ValueAdvice {

  private record Known(String type, Pattern message, String text) {
    static Known of(String type, String message, String text) {
      return new Known(type, Pattern.compile(message), text);
    }
  }

  private static final String TEXT_AND_NUMBER =
      "Text and a number do not go together like this. Turn the number into text with str(…), or write"
          + " f\"… {number}\"; or the text into a number with int(…).";

  /** By the texts of MicroPython 1.9 to 1.27 (py/*.c). */
  private static final List<Known> KNOWN =
      List.of(
          Known.of(
              "TypeError",
              "unsupported types? for .*'str'.*'(int|float)'|unsupported types? for"
                  + " .*'(int|float)'.*'str'|can't convert '(int|float)' object to str",
              TEXT_AND_NUMBER),
          Known.of(
              "TypeError",
              "unsupported types? for .*'NoneType'",
              "One of the two is None: it never got a value, or comes from a function that returns"
                  + " nothing."),
          Known.of(
              "TypeError",
              "unsupported types for",
              "These two kinds of values cannot be calculated with each other. Look what each of"
                  + " them is with print(type(…))."),
          Known.of(
              "TypeError",
              "unexpected keyword argument|extra keyword arguments",
              "The call names a value that it does not take. Look at the spelling of what stands"
                  + " before “=”."),
          Known.of(
              "TypeError",
              "'NoneType' object isn't (iterable|subscriptable|callable)",
              "It is None: it never got a value, or comes from a function that returns nothing."),
          Known.of(
              "TypeError",
              "object (isn't|is not) callable",
              "Round brackets call a function, but this is a value. Perhaps a variable has got the"
                  + " name of a function, or an operator is missing before the bracket."),
          Known.of(
              "TypeError",
              "object (isn't|is not) subscriptable",
              "Square brackets take one thing out of many, but this is a single value."),
          Known.of(
              "TypeError",
              "object (isn't|is not) iterable",
              "One can only go through a list, a text or the like. To count, use range(…)."),
          Known.of(
              "TypeError",
              "object doesn't support item assignment",
              "It cannot be changed in place. Texts and tuples never can: make a new one."),
          Known.of(
              "TypeError",
              "indices must be integers",
              "In the square brackets of a list stands the place of a thing, a whole number from 0."),
          Known.of(
              "TypeError",
              "can't convert float to int|'float' object cannot be interpreted as an integer",
              "A whole number is needed here. int(…) leaves out what is behind the point, // divides"
                  + " without it."),
          Known.of(
              "TypeError",
              "has no len\\(\\)",
              "len(…) counts what is in a list, a text or the like; this is a single value."),
          Known.of(
              "TypeError",
              "unsupported type for __hash__",
              "What can change, like a list, cannot be a key or in a set. A tuple can."),
          Known.of(
              "IndexError",
              "pop from (an )?empty|popindex",
              "There is nothing left to take out. Ask with “if” before, whether something is there."),
          Known.of(
              "IndexError",
              "index out of range",
              "It has fewer things in it. The first one is [0], so the last of n is [n-1]; len(…)"
                  + " tells how many there are."),
          Known.of(
              "KeyError",
              "",
              "The dictionary has no such key. Look what it has with print(….keys()), or use"
                  + " .get(key)."),
          Known.of(
              "ValueError",
              "invalid syntax for integer|invalid literal for int",
              "int(…) takes digits only. Look what it was given with print(repr(…)); what comes from"
                  + " input() or a line may be empty or have a line end."),
          Known.of(
              "ValueError",
              "invalid syntax for number|could not convert string to float",
              "float(…) takes a number only. Look what it was given with print(repr(…))."),
          Known.of(
              "ValueError",
              "need more than|too many values to unpack|wrong number of values",
              "There are not as many values on the right as names on the left."),
          Known.of(
              "ValueError",
              "not in sequence|not in list",
              "It has no such thing in it. Ask with “in” before."),
          Known.of("ValueError", "bytes value out of range", "A byte is a number from 0 to 255."),
          Known.of(
              "ValueError",
              "empty sequence",
              "There is nothing in it. Ask with “if” before, whether something is there."),
          Known.of(
              "ValueError",
              "(I2C|SPI|UART|I2S|PWM|Timer)\\(.*\\) doesn't exist",
              "The board has none of this number. “Pins of the board” (Ctrl+P) shows what there is."),
          Known.of(
              "AssertionError",
              "",
              "What stands after “assert” in this line must be true, and was not."),
          Known.of(
              "ValueError",
              "invalid pin|invalid Pin|unknown named pin",
              "The board has no pin of this number or name, or it cannot do this. “Pins of the board”"
                  + " (Ctrl+P) shows what there is."),
          Known.of(
              "ValueError",
              "bad (SCL|SDA|SCK|MOSI|MISO|TX|RX)|invalid (SCL|SDA|sck|mosi|miso|tx|rx)",
              "The pin cannot be this signal of this bus. “Pins of the board” (Ctrl+P) shows which"
                  + " pins can."),
          Known.of(
              "ValueError",
              "Pin doesn't have ADC|pin doesn't support|Pin\\(.*\\) doesn't have ADC",
              "The pin cannot measure a voltage. “Pins of the board” (Ctrl+P) shows which pins can."),
          Known.of(
              "ZeroDivisionError",
              "",
              "Something is divided by 0. Ask with “if” before, whether it is 0."),
          Known.of(
              "RuntimeError",
              "maximum recursion depth exceeded",
              "A function calls itself again and again without an end."),
          Known.of(
              "UnicodeError",
              "",
              "These bytes are no text. Use .decode() only for text, or look at them as bytes."),
          Known.of("OverflowError", "", "The number is too large for the board here."));

  private ValueAdvice() {}

  private static final Pattern COUNT =
      Pattern.compile("takes (\\d{1,3}) positional arguments? but (\\d{1,3}) were given");

  private static final Pattern COUNTS =
      Pattern.compile("function missing|takes at (least|most)|expected at (least|most)");

  static Optional<Advice> of(Failure failure) {
    Matcher count = COUNT.matcher(failure.message());
    if (count.find()) {
      return count(Integer.parseInt(count.group(1)), Integer.parseInt(count.group(2)));
    }
    if (failure.error().type().equals("TypeError") && COUNTS.matcher(failure.message()).find()) {
      return Advice.of("The call gives it more or fewer values than it takes.");
    }
    return KNOWN.stream()
        .filter(known -> known.type().equals(failure.error().type()))
        .filter(known -> known.message().matcher(failure.message()).find())
        .findFirst()
        .flatMap(known -> Advice.of(known.text()));
  }

  private static Optional<Advice> count(int takes, int given) {
    return Advice.of(
        given < takes
            ? "The call gives it fewer values than it needs. Look at its definition, after “def”."
            : given == takes + 1
                ? "The call gives it more values than it takes. If it is in a class: the object counts"
                    + " too, so the first name after “def” must be “self”."
                : "The call gives it more values than it takes. Look at its definition, after"
                    + " “def”.");
  }
}
