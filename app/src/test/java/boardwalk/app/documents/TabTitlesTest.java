package boardwalk.app.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TabTitlesTest {

  private static Document file(String path) {
    Document document = new Document("untitled.py", "");
    document.fileProperty().set(Path.of(path));
    return document;
  }

  private static Document onBoard(String path) {
    Document document = new Document("untitled.py", "");
    document.boardFileProperty().set(new Document.BoardFile("pico", path));
    return document;
  }

  @Test
  void onlyThoseOfTheSameNameSayWhereTheyAre() {
    Document main = file("/home/ada/robot/main.py");
    Document other = file("/home/ada/lamp/main.py");
    Document single = file("/home/ada/lamp/wheels.py");
    Document board = onBoard("/main.py");
    Document fresh = new Document("untitled.py", "");
    assertEquals(
        Map.of(
            main, "main.py – robot",
            other, "main.py – lamp",
            board, "main.py – board",
            single, "wheels.py",
            fresh, "untitled.py"),
        TabTitles.of(List.of(main, other, board, single, fresh)));
  }

  @Test
  void asManyFoldersAsAreNeeded() {
    Document one = file("/a/x/src/main.py");
    Document two = file("/a/y/src/main.py");
    Document inside = onBoard("/lib/main.py");
    assertEquals(
        Map.of(one, "main.py – x/src", two, "main.py – y/src", inside, "main.py – lib"),
        TabTitles.of(List.of(one, two, inside)));
  }

  @Test
  void aPlaceThatIsThePartOfAnother() {
    Document outer = file("/src/main.py");
    Document inner = file("/a/src/main.py");
    assertEquals(
        Map.of(outer, "main.py – src", inner, "main.py – a/src"),
        TabTitles.of(List.of(outer, inner)));
  }
}
