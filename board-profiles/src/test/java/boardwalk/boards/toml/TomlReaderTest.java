package boardwalk.boards.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Real;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import boardwalk.boards.toml.TomlValue.Truth;
import boardwalk.boards.toml.TomlValue.Whole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Examples of toml.io/en/v1.0.0, and what it forbids. */
class TomlReaderTest {

  private static Object plain(TomlValue value) {
    return switch (value) {
      case Text text -> text.value();
      case Whole whole -> whole.value();
      case Real real -> real.value();
      case Truth truth -> truth.value();
      case Items items -> items.values().stream().map(TomlReaderTest::plain).toList();
      case Table table -> {
        Map<String, Object> map = new LinkedHashMap<>();
        table.entries().forEach((key, inner) -> map.put(key, plain(inner)));
        yield map;
      }
    };
  }

  private static Object read(String text) {
    return plain(TomlReader.read(text, "t.toml"));
  }

  @Test
  void valuesAreRead() {
    assertEquals(Map.of("a", 99L), read("a = +99"));
    assertEquals(Map.of("a", 1000L), read("a = 1_000 # comment"));
    assertEquals(Map.of("a", 0xdeadbeefL), read("a = 0xDEAD_BEEF"));
    assertEquals(Map.of("a", 0x1ffL), read("a = 0o777"));
    assertEquals(Map.of("a", 214L), read("a = 0b11010110"));
    assertEquals(Map.of("a", 5e22), read("a = 5e+22"));
    assertEquals(Map.of("a", -0.01), read("a = -0.01"));
    assertEquals(Map.of("a", true, "b", false), read("a = true\r\nb = false\r\n"));
    assertEquals(
        Map.of("a", "tab\t\"q\" é 😀"), read("a = \"tab\\t\\\"q\\\" \\u00e9 \\U0001F600\""));
    assertEquals(Map.of("a", "C:\\x\\n"), read("a = 'C:\\x\\n'"));
    assertEquals(Map.of("a", "one\ntwo"), read("a = \"\"\"\none\ntwo\"\"\""));
    assertEquals(Map.of("a", "The quick fox."), read("a = \"\"\"The quick \\\n   fox.\"\"\""));
    assertEquals(Map.of("a", "'quoted' \\"), read("a = ''''quoted' \\'''"));
    assertEquals(Map.of("a", List.of(1L, List.of("x"))), read("a = [ 1, [ \"x\", ], # end\n ]"));
    assertEquals(Map.of("a", Map.of("b", Map.of("c", 1L))), read("a = { b.c = 1 }"));
  }

  @Test
  void tablesAreRead() {
    assertEquals(
        Map.of("a", Map.of("b", Map.of("c", 1L), "d", 2L)), read("[a.b]\nc = 1\n[a]\nd = 2"));
    assertEquals(
        Map.of("p", List.of(Map.of("n", 1L), Map.of("n", 2L, "q", Map.of("r", 3L)))),
        read("[[p]]\nn = 1\n[[p]]\nn = 2\n[p.q]\nr = 3"));
    assertEquals(Map.of("site", Map.of("google.com", true)), read("site.\"google.com\" = true"));
  }

  @Test
  void mistakesHaveTheirLine() {
    for (String wrong :
        List.of(
            "a = 1\nb = \n",
            "a = 1\na = 2\n",
            "x = 1\n[a]\n[a]".replaceFirst("x = 1\n", ""),
            "a = 1\n[a]\n",
            "[a]\nb = 01\n",
            "a = {b = 1}\na.c = 2\n",
            "a = []\n[[a]]\n",
            "a = 1\nb = 2020-01-01\n")) {
      TomlException error =
          assertThrows(TomlException.class, () -> TomlReader.read(wrong, "t.toml"), wrong);
      assertEquals("t.toml, line 2", error.getMessage().substring(0, 14), error.getMessage());
    }
  }

  @Test
  void placesAreThoseOfTheKeys() {
    Table table = TomlReader.read("\n\na = \"\"\"\nx\ny\"\"\"\nb = [1,\n2]\n", "t.toml");
    assertEquals(3, table.get("a").at().line());
    assertEquals(6, table.get("b").at().line());
    assertEquals(7, ((Items) table.get("b")).values().getLast().at().line());
  }

  @Test
  void damageGivesOnlyItsOwnErrors() {
    Random random = new Random(7);
    String good = "a = 1\n[b.c]\nd = { e = [1, 2], f = \"x\\n\" }\n[[g]]\nh = '''i'''\nj = 1e3\n";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int change = 0; change < 3; change++) {
        text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(100) + 9));
      }
      try {
        TomlReader.read(text.toString(), "f.toml");
      } catch (TomlException expected) {
        assertEquals("f.toml", expected.getMessage().substring(0, 6));
      }
    }
  }
}
