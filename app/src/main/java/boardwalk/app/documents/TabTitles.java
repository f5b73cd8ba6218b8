package boardwalk.app.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of open documents that tell them apart: those of the same name say where they are. */
final class TabTitles {

  private static final String BETWEEN = " – ";

  private TabTitles() {}

  static Map<Document, String> of(List<Document> open) {
    Map<Document, String> titles = new HashMap<>();
    Map<String, List<Document>> byName =
        open.stream().collect(Collectors.groupingBy(Document::title));
    byName.forEach(
        (name, same) -> {
          for (Document document : same) {
            String place = same.size() == 1 ? "" : place(document, same);
            titles.put(document, place.isEmpty() ? name : name + BETWEEN + place);
          }
        });
    return titles;
  }

  /** As many of the folders around the file, from inside, as no other of the name has. */
  private static String place(Document document, List<Document> same) {
    List<String> own = folders(document);
    for (int count = 1; count <= own.size(); count++) {
      List<String> inner = own.subList(own.size() - count, own.size());
      int needed = count;
      boolean alone =
          same.stream()
              .filter(other -> other != document)
              .map(TabTitles::folders)
              .noneMatch(
                  others ->
                      others.size() >= needed
                          && others.subList(others.size() - needed, others.size()).equals(inner));
      if (alone) {
        return String.join("/", inner);
      }
    }
    return String.join("/", own);
  }

  /** From outside to inside; none for what has never been saved. */
  private static List<String> folders(Document document) {
    List<String> folders = new ArrayList<>();
    if (document.boardFileProperty().get() != null) {
      folders.add("board");
      String path = document.boardFileProperty().get().path();
      for (String part : path.substring(0, path.lastIndexOf('/') + 1).split("/")) {
        if (!part.isEmpty()) {
          folders.add(part);
        }
      }
    } else if (document.file() != null && document.file().toAbsolutePath().getParent() != null) {
      for (Path part : document.file().toAbsolutePath().getParent()) {
        folders.add(part.toString());
      }
    }
    return folders;
  }

  /** Where a document is, whole; empty for what has never been saved. */
  static String whole(Document document) {
    if (document.boardFileProperty().get() != null) {
      return document.boardFileProperty().get().path() + " on the board";
    }
    return document.file() == null ? "" : document.file().toAbsolutePath().toString();
  }
}
