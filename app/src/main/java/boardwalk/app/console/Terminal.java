package boardwalk.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The rows a board's output makes: a bounded ring of them, a cursor, and the control sequences that
 * MicroPython's line editor sends (ECMA-48: CUU CUD CUF CUB CHA CUP ED EL SGR; carriage return,
 * line feed, backspace, tab, bell).
 *
 * <p>Rows are numbered from the first one ever written, so a number stays good while the ring
 * moves. Safe for use by several threads: the reader of the port feeds it, the toolkit reads what
 * is in sight; both hold the lock only for a piece of output or a screenful.
 */
public final class Terminal {

  private static final int TAB_WIDTH = 8;

  private final int capacity;
  private LongSupplier clock;
  private final Utf8Stream utf8 = new Utf8Stream();
  private List<Row> rows = new ArrayList<>();
  private int head;
  private long firstRow;
  private int columns;
  private long cursorRow;
  private int cursorColumn;
  private byte style = Style.DEFAULT;
  private final ControlSequences sequences =
      new ControlSequences(
          new ControlSequences.Target() {
            @Override
            public void control(char c) {
              Terminal.this.control(c);
            }

            @Override
            public void command(char command, int[] parameters, int count) {
              execute(command, parameters, count);
            }
          });
  private final PainterTurns turns = new PainterTurns();
  private long revision;
  private long screenTop;

  /** Told of each change. */
  private volatile Runnable changed = () -> {};

  /**
   * @param capacity most rows kept; the oldest go first
   * @param columns characters a row holds before it goes on in the next
   */
  public Terminal(int capacity, int columns) {
    this(capacity, columns, System::currentTimeMillis);
  }

  /**
   * @param clock gives the time in milliseconds since 1970
   */
  Terminal(int capacity, int columns, LongSupplier clock) {
    this.capacity = capacity;
    this.clock = clock;
    this.columns = columns;
    rows.add(new Row());
  }

  /** Changes with everything that changes a row or the cursor. */
  public synchronized long revision() {
    return revision;
  }

  /** Told after each change at once, on whatever thread makes it; it must not wait for anything. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  private void changed() {
    revision++;
    changed.run();
  }

  /** Number of the oldest row still kept. */
  public synchronized long firstRow() {
    return firstRow;
  }

  /** One more than the number of the newest row. */
  public synchronized long endRow() {
    return firstRow + rows.size();
  }

  public synchronized long cursorRow() {
    return cursorRow;
  }

  public synchronized int cursorColumn() {
    return cursorColumn;
  }

  public synchronized int columns() {
    return columns;
  }

  /** Text of a row without its line end; empty when there is no such row any more. */
  public synchronized String text(long row) {
    Row found = row(row);
    return found == null ? "" : found.text();
  }

  /** Whether the row goes on in the one below because it was too long. */
  public synchronized boolean continues(long row) {
    Row found = row(row);
    return found != null && found.continues;
  }

  /**
   * When a line began to come, in milliseconds since 1970; 0 for an empty one and for a row that
   * continues the one above.
   */
  synchronized long time(long row) {
    Row found = row(row);
    return found == null || continues(row - 1) ? 0 : found.time;
  }

  /** The line a row is part of, with all the rows it is folded to. */
  public synchronized String line(long row) {
    long first = row;
    while (continues(first - 1)) {
      first--;
    }
    long last = row;
    while (continues(last)) {
      last++;
    }
    return text(first, 0, last, Integer.MAX_VALUE);
  }

  /** A stretch of characters that may go over several rows of one line. */
  record Found(long row, int column, long endRow, int endColumn) {}

  /**
   * The next place of some words, whatever their case; goes round at the end.
   *
   * @param start place to search from; what is there itself is not found
   * @param newer whether to search towards newer output
   */
  synchronized Optional<Found> find(String words, Place start, boolean newer) {
    List<Found> all = new ArrayList<>();
    String wanted = words.toLowerCase(Locale.ROOT);
    for (long row = firstRow; row < endRow(); ) {
      long last = row;
      while (continues(last)) {
        last++;
      }
      String line = text(row, 0, last, Integer.MAX_VALUE).toLowerCase(Locale.ROOT);
      for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
        int end = at + wanted.length();
        all.add(
            new Found(
                row + at / columns,
                at % columns,
                row + (end - 1) / columns,
                (end - 1) % columns + 1));
      }
      row = last + 1;
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (newer) {
      return Optional.of(
          all.stream()
              .filter(f -> start.isBefore(f.row(), f.column()))
              .findFirst()
              .orElse(all.getFirst()));
    }
    return Optional.of(
        all.reversed().stream()
            .filter(f -> new Place(f.row(), f.column()).isBefore(start.row(), start.column()))
            .findFirst()
            .orElse(all.getLast()));
  }

