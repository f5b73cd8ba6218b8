package boardwalk.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfilesTest {

  private static final String SMALL =
      """
      schema = 1
      id = "mine"
      name = "Mine"
      [runtime]
      platform = "rp2"
      machine = "Mine with RP2040"
      numbers = 'GPIO(\\d+)'
      [pins]
      GPIO0 = {}
      GPIO2 = {}
      [names]
      LED = "GPIO2"
      """;

  @Test
  void everyBuiltInBoardIsFoundByIdAndAlias() {
    Profiles profiles = Profiles.builtIn();
    for (BoardSummary board : profiles.all()) {
      BoardProfile profile = profiles.get(board);
      assertEquals(board, BoardSummary.of(profile));
      assertEquals(board, profiles.summary(board.id()).orElseThrow());
      board.aliases().forEach(a -> assertEquals(board, profiles.summary(a).orElseThrow(), a));
    }
  }

  @Test
  void aPinIsFoundByNumberAndName() {
    BoardProfile mine = Profiles.parse(SMALL, "mine.toml");
    assertEquals(mine.pin("2"), mine.pin("LED"));
    assertTrue(mine.pin("4").isEmpty());
  }

  @Test
  void aMistakeIsToldWithFileLineAndWhatWasExpected() {
    ProfileException error =
        assertThrows(
            ProfileException.class,
            () ->
                Profiles.parse(
                    SMALL + "\n[[part]]\nid = \"x\"\nkind = \"led\"\ncolour = \"red\"\n",
                    "mine.toml"));
    assertEquals(
        "mine.toml, line 17: 'colour' must be a colour like \"#22c55e\".", error.getMessage());
  }

  @Test
  void anUnknownKeyIsRefused() {
    ProfileException error =
        assertThrows(
            ProfileException.class, () -> Profiles.parse("colour = 1\n" + SMALL, "mine.toml"));
    assertTrue(error.getMessage().startsWith("mine.toml, line 1: 'colour' is unknown here"));
  }

  @Test
  void damagedProfilesGiveOnlyProfileErrors() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(SMALL);
      for (int change = 0; change < 4; change++) {
        text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(96) + 32));
      }
      try {
        Profiles.parse(text.toString(), "fuzz.toml");
      } catch (ProfileException expected) {
        assertTrue(expected.getMessage().startsWith("fuzz.toml"), expected.getMessage());
      }
    }
  }
}
