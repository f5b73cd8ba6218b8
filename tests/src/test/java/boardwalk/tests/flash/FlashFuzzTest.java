package boardwalk.tests.flash;

import boardwalk.fuzz.FlashFuzz;
import org.junit.jupiter.api.Test;

/** A short run of {@code tests/fuzz/flash}, always the same. */
class FlashFuzzTest {

  @Test
  void nothingGetsOutButErrorsForPeople() throws Exception {
    for (int seed = 1; seed <= 60; seed++) {
      new FlashFuzz(seed).round();
    }
  }
}