  /** A character's place. */
  record Place(long row, int column) {
    boolean isBefore(long otherRow, int otherColumn) {
      return row < otherRow || (row == otherRow && column < otherColumn);
    }
  }

  /** A stretch of a row in one style. */
  record Run(int column, String text, byte style) {}

  synchronized List<Run> runs(long row) {
    Row found = row(row);
    if (found == null || found.length() == 0) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>(1);
    for (int at = 0; at < found.length(); ) {
      int end = found.endOfRun(at);
      runs.add(new Run(at, found.text(at, end), found.style(at)));
      at = end;
    }
    return runs;
  }

  /** Everything kept, with one line end after every line but the last. */
  public synchronized String allText() {
    return text(firstRow, 0, endRow() - 1, Integer.MAX_VALUE);
  }

  /** Text from one place to another (end exclusive); folded rows come as the one line they are. */
  public synchronized String text(long startRow, int startColumn, long endRow, int endColumn) {
    StringBuilder out = new StringBuilder();
    for (long number = Math.max(startRow, firstRow); number <= endRow; number++) {
      Row row = row(number);
      if (row == null) {
        break;
      }
      int from = Math.min(number == startRow ? startColumn : 0, row.length());
      int to = Math.min(number == endRow ? endColumn : row.length(), row.length());
      out.append(row.text(from, Math.max(from, to)));
      if (number < endRow && !row.continues) {
        out.append('\n');
      }
    }
    return out.toString();
  }

  /**
   * Takes output as it came from the board. Blocks for some milliseconds when a painter has not
   * seen what came before: then a flood waits in the board, and not the window for a processor.
   */
  public void feed(byte[] bytes, int offset, int length) {
    turns.take(length, () -> feed(utf8.decode(bytes, offset, length)));
  }

  /**
   * Looks at what is there while nothing changes. Never waits for output that is being taken: then
   * nothing is looked at, and the next call finds it still.
   *
   * @return whether it was looked at
   */
  boolean whileStill(Runnable look) {
    return turns.look(
        () -> {
          synchronized (this) {
            look.run();
          }
        });
  }

  /** Takes output that is text already. */
  public synchronized void feed(CharSequence text) {
    int at = 0;
    while (at < text.length()) {
      int end = plainEnd(text, at);
      if (end > at) {
        write(text, at, end);
        at = end;
      } else {
        accept(text.charAt(at++));
      }
    }
    changed();
  }

  public synchronized void clear() {
    firstRow = endRow();
    rows = new ArrayList<>();
    head = 0;
    rows.add(new Row());
    screenTop = firstRow;
    cursorRow = firstRow;
    cursorColumn = 0;
    changed();
  }

  /** Starts a new line unless the cursor is at the start of one. */
  public synchronized void freshLine() {
    cursorRow = endRow() - 1;
    if (row(cursorRow).length() > 0) {
      cursorColumn = 0;
      lineFeed(false);
    }
    changed();
  }

  /** Folds everything anew to rows of {@code width} characters. */
  public synchronized void setColumns(int width) {
    if (width == columns || width < 1) {
      return;
    }
    Terminal folded = new Terminal(capacity, width);
    long row = firstRow;
    for (; row < endRow(); row++) {
      Row old = row(row);
      folded.clock = () -> old.time;
      if (row == cursorRow) {
        folded.markCursor(cursorColumn);
      }
      for (int at = 0; at < old.length(); ) {
        int end = old.endOfRun(at);
        folded.style = old.style(at);
        folded.write(old.text(at, end), 0, end - at);
        at = end;
      }
      if (!old.continues && row + 1 < endRow()) {
        folded.cursorColumn = 0;
        folded.lineFeed(false);
      }
    }
    long shift = firstRow;
    rows = folded.rows;
    head = folded.head;
    firstRow = shift + folded.firstRow;
    columns = width;
    if (folded.markedRow >= 0) {
      cursorRow = Math.clamp(shift + folded.markedRow, firstRow, endRow() - 1);
      cursorColumn = folded.markedColumn;
    } else {
      cursorRow = endRow() - 1;
      cursorColumn = row(cursorRow).length();
    }
    screenTop = Math.max(screenTop, firstRow);
    changed();
  }

  private long markedRow = -1;
  private int markedColumn;

  /** Remembers where a cursor at {@code column} of the line being written will stand. */
  private void markCursor(int column) {
    int total = cursorColumn + column;
    markedRow = cursorRow + total / columns;
    markedColumn = total % columns;
  }

  private Row row(long number) {
    long index = number - firstRow;
    if (index < 0 || index >= rows.size()) {
      return null;
    }
    return rows.get((int) ((head + index) % rows.size()));
  }

