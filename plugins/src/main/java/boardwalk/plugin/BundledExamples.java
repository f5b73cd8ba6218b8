package boardwalk.plugin;

import java.util.List;

/** The examples that come with Boardwalk. */
final class BundledExamples implements Plugin {

  @Override
  public String name() {
    return "Examples";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "Blink (any board with a LED)",
            """
            from machine import Pin
            import time

            led = Pin("LED", Pin.OUT)
            while True:
                led.toggle()
                time.sleep(0.5)
            """),
        new Example(
            "Button and interrupt (generic board)",
            """
            from machine import Pin
            import time

            count = 0

            def pressed(pin):
                global count
                count += 1
                print("pressed", count, "times")

            button = Pin("BUTTON", Pin.IN, Pin.PULL_UP)
            button.irq(pressed, Pin.IRQ_FALLING)
            print("Press the button of the board.")
            while count < 5:
                time.sleep(0.1)
            """),
        new Example(
            "Hearts and buttons (micro:bit)",
            """
            from microbit import *

            display.scroll("Hello!")
            while True:
                if button_a.is_pressed():
                    display.show(Image.HAPPY)
                elif button_b.is_pressed():
                    display.show(Image.SAD)
                else:
                    display.show(Image.HEART)
                sleep(50)
            """));
  }
}
