package boardwalk.cli;

/** The program a new user sees first. */
public final class ExampleProgram {

  private ExampleProgram() {}

  /** It prints, and blinks the LED of the generic board a few times. */
  public static String text() {
    return """
        # Welcome to Boardwalk! Press Run and watch the LED on the right.
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