  private static int plainEnd(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= ' ' && text.charAt(end) != 0x7f) {
      end++;
    }
    return end;
  }

  private void accept(char c) {
    if (sequences.isInside()) {
      sequences.accept(c);
    } else {
      control(c);
    }
  }

  private void control(char c) {
    switch (c) {
      case '\n' -> lineFeed(false);
      case '\r' -> carriageReturn();
      case '\b' -> cursorBack(1);
      case '\t' -> {
        int spaces = TAB_WIDTH - cursorColumn % TAB_WIDTH;
        write(" ".repeat(spaces), 0, spaces);
      }
      case 0x1b -> sequences.escape();
      default -> {
        // Other control characters show nothing on a terminal.
      }
    }
  }

  private void carriageReturn() {
    // The start of the line, which may have begun rows above this one.
    while (cursorRow > firstRow && row(cursorRow - 1).continues) {
      cursorRow--;
    }
    cursorColumn = 0;
  }

  private void execute(char command, int[] parameters, int count) {
    int n = count == 0 ? 1 : Math.max(1, parameters[0]);
    int mode = count == 0 ? 0 : parameters[0];
    switch (command) {
      case 'A' -> cursorRow = Math.max(Math.max(screenTop, firstRow), cursorRow - n);
      case 'B' -> cursorRow = Math.min(endRow() - 1, cursorRow + n);
      case 'C' -> cursorColumn = Math.min(columns - 1, cursorColumn + n);
      case 'D' -> cursorBack(n);
      case 'G' -> cursorColumn = Math.min(columns - 1, n - 1);
      case 'H', 'f' -> home();
      case 'J' -> {
        if (mode >= 2) {
          home();
        } else if (mode == 0) {
          eraseBelow();
        }
      }
      case 'K' -> eraseLine(mode);
      case 'm' -> style = Style.afterSgr(style, parameters, count);
      default -> {
        // A sequence no MicroPython program needs here; showing it would be noise.
      }
    }
  }

  /** A cleared screen: what was there stays to scroll back to, as in any terminal. */
  private void home() {
    cursorRow = endRow() - 1;
    if (row(cursorRow).length() > 0) {
      cursorColumn = 0;
      lineFeed(false);
    }
    screenTop = cursorRow;
    cursorColumn = 0;
  }

  private void eraseBelow() {
    row(cursorRow).cut(cursorColumn);
    for (long below = cursorRow + 1; below < endRow(); below++) {
      row(below).cut(0);
    }
  }

  private void eraseLine(int mode) {
    Row row = row(cursorRow);
    if (mode == 0) {
      row.cut(cursorColumn);
      // A line that was folded: what is left of it is on the rows below.
      for (long below = cursorRow; row(below) != null && row(below).continues; below++) {
        row(below).continues = false;
        row(below + 1).cut(0);
      }
    } else if (mode == 2) {
      row.cut(0);
    } else {
      for (int i = 0; i < cursorColumn && i < row.length(); i++) {
        row.put(i, ' ', Style.DEFAULT);
      }
    }
  }

  private void cursorBack(int n) {
    for (int i = 0; i < n; i++) {
      if (cursorColumn > 0) {
        cursorColumn--;
      } else if (cursorRow > firstRow && row(cursorRow - 1).continues) {
        cursorRow--;
        cursorColumn = columns - 1;
      }
    }
  }

  private void write(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && sequences.isInside()) {
      // Text that belongs to a sequence cut in two by the packets.
      sequences.accept(text.charAt(at++));
    }
    while (at < end) {
      if (cursorColumn >= columns) {
        lineFeed(true);
        cursorColumn = 0;
      }
      Row row = row(cursorRow);
      if (row.time == 0) {
        row.time = clock.getAsLong();
      }
      int room = Math.min(end - at, columns - cursorColumn);
      if (cursorColumn == row.length() && style == Style.DEFAULT && row.isPlain()) {
        row.append(text, at, at + room);
        cursorColumn += room;
        at += room;
      } else {
        for (int i = 0; i < room; i++) {
          row.put(cursorColumn++, text.charAt(at++), style);
        }
      }
    }
  }

  private void lineFeed(boolean folding) {
    if (folding) {
      row(cursorRow).continues = true;
    } else {
      // A line feed in the middle of a folded line leaves the whole line.
      while (row(cursorRow).continues && cursorRow + 1 < endRow()) {
        cursorRow++;
      }
      cursorColumn = 0;
    }
    cursorRow++;
    if (cursorRow < endRow()) {
      return;
    }
    if (rows.size() < capacity) {
      rows.add(new Row());
    } else {
      rows.get(head).reuse();
      head = (head + 1) % capacity;
      firstRow++;
    }
  }
}
