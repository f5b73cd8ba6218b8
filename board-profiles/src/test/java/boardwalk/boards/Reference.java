package boardwalk.boards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts profiles are held against: tables read from other people's sources. */
public final class Reference {

  private Reference() {}

  /** The lines of a file of tab-separated fields. */
  public static List<String[]> lines(String name) {
    try (InputStream in = Reference.class.getResourceAsStream("/reference/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String[]> lines = new ArrayList<>();
      text.lines().forEach(line -> lines.add(line.split("\t", -1)));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a file whose first line names the columns. */
  public static List<Map<String, String>> rows(String name) {
    List<String[]> lines = lines(name);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String[] line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.length; i++) {
        row.put(lines.getFirst()[i], line[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
