package boardwalk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.app.advice.Advice;
import boardwalk.app.advice.Advice.Remedy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the window offers as a button is a command at the command line. */
class FailureHintTest {

  private static String words(Remedy remedy) {
    return FailureHint.words(new Advice("It is missing.", Optional.ofNullable(remedy)));
  }

  @Test
  void aRemedyIsACommand() {
    assertEquals("It is missing.", words(null));
    assertEquals(
        "It is missing. Install it with “boardwalk mip install ssd1306”.",
        words(new Remedy.FindPackage("ssd1306")));
    assertEquals(
        "It is missing. Put it there with “boardwalk put helper.py”.",
        words(new Remedy.Upload("helper.py")));
  }
}
