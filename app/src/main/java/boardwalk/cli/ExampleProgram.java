package boardwalk.cli;

import boardwalk.boards.BoardProfile;

/** The program a new user sees first. */
public final class ExampleProgram {

  private ExampleProgram() {}

  /** One that runs on this board. */
  public static String textFor(BoardProfile board) {
    if (board.runtime().port().equals("microbit")) {
      return microbit();
    }
    return board.pins().stream().anyMatch(pin -> pin.names().contains("LED")) ? text() : counting();
  }

  private static String counting() {
    return """
        # Welcome! Press Run and watch the console below.
        import time

        for count in range(1, 6):
            print("hello", count)
            time.sleep(0.3)

        print("Done. Change something and run it again!")
        """;
  }

  private static String microbit() {
    return """
        # Welcome! Press Run and watch the display on the right.
        from microbit import *

        for count in range(1, 6):
            display.show(Image.HEART)
            print("beat", count)
            sleep(300)
            display.show(Image.HEART_SMALL)
            sleep(300)

        display.scroll("Hello!")
        print("Done. Change something and run it again!")
        """;
  }

  /** It prints, and blinks the LED of the generic board a few times. */
  public static String text() {
    return """
        # Welcome! Press Run and watch the LED on the right.
        from machine import Pin
        import time

        led = Pin("LED", Pin.OUT)

        for count in range(1, 6):
            led.on()
            print("blink", count)
            time.sleep(0.3)
            led.off()
            time.sleep(0.3)

        print("Done. Change something and run it again!")
        """;
  }
}
