package boardwalk.app.console;

import boardwalk.app.FrameWork;
import boardwalk.editor.MonospacedFont;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Paints the rows of a {@link Terminal} that are in sight, at most once a frame whatever comes in,
 * and sends what is typed.
 */
public final class TerminalView extends Region {

  private static final double PADDING = 8;
  private static final int LEAST_COLUMNS = 20;
  private static final int WHEEL_ROWS = 3;
  private static final int TIME_COLUMNS = 13;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private final Terminal terminal;
  private final Pane page = new Pane();
  private final Rectangle cursor = new Rectangle();
  private final ScrollBar scrollBar = new ScrollBar();
  private final List<RowNode> rows = new ArrayList<>();
  private final ReadOnlyBooleanWrapper hasSelection = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(true);
  private Consumer<String> input = text -> {};
  private Runnable search = () -> {};
  private Runnable recall = () -> {};
  private Consumer<String> paste = text -> {};
  private Consumer<Link> open = link -> {};
  private double charWidth = 8;
  private double rowHeight = 17;
  private double baseline = 13;
  private boolean follow = true;
  private long top;
  private long painted = -1;
  private boolean stale = true;
  private final FrameWork frames = new FrameWork(this::look);
  private TerminalSelection selection;
  private final BooleanProperty timestamps = new SimpleBooleanProperty();

