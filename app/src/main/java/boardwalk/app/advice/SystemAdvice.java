package boardwalk.app.advice;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an error number of the board's firmware means, and what to do when memory ends. */
final class SystemAdvice {

  private static final Pattern NUMBER = Pattern.compile("(-?\\d+)");
  private static final Pattern BUS =
      Pattern.compile(
          "(?i)i2c|spi|oled|lcd|bme|bmp|mpu|rtc|sensor|display|dht|measure|readfrom|writeto");

  private static final String SILENT =
      "A part on the wires does not answer. Look whether it has power, whether its wires are on the"
          + " pins the program says, and whether its address is right: i2c.scan() lists those that"
          + " answer.";

  /** By the numbers of Linux, which MicroPython uses (py/mperrno.h), and some of its network's. */
  private static final Map<Integer, String> NUMBERS =
      Map.ofEntries(
          Map.entry(2, "There is no such file on the board. Names count every capital letter."),
          Map.entry(13, "This must not be changed."),
          Map.entry(16, "It is in use already. Restart the board, or deinit() what uses it."),
          Map.entry(17, "There is something of this name already."),
          Map.entry(20, "A part of the path is a file, not a folder."),
          Map.entry(21, "That is a folder, not a file."),
          Map.entry(28, "The board's file system is full. Delete files you do not need."),
          Map.entry(30, "The board's files cannot be changed: a drive on this computer has them."),
          Map.entry(39, "The folder is not empty."),
          Map.entry(103, "The other side has ended the connection."),
          Map.entry(104, "The other side has ended the connection."),
          Map.entry(111, "Nobody listens at this address and port."),
          Map.entry(113, "There is no way to this address. Is the board in the same network?"),
          Map.entry(118, "The network is not reachable. Connect to Wi-Fi first."),
          Map.entry(128, "The socket is not connected."),
          Map.entry(-2, "The name was not found. Is the board connected to Wi-Fi?"),
          Map.entry(-202, "The name was not found. Is the board connected to Wi-Fi?"),
          Map.entry(-6, "The name was not found. Is the board connected to Wi-Fi?"));

  private SystemAdvice() {}

  static Optional<Advice> of(Failure failure) {
    Matcher number = NUMBER.matcher(failure.message());
    int code = number.find() ? number(number.group(1)) : 0;
    return switch (code) {
      case 5, 19 -> Advice.of(SILENT);
      case 110, 116 ->
          BUS.matcher(failure.line()).find()
              ? Advice.of(SILENT)
              : Advice.of("No answer came in time. Look at the wires or at the connection.");
      default -> Optional.ofNullable(NUMBERS.get(code)).flatMap(Advice::of);
    };
  }

  private static int number(String digits) {
    return digits.length() > 6 ? 0 : Integer.parseInt(digits);
  }

  static Optional<Advice> memory(Failure failure) {
    boolean small = failure.board().map(board -> board.hasModule("microbit")).orElse(false);
    return Advice.of(
        "The board's memory is full"
            + (small ? ", of which a micro:bit has little" : "")
            + ". Restart the board, make lists and buffers smaller, or read large files in parts.");
  }
}
