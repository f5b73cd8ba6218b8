package boardwalk.boards.index;

import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.BoardProfile.UsbId;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The index as text: a line for each board, fields between tabs, items of a list between {@code |},
 * fields of a USB id between {@code ;}, its serial prefixes between commas.
 */
public final class IndexFile {

  /** Name of the file among the resources. */
  public static final String NAME = "/boardwalk/boards/index.tsv";

  private static final int HEXADECIMAL = 16;

  private IndexFile() {}

  public static String write(List<BoardSummary> boards) {
    return boards.stream().map(IndexFile::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(BoardSummary board) {
    return String.join(
        "\t",
        board.id(),
        board.name(),
        board.vendor(),
        list(board.aliases()),
        board.origin().name(),
        (board.legacy() ? "legacy" : "") + (board.drawn() ? "drawn" : ""),
        board.chipId(),
        board.port(),
        board.upstream(),
        board.circuitPython(),
        board.volume(),
        list(board.features()),
        list(board.identity().builds()),
        list(board.identity().machines()),
        list(board.identity().platforms()),
        board.identity().generic() ? "generic" : "",
        list(board.usb().stream().map(IndexFile::usb).toList()));
  }

  private static String list(List<String> items) {
    return String.join("|", items);
  }

  private static String usb(UsbId id) {
    return String.join(
        ";",
        id.mode(),
        Integer.toString(id.vendor(), HEXADECIMAL),
        Integer.toString(id.product(), HEXADECIMAL),
        id.certainty().name(),
        String.join(",", id.serialPrefixes()),
        id.productText(),
        id.volume());
  }

  /**
   * @throws IllegalArgumentException for text that is no index
   */
  public static List<BoardSummary> read(String text) {
    List<BoardSummary> boards = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      boards.add(board(split(text.substring(start, end), '\t')));
      start = end + 1;
    }
    return boards;
  }

  private static BoardSummary board(List<String> fields) {
    int at = 0;
    return new BoardSummary(
        fields.get(at++),
        fields.get(at++),
        fields.get(at++),
        items(fields.get(at++)),
        Origin.valueOf(fields.get(at++)),
        fields.get(at).contains("legacy"),
        fields.get(at++).contains("drawn"),
        fields.get(at++),
        fields.get(at++),
        fields.get(at++),
        fields.get(at++),
        fields.get(at++),
        items(fields.get(at++)),
        new Identity(
            items(fields.get(at++)),
            items(fields.get(at++)),
            items(fields.get(at++)),
            !fields.get(at++).isEmpty()),
        usbIds(fields.get(at)));
  }

  private static List<UsbId> usbIds(String field) {
    List<UsbId> ids = new ArrayList<>();
    for (String item : items(field)) {
      List<String> parts = split(item, ';');
      int at = 0;
      String mode = parts.get(at++);
      int vendor = Integer.parseInt(parts.get(at++), HEXADECIMAL);
      int product = Integer.parseInt(parts.get(at++), HEXADECIMAL);
      UsbId.Certainty certainty = UsbId.Certainty.valueOf(parts.get(at++));
      String prefixes = parts.get(at++);
      String productText = parts.get(at++);
      ids.add(
          new UsbId(
              mode,
              vendor,
              product,
              prefixes.isEmpty() ? List.of() : List.copyOf(split(prefixes, ',')),
              productText,
              parts.get(at),
              certainty));
    }
    return List.copyOf(ids);
  }

  private static List<String> items(String field) {
    return field.isEmpty() ? List.of() : List.copyOf(split(field, '|'));
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
