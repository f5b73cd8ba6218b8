package boardwalk.boards.index;

import boardwalk.boards.BoardSummary;
import boardwalk.boards.layers.LayerStore;
import boardwalk.boards.layers.Resolver;
import boardwalk.boards.schema.JsonSchema;
import boardwalk.boards.schema.ProfileForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the index and the JSON Schema anew; run by {@code board-profiles/tools/regenerate} after
 * profiles have changed.
 */
public final class MakeIndex {

  private MakeIndex() {}

  /** Arguments: the folder of the profiles, the file of the JSON Schema. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.writeString(folder.resolve("index.tsv"), text(folder));
    Files.writeString(Path.of(args[1]), JsonSchema.of(ProfileForm.file()));
  }

  /** The index of the profiles in a folder; those on the class path must be the same. */
  public static String text(Path folder) throws IOException {
    Resolver resolver = new Resolver(new LayerStore());
    List<BoardSummary> boards = new ArrayList<>();
    for (String id : ids(folder.resolve("board"))) {
      boards.add(BoardSummary.of(resolver.resolve(id).orElseThrow()));
    }
    // order.txt: the boards people have most come first where boards are listed.
    List<String> order = Files.readAllLines(folder.resolve("order.txt"));
    boards.sort(Comparator.comparing((BoardSummary b) -> order.indexOf(b.id())));
    Set<String> taken = new HashSet<>();
    boards.stream()
        .filter(b -> !b.identity().generic())
        .map(BoardSummary::upstream)
        .forEach(taken::add);
    for (String id : ids(folder.resolve("generated"))) {
      BoardSummary board = BoardSummary.of(resolver.resolve(id).orElseThrow());
      // A curated profile stands for the board of the same firmware; one firmware for many kinds
      // of boards keeps its own entry.
      if (!taken.contains(board.upstream())) {
        boards.add(board);
      }
    }
    return IndexFile.write(boards);
  }

  private static List<String> ids(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".toml"))
          .map(name -> name.substring(0, name.length() - ".toml".length()))
          .sorted()
          .toList();
    }
  }
}
