package boardwalk.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardProfile.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards of the user: files in a folder. */
class OwnBoardsTest {

  @TempDir private Path folder;

  private Profiles with(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return Profiles.builtIn().with(folder);
  }

  @Test
  void aFileChangesABuiltInBoard() throws IOException {
    Profiles profiles =
        with(
            "pico.toml",
            """
            schema = 1
            id = "pico"
            extends = "board:pico"
            name = "Pico of room 12"
            [[part]]
            id = "lamp"
            kind = "led"
            pin = "GP15"
            colour = "#ef4444"
            """);
    BoardProfile pico = profiles.find("pico").orElseThrow();
    assertEquals("Pico of room 12", pico.name());
    assertEquals(Origin.OWN, pico.origin());
    assertEquals(2, pico.parts(BoardProfile.Part.Kind.LED).size());
    assertEquals("Raspberry Pi Pico with RP2040", pico.runtime().machine());
    assertTrue(profiles.search("room 12").getFirst().drawn());
  }

  @Test
  void aFileAddsABoardUponAnother() throws IOException {
    Profiles profiles =
        with(
            "robot.toml",
            """
            schema = 1
            id = "robot"
            extends = "board:esp32-devkitc-v4"
            name = "Our robot"
            remove_parts = ["boot"]
            [names]
            MOTOR_LEFT = "GPIO25"
            [[part]]
            id = "eye"
            kind = "led"
            pin = "MOTOR_LEFT"
            colour = "#22c55e"
            """);
    BoardProfile robot = profiles.find("robot").orElseThrow();
    assertEquals("MOTOR_LEFT", robot.pin("25").orElseThrow().label());
    assertTrue(robot.parts().stream().noneMatch(part -> part.id().equals("boot")));
    assertEquals("ESP32-DevKitC V4", profiles.find("esp32").orElseThrow().name());
  }

  @Test
  void mistakesAreToldWithFileLineAndWhatWasExpected() throws IOException {
    String head = "schema = 1\nid = \"mine\"\nname = \"Mine\"\nextends = \"board:pico\"\n";
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry("shade = 1\n", "line 5: 'shade' is unknown here; expected one of"),
            Map.entry("legacy = \"yes\"\n", "line 5: 'legacy' must be true or false."),
            Map.entry("remove_pins = [\"GPIO99\"]\n", "line 5: there is no 'GPIO99'"),
            Map.entry("[names]\nX = \"GPIO99\"\n", "line 6: the chip has no pin 'GPIO99' here."),
            Map.entry(
                "[bus]\nI2C0 = { kind = \"i2x\" }\n",
                "line 6: 'kind' must be i2c, spi, uart, can or i2s."),
            Map.entry(
                "[bus]\nI2C0 = { kind = \"i2c\", pitfall = \"none\" }\n",
                "line 6: there is no pitfall 'none'."),
            Map.entry(
                "[[usb]]\nmode = \"runtime\"\nvid = 70000\npid = 1\ncertainty = \"exact\"\n",
                "line 7: 'vid' must be a whole number from 1 to 65535."),
            Map.entry("[[usb]]\nmode = \"runtime\"\nvid = 7\npid = 1\n", "'certainty' is missing"),
            Map.entry(
                "[[part]]\nid = \"a\"\nkind = \"led\"\npin = \"GP77\"\n",
                "line 8: there is no pin 'GP77'."),
            Map.entry(
                "[[part]]\nid = \"a\"\nkind = \"led\"\nbus = \"I2C9\"\n",
                "line 8: there is no bus 'I2C9'."),
            Map.entry(
                "[[layout.header]]\nid = \"left\"\nedge = \"left\"\npins = [\"Q1\"]\n",
                "line 8: the label 'Q1' is no pin"),
            Map.entry("[labels]\nrule = \"(a+)+ -> GPIO$1\"\n", "line 6: '(a+)+' must have (\\d+)"),
            Map.entry(
                "[pitfall]\nx = { when = \"moon:full\", level = \"info\", text = \"t\" }\n",
                "line 6: 'moon:full' must be one of"),
            Map.entry(
                "[pins]\nGPIO1 = { flags = [\"hot\"] }\n", "line 6: 'flags' must be input-only,"),
            Map.entry("name = \"Again\"\n", "line 5: 'name' is there already (line 3)."),
            Map.entry("url = 'open\n", "line 5: the text has no closing quote on its line."),
            Map.entry("features = [1 2]\n", "line 5: ',' or ']' was expected"),
            Map.entry("url = nowhere\n", "line 5: 'nowhere' is no value; a text needs quotes"));
    for (Map.Entry<String, String> mistake : wrong.entrySet()) {
      ProfileException error =
          assertThrows(
              ProfileException.class,
              () -> with("mine.toml", head + mistake.getKey()),
              mistake.getKey());
      assertTrue(
          error.getMessage().contains("mine.toml, ")
              && error.getMessage().contains(mistake.getValue()),
          mistake.getKey() + " -> " + error.getMessage());
    }
  }

  @Test
  void layersThatAreMissingOrGoInACircleAreTold() throws IOException {
    ProfileException missing =
        assertThrows(
            ProfileException.class,
            () -> Profiles.parse("schema = 1\nid = \"ab\"\nextends = \"mcu:z80\"\n", "a.toml"));
    assertEquals("a.toml, line 3: there is no layer 'mcu:z80'.", missing.getMessage());
    Files.writeString(
        folder.resolve("b.toml"), "schema = 1\nid = \"bb\"\nextends = \"board:aa\"\n");
    ProfileException circle =
        assertThrows(
            ProfileException.class,
            () -> with("a.toml", "schema = 1\nid = \"aa\"\nextends = \"board:bb\"\n"));
    assertTrue(circle.getMessage().contains("circle"), circle.getMessage());
    ProfileException version =
        assertThrows(
            ProfileException.class,
            () -> Profiles.parse("schema = 2\nid = \"ab\"\nname = \"A\"\n", "a.toml"));
    assertTrue(version.getMessage().contains("'schema' must be"), version.getMessage());
  }

  @Test
  void aHugeFileIsNotRead() {
    String huge = "schema = 1\nid = \"aa\"\n" + "# filler\n".repeat(60_000);
    ProfileException error =
        assertThrows(ProfileException.class, () -> Profiles.parse(huge, "huge.toml"));
    assertTrue(error.getMessage().contains("at most"), error.getMessage());
  }
}