  public TerminalView(Terminal terminal) {
    this.terminal = terminal;
    setId("terminal");
    getStyleClass().add("terminal");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Console");
    scrollBar.setOrientation(Orientation.VERTICAL);
    scrollBar.setFocusTraversable(false);
    cursor.getStyleClass().add("terminal-cursor");
    cursor.setManaged(false);
    cursor.setMouseTransparent(true);
    page.getChildren().add(cursor);
    page.setMouseTransparent(true);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(page.widthProperty());
    clip.heightProperty().bind(page.heightProperty());
    page.setClip(clip);
    getChildren().addAll(page, scrollBar);
    setFont(13);
    timestamps.subscribe(
        now -> {
          refresh();
          requestLayout();
        });
    scrollBar.valueProperty().addListener((o, before, now) -> scrolled(now.doubleValue()));
    focusedProperty().addListener(o -> refresh());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::mouseReleased);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::mouseMoved);
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
    terminal.onChange(frames::wake);
    sceneProperty().subscribe(scene -> frames.run(scene != null));
  }

  private boolean look() {
    boolean[] drew = new boolean[1];
    boolean looked =
        terminal.whileStill(
            () -> {
              if (stale || terminal.revision() != painted) {
                paint();
                drew[0] = true;
              }
            });
    return drew[0] || !looked;
  }

  /** What is seen is not what is there any more. */
  private void refresh() {
    stale = true;
    frames.wake();
  }

  /** Receives what is typed, as text to send to the board. */
  public void onInput(Consumer<String> receiver) {
    input = receiver;
  }

  /** Receives text that is pasted, with the line ends of the clipboard. */
  public void onPaste(Consumer<String> receiver) {
    paste = receiver;
  }

  /** Called when a link is clicked. */
  public void onOpen(Consumer<Link> receiver) {
    open = receiver;
  }

  /** Called for Ctrl+F. */
  void onSearch(Runnable action) {
    search = action;
  }

  /** Called for Ctrl+R. */
  void onRecall(Runnable action) {
    recall = action;
  }

  public ReadOnlyBooleanProperty hasSelectionProperty() {
    return hasSelection.getReadOnlyProperty();
  }

  /** Whether nothing is there to see or to scroll back to. */
  ReadOnlyBooleanProperty blankProperty() {
    return blank.getReadOnlyProperty();
  }

  /** Size of the text in pixels. */
  public void setFont(double size) {
    Text probe = new Text("0".repeat(100));
    probe.setFont(Font.font(MonospacedFont.family(), size));
    charWidth = probe.getLayoutBounds().getWidth() / 100;
    rowHeight = Math.ceil(probe.getLayoutBounds().getHeight() * 1.12);
    baseline = Math.round(-probe.getLayoutBounds().getMinY() + rowHeight * 0.06);
    page.setStyle(
        "-fx-font-family: \"" + MonospacedFont.family() + "\"; -fx-font-size: " + size + "px;");
    rows.forEach(RowNode::forget);
    refresh();
    requestLayout();
  }

  /** The selected text, or an empty one. */
  public String selectedText() {
    return selection == null
        ? ""
        : terminal.text(
            selection.startRow(),
            selection.startColumn(),
            selection.endRow(),
            selection.endColumn());
  }

  public void copy() {
    String text = selectedText();
    if (!text.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && !text.isEmpty()) {
      follow = true;
      paste.accept(text);
    }
  }

  public void selectAll() {
    long last = terminal.endRow() - 1;
    select(new TerminalSelection(terminal.firstRow(), 0, last, terminal.text(last).length()));
  }

  public void clear() {
    select(null);
    terminal.clear();
    follow = true;
  }

  @Override
  protected void layoutChildren() {
    double barWidth = scrollBar.prefWidth(-1);
    scrollBar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    double width = getWidth() - barWidth - 2 * PADDING;
    double height = getHeight() - 2 * PADDING;
    page.resizeRelocate(PADDING, PADDING, Math.max(0, width), Math.max(0, height));
    int columns = Math.max(LEAST_COLUMNS, (int) ((width - margin()) / charWidth));
    if (width > 0 && columns != terminal.columns()) {
      select(null);
      terminal.setColumns(columns);
    }
    int wanted = (int) Math.ceil(Math.max(0, height) / rowHeight) + 1;
    while (rows.size() < wanted) {
      RowNode row = new RowNode();
      rows.add(row);
      page.getChildren().add(rows.size() - 1, row);
    }
    while (rows.size() > wanted) {
      page.getChildren().remove(rows.removeLast());
    }
    refresh();
  }

  private int wholeRows() {
    return Math.max(1, (int) (page.getHeight() / rowHeight));
  }

  /** With the terminal still. */
  private void paint() {
    painted = terminal.revision();
    stale = false;
    long first = terminal.firstRow();
    long lastTop = Math.max(first, terminal.endRow() - wholeRows());
    top = follow ? lastTop : Math.clamp(top, first, lastTop);
    scrollBar.setMin(0);
    scrollBar.setMax(lastTop - first);
    scrollBar.setVisibleAmount(
        (lastTop - first) * (double) wholeRows() / Math.max(1, terminal.endRow() - first));
    scrollBar.setBlockIncrement(wholeRows());
    scrollBar.setUnitIncrement(1);
    scrollBar.setValue(top - first);
    scrollBar.setVisible(lastTop > first);
    blank.set(terminal.endRow() - first == 1 && terminal.text(first).isEmpty());
    for (int i = 0; i < rows.size(); i++) {
      RowNode row = rows.get(i);
      row.setLayoutY(i * rowHeight);
      row.setLayoutX(margin());
      row.showTime(time(top + i), -margin(), baseline);
      row.show(terminal.runs(top + i), charWidth, baseline);
      paintSelection(row, top + i);
    }
    paintCursor();
  }

  private String time(long row) {
    long millis = timestamps.get() ? terminal.time(row) : 0;
    return millis == 0
        ? ""
        : TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
  }

  private void paintSelection(RowNode row, long number) {
    if (selection == null || number < selection.startRow() || number > selection.endRow()) {
      row.select(0, 0, rowHeight);
      return;
    }
    int from = number == selection.startRow() ? selection.startColumn() : 0;
    int to =
        number == selection.endRow()
            ? selection.endColumn()
            : Math.max(1, terminal.text(number).length() + (terminal.continues(number) ? 0 : 1));
    row.select(from * charWidth, Math.max(0, to - from) * charWidth, rowHeight);
  }

  private void paintCursor() {
    long row = terminal.cursorRow() - top;
    cursor.setVisible(row >= 0 && row < rows.size());
    cursor.setX(margin() + terminal.cursorColumn() * charWidth);
    cursor.setY(row * rowHeight);
    cursor.setWidth(isFocused() ? charWidth : 2);
    cursor.setHeight(rowHeight);
    cursor.setOpacity(isFocused() ? 0.55 : 0.35);
  }

  private void scrolled(double value) {
    long wanted = terminal.firstRow() + Math.round(value);
    if (wanted != top) {
      top = wanted;
      follow = wanted >= terminal.endRow() - wholeRows();
      refresh();
    }
  }

  private void wheel(ScrollEvent event) {
    if (event.isControlDown() || event.getDeltaY() == 0) {
      return;
    }
    scrollRows(event.getDeltaY() > 0 ? -WHEEL_ROWS : WHEEL_ROWS);
    event.consume();
  }

  private void scrollRows(int count) {
    long lastTop = Math.max(terminal.firstRow(), terminal.endRow() - wholeRows());
    top = Math.clamp(top + count, terminal.firstRow(), lastTop);
    follow = top >= lastTop;
    refresh();
  }

  private void keyPressed(KeyEvent event) {
    boolean copies =
        event.isShortcutDown()
            && event.getCode() == KeyCode.C
            && (event.isShiftDown() || hasSelection.get());
    if (copies) {
      copy();
      select(null);
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
      paste();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A && !event.isShiftDown()) {
      selectAll();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
      search.run();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.R) {
      recall.run();
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      scrollRows(-wholeRows());
    } else if (event.getCode() == KeyCode.PAGE_DOWN) {
      scrollRows(wholeRows());
    } else {
      Optional<String> sent = TerminalKeys.pressed(event);
      if (sent.isEmpty()) {
        return;
      }
      send(sent.get());
    }
    event.consume();
  }

  private void keyTyped(KeyEvent event) {
    TerminalKeys.typed(event)
        .ifPresent(
            text -> {
              send(text);
              event.consume();
            });
  }

  private void send(String text) {
    follow = true;
    refresh();
    select(null);
    input.accept(text);
  }

  private void select(TerminalSelection now) {
    selection = now;
    hasSelection.set(now != null && !now.isEmpty());
    refresh();
  }

  private long rowAt(MouseEvent event) {
    long row = top + (long) Math.floor((event.getY() - PADDING) / rowHeight);
    return Math.clamp(row, terminal.firstRow(), terminal.endRow() - 1);
  }

  private int columnAt(MouseEvent event, long row) {
    int column = (int) Math.round((event.getX() - PADDING - margin()) / charWidth);
    return Math.clamp(column, 0, terminal.text(row).length());
  }

  private void mousePressed(MouseEvent event) {
    requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    long row = rowAt(event);
    if (event.getClickCount() == 2) {
      selectWord(row, columnAt(event, row));
    } else if (event.getClickCount() == 3) {
      select(new TerminalSelection(row, 0, row, terminal.text(row).length()));
    } else if (event.isShiftDown() && selection != null) {
      select(selection.to(row, columnAt(event, row)));
    } else {
      int column = columnAt(event, row);
      select(new TerminalSelection(row, column, row, column));
    }
    event.consume();
  }

  private void selectWord(long row, int column) {
    String text = terminal.text(row);
    int start = column;
    int end = column;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    select(new TerminalSelection(row, start, row, end));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  private void mouseDragged(MouseEvent event) {
    if (selection != null && event.getButton() == MouseButton.PRIMARY) {
      if (event.getY() < 0) {
        scrollRows(-1);
      } else if (event.getY() > getHeight()) {
        scrollRows(1);
      }
      long row = rowAt(event);
      select(selection.to(row, columnAt(event, row)));
    }
  }

  private void mouseReleased(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.isStillSincePress()
        && event.getClickCount() == 1) {
      linkAt(event).ifPresent(open);
    }
  }

  private void mouseMoved(MouseEvent event) {
    setCursor(linkAt(event).isPresent() ? Cursor.HAND : Cursor.TEXT);
  }

  private Optional<Link> linkAt(MouseEvent event) {
    long row = rowAt(event);
    return Link.at(terminal.text(row), (event.getX() - PADDING - margin()) / charWidth);
  }

  /** Place of the selection, or the end of everything. */
  Terminal.Place selectionStart() {
    return selection == null
        ? new Terminal.Place(terminal.endRow(), 0)
        : new Terminal.Place(selection.startRow(), selection.startColumn());
  }

  /** Selects a stretch and brings it into sight. */
  void reveal(Terminal.Found found) {
    select(new TerminalSelection(found.row(), found.column(), found.endRow(), found.endColumn()));
    if (found.row() < top || found.endRow() >= top + wholeRows()) {
      long lastTop = Math.max(terminal.firstRow(), terminal.endRow() - wholeRows());
      top = Math.clamp(found.row() - wholeRows() / 2, terminal.firstRow(), lastTop);
      follow = top >= lastTop;
    }
    refresh();
  }

  /** Whether each line shows when it came. */
  public BooleanProperty timestampsProperty() {
    return timestamps;
  }

  private double margin() {
    return timestamps.get() ? TIME_COLUMNS * charWidth : 0;
  }
}
