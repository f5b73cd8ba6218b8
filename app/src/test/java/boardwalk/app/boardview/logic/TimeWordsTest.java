package boardwalk.app.boardview.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimeWordsTest {

  @Test
  void aMomentIsAsExactAsOneCanPointAtIt() {
    assertEquals("49.413 s", TimeWords.moment(49_412_598_000L, 6_000_000_000L));
    assertEquals("49.412598 s", TimeWords.moment(49_412_598_000L, 6_000_000));
    assertEquals("49.412598250 s", TimeWords.moment(49_412_598_250L, 20_000));
  }
}
