package boardwalk.app.pinout;

import boardwalk.app.FxThread;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.PinFunction;
import boardwalk.boards.Profiles;
import boardwalk.boards.pinout.FlagText;
import boardwalk.boards.pinout.PinText;
import boardwalk.editor.pinhelp.PinHelp;
import boardwalk.editor.pinhelp.PinUse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the pin view shows. On the JavaFX thread. */
public final class PinoutModel {

  private final Profiles profiles;
  private final Consumer<String> insert;
  private final ObjectProperty<BoardProfile> board = new SimpleObjectProperty<>();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObjectProperty<PinFunction.Kind> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<Pin> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<PinHelp.Result> program =
      new SimpleObjectProperty<>(PinHelp.Result.NOTHING);
  private String source = "";
  private String wanted = "";

  /**
   * @param insert puts a line of code at the cursor of the open program
   */
  public PinoutModel(Profiles profiles, BoardProfile first, Consumer<String> insert) {
    this.profiles = profiles;
    this.insert = insert;
    board.set(first);
  }

  public List<BoardSummary> boards() {
    return profiles.all();
  }

  /**
   * Shows another board, as soon as its profile is read.
   *
   * @param wanted null for none, which changes nothing
   */
  public void show(BoardSummary wanted) {
    if (wanted == null) {
      return;
    }
    this.wanted = wanted.id();
    if (!wanted.id().equals(board.get().id())) {
      FxThread.background(() -> profiles.get(wanted))
          .thenAcceptAsync(
              profile -> {
                if (profile.id().equals(this.wanted)) {
                  selected.set(null);
                  board.set(profile);
                  lookAt(source);
                }
              },
              FxThread.EXECUTOR);
    }
  }

  public ObjectProperty<BoardProfile> boardProperty() {
    return board;
  }

  /** Words a pin must have: printed label, name, function, caution. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Only pins that can do this; null for all. */
  public ObjectProperty<PinFunction.Kind> kindProperty() {
    return kind;
  }

  /** The pin whose details are shown; null for none. */
  public ObjectProperty<Pin> selectedProperty() {
    return selected;
  }

  /** What the open program does with pins. */
  public ObjectProperty<PinHelp.Result> programProperty() {
    return program;
  }

  /** Looks at the open program. */
  public void lookAt(String source) {
    this.source = source;
    BoardProfile now = board.get();
    FxThread.background(() -> PinHelp.check(now, source))
        .thenAcceptAsync(
            result -> {
              if (source.equals(this.source) && now.equals(board.get())) {
                program.set(result);
              }
            },
            FxThread.EXECUTOR);
  }

  /** Whether search and filter leave the pin. */
  public boolean matches(Pin pin) {
    if (kind.get() != null && !PinText.can(board.get(), pin, kind.get())) {
      return false;
    }
    String all = describe(pin).toLowerCase(Locale.ROOT);
    for (String word : search.get().toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether anything is searched or filtered. */
  public boolean isFiltered() {
    return kind.get() != null || !search.get().isBlank();
  }

  private String describe(Pin pin) {
    StringBuilder all = new StringBuilder(pin.cpu());
    pin.printed().forEach(label -> all.append(' ').append(label));
    PinText.inCode(board.get(), pin).forEach(name -> all.append(' ').append(name));
    PinText.functions(board.get(), pin).forEach(f -> all.append(' ').append(f.name()));
    pin.flags().forEach(flag -> all.append(' ').append(FlagText.badge(flag)));
    PinText.parts(board.get(), pin)
        .forEach(part -> all.append(' ').append(part.name()).append(' ').append(part.kind()));
    return all.toString();
  }

  /** What the open program uses the pin for; empty when it does not. */
  public List<PinUse> usesOf(Pin pin) {
    return program.get().uses().stream().filter(use -> use.pin().cpu().equals(pin.cpu())).toList();
  }

  /** The pin in words, for the details and for those who cannot see the drawing. */
  public String words(Pin pin) {
    StringBuilder text = new StringBuilder();
    List<String> code = PinText.inCode(board.get(), pin);
    text.append(
        code.isEmpty() ? "Programs cannot use it." : "In programs: " + String.join("  or  ", code));
    List<PinFunction> functions = PinText.functions(board.get(), pin);
    if (!functions.isEmpty()) {
      text.append("\nCan do: ")
          .append(String.join(", ", functions.stream().map(PinFunction::name).toList()));
    }
    if (board.get().chip().matrix() && PinText.can(board.get(), pin, PinFunction.Kind.I2C)) {
      text.append("\nAlso PWM and any I2C, SPI or UART: this chip lets you choose.");
    }
    PinText.parts(board.get(), pin)
        .forEach(part -> text.append("\nOn the board: ").append(part.name()).append('.'));
    PinText.cautions(board.get(), pin).forEach(c -> text.append("\n• ").append(c));
    usesOf(pin)
        .forEach(
            use ->
                text.append("\nYour program, line ")
                    .append(use.line())
                    .append(": ")
                    .append(use.purpose())
                    .append('.'));
    return text.toString();
  }

  /** The ready line of code of the selected pin. */
  public Optional<String> line() {
    return Optional.ofNullable(selected.get())
        .map(pin -> PinText.line(board.get(), pin))
        .filter(line -> !line.isEmpty());
  }

  /** Puts the line at the cursor of the open program. */
  public void insertLine() {
    line().ifPresent(line -> insert.accept(line + "\n"));
  }
}
