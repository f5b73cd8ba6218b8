package boardwalk.editor.pinhelp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs with a pin mistake, each found; programs without one, none found. */
class PinHelpTest {

  private static final int LEAST = 60;

  private final Profiles profiles = Profiles.builtIn();

  private record Sample(String head, String program) {}

  private static List<Sample> samples(String name) throws IOException {
    try (InputStream in = PinHelpTest.class.getResourceAsStream("/pinhelp/" + name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Sample> samples = new ArrayList<>();
      for (String part : all.split("(?m)^=== ")) {
        if (!part.isBlank()) {
          int end = part.indexOf('\n');
          samples.add(new Sample(part.substring(0, end), part.substring(end + 1)));
        }
      }
      return samples;
    }
  }

  private BoardProfile board(String id) {
    return profiles.find(id).orElseThrow();
  }

  @Test
  void everyMistakeIsFound() throws IOException {
    List<String> missed = new ArrayList<>();
    List<Sample> samples = samples("wrong.txt");
    assertTrue(samples.size() >= LEAST, samples.size() + " programs");
    for (Sample sample : samples) {
      String[] head = sample.head().split(" \\| ");
      int line = Integer.parseInt(head[1].substring(0, head[1].indexOf(' ')));
      String words = head[1].substring(head[1].indexOf(' ') + 1);
      List<PinProblem> problems =
          PinHelp.check(board(head[0].strip()), sample.program()).problems();
      boolean found =
          problems.stream().anyMatch(p -> p.span().line() == line && p.message().contains(words));
      if (!found || problems.size() > 2) {
        missed.add(sample.head() + ": " + problems);
      }
    }
    assertEquals("", String.join("\n", missed));
  }

  @Test
  void whereNothingIsWrongNothingIsSaid() throws IOException {
    List<String> alarms = new ArrayList<>();
    List<Sample> samples = samples("right.txt");
    assertTrue(samples.size() >= LEAST, samples.size() + " programs");
    for (Sample sample : samples) {
      List<PinProblem> problems =
          PinHelp.check(board(sample.head().strip()), sample.program()).problems();
      if (!problems.isEmpty()) {
        alarms.add(sample + ": " + problems);
      }
    }
    assertEquals("", String.join("\n", alarms));
  }

  @Test
  void aPinUsedForTwoThingsIsNamed() {
    PinHelp.Result result =
        PinHelp.check(
            board("pico"),
            """
            from machine import Pin, I2C
            led = Pin(4, Pin.OUT)
            bus = I2C(0)
            """);
    assertEquals(
        List.of("Pin GP4 is used for several things: I2C(0) sda, output (lines 2, 3)."),
        result.conflicts());
  }

  @Test
  void aProgramThatCannotBeReadIsLookedAtAsFarAsItCan() {
    PinHelp.Result result =
        PinHelp.check(
            board("esp32-devkitc-v4"),
            "from machine import Pin\nled = Pin(34, Pin.OUT)\nif led:\nprint(((\n");
    assertEquals(1, result.problems().size());
  }

  @Test
  void aLongProgramIsReadInAWink() {
    StringBuilder program = new StringBuilder("from machine import Pin, ADC, I2C\n");
    for (int i = 0; i < 250; i++) {
      program.append("def f").append(i).append("(a, b=3):\n    x = a * 2 + b\n");
      program.append("    led = Pin(").append(i % 30).append(", Pin.OUT)\n    led.value(x)\n");
    }
    BoardProfile pico = board("pico");
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      PinHelp.check(pico, program.toString());
      best = Math.min(best, System.nanoTime() - start);
    }
    // The aim is 30 ms for 1000 lines; CI machines are slower than the one it was measured on.
    assertTrue(best < 100_000_000, best / 1e6 + " ms");
    System.out.printf("pin help, 1001 lines: %.1f ms%n", best / 1e6);
  }
}
