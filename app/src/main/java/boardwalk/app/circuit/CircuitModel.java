package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.circuit.CircuitCheck;
import boardwalk.interpreter.hardware.circuit.CircuitCheck.Finding;
import boardwalk.interpreter.hardware.circuit.CircuitException;
import boardwalk.interpreter.hardware.circuit.CircuitFile;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The circuit of the board that is shown: what is wired, what is doubtful, and all one can do to
 * it. Each change goes into the file at once and can be undone. On the JavaFX thread.
 */
public final class CircuitModel {

  private static final Circuit NOTHING = new Circuit("", List.of());

  /**
   * A leg that waits for the user to choose what it is wired to.
   *
   * @param part id of the part
   */
  public record LegChoice(String part, String leg) {}

  private final ReadOnlyObjectWrapper<Circuit> circuit = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<LegChoice> wiring = new SimpleObjectProperty<>();
  private final CircuitHistory history = new CircuitHistory();
  private final CircuitStore store;
  private Consumer<String> program = lines -> {};
  private OpenProgram opened = new OpenProgram(Optional::empty);
  private Consumer<String> page = now -> {};
  private Supplier<Optional<String>> unsaved = Optional::empty;
  private BoardProfile board;
  private String text = "";

  public CircuitModel(CircuitStore store) {
    this.store = store;
    store.onRead(this::read);
    store.onProblem(problem::set);
  }

  /** What the file says. */
  public ReadOnlyObjectProperty<Circuit> circuitProperty() {
    return circuit.getReadOnlyProperty();
  }

  /** What is wrong or doubtful in it. */
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** Why the file cannot be read or written, for people; empty when it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }

  /** The leg whose wire is being chosen; null for none. */
  public ObjectProperty<LegChoice> wiringProperty() {
    return wiring;
  }

  /** The board it is wired to; null while none is shown. */
  public BoardProfile board() {
    return board;
  }

  /** Shows the circuit of another file, or for another board. */
  public void open(java.nio.file.Path file, BoardProfile profile) {
    boolean other = !file.equals(store.file());
    board = profile;
    wiring.set(null);
    if (other) {
      text = "";
      history.clear();
      circuit.set(NOTHING);
      problem.set("");
      store.open(file);
    }
    check();
  }

  /** Who puts lines into the open program. */
  public void writeBy(Consumer<String> editor) {
    program = editor;
  }

  /**
   * Where parts are wired to the pins that the open program uses.
   *
   * @param open the program's text; empty when no program is open
   */
  public void readBy(Supplier<Optional<String>> open) {
    opened = new OpenProgram(open);
  }

  private ProgramPins programPins() {
    return opened.pins(board);
  }

  /** Puts lines into the open program where the cursor is. */
  public void write(String lines) {
    program.accept(lines);
  }

  /**
   * The same file may be open on a page of the editor.
   *
   * @param shows told the text whenever it is another one, except by {@link #draft}
   * @param saved told the text when it is on the disk
   * @param typed what is on the page and not saved yet; empty when all is saved
   */
  public void sharedWith(
      Consumer<String> shows, Consumer<String> saved, Supplier<Optional<String>> typed) {
    page = shows;
    unsaved = typed;
    store.onWritten(saved);
  }

  /** The file that is open; null while no board is shown. */
  public java.nio.file.Path file() {
    return store.file();
  }

  /** This is on the page of the editor now, though not in the file yet. */
  public void draft(String now) {
    if (!now.equals(text)) {
      text = now;
      history.clear();
      show();
    }
  }

  /** What was typed on the page is given up: the file counts again. */
  public void reread() {
    store.open(store.file());
  }

  /** Told the file whenever its circuit has changed. */
  public void onChange(Consumer<java.nio.file.Path> listener) {
    store.onChange(listener);
  }

  /** The file has this in it now, by somebody else's hand. */
  private void read(String now) {
    if (!now.equals(text) && unsaved.get().isEmpty()) {
      draft(now);
      page.accept(text);
    }
  }

  private void show() {
    try {
      circuit.set(CircuitFile.draft(text, store.name()));
      problem.set("");
    } catch (CircuitException e) {
      problem.set(e.getMessage());
    }
    check();
  }

  private void check() {
    if (board == null) {
      findings.set(List.of());
      return;
    }
    List<Finding> all = new ArrayList<>(CircuitCheck.findings(circuit.get(), board));
    all.addAll(OpenLegs.findings(circuit.get()));
    findings.set(List.copyOf(all));
  }

  /** Legs one has to wire before the part does anything. */
  public List<Leg> openLegs(Placed part) {
    return OpenLegs.of(part);
  }

  /** The part of this name. */
  public Optional<Placed> part(String id) {
    return circuit.get().parts().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Which pins suit a leg. */
  public PinChoices choices() {
    return new PinChoices(board, circuit.get(), programPins());
  }

  /** Changes the text; a change that makes the file unreadable is not made, and is said. */
  private boolean change(UnaryOperator<CircuitText> how) {
    unsaved.get().ifPresent(this::draft);
    String before = text;
    try {
      CircuitText start = text.isBlank() ? CircuitText.fresh(board.id()) : new CircuitText(text);
      String now = how.apply(start).text();
      CircuitFile.draft(now, store.name());
      text = now;
    } catch (CircuitException | IllegalArgumentException e) {
      problem.set(
          store.name()
              + " was written in a way this window cannot change. Open it in the editor and change"
              + " it there. ("
              + e.getMessage()
              + ")");
      return false;
    }
    if (!text.equals(before)) {
      history.changed(before);
      show();
      page.accept(text);
      store.write(text);
    }
    return true;
  }

  /** Adds a part that is not wired yet; gives its name. */
  public String add(PartKind kind) {
    String id = kind.id();
    for (int i = 2; part(id).isPresent(); i++) {
      id = kind.id() + i;
    }
    String name = id;
    change(now -> now.add(name, kind.id()));
    return name;
  }

  public void remove(String id) {
    if (wiring.get() != null && wiring.get().part().equals(id)) {
      wiring.set(null);
    }
    change(now -> now.remove(id));
  }

  /**
   * Gives a part another name.
   *
   * @return what is wrong with the name; empty when the part has it now
   */
  public Optional<String> rename(String id, String to) {
    String name = to.strip().replace(' ', '_');
    if (name.equals(id)) {
      return Optional.empty();
    }
    if (!name.matches("[A-Za-z0-9_-]+")) {
      return Optional.of("A name has letters, digits and _ only.");
    }
    if (part(name).isPresent()) {
      return Optional.of("There is a part of that name already.");
    }
    change(now -> now.rename(id, name));
    return Optional.empty();
  }

  /** Wires a leg, and asks for the next open leg of the part when the user was choosing. */
  public void wire(String id, String leg, String to) {
    boolean choosing = wiring.get() != null;
    change(now -> now.set(id, leg, to));
    if (choosing) {
      wiring.set(
          part(id)
              .map(this::openLegs)
              .filter(open -> !open.isEmpty())
              .map(open -> new LegChoice(id, open.getFirst().name()))
              .orElse(null));
    }
  }

  public void unwire(String id, String leg) {
    change(now -> now.unset(id, leg));
  }

  /** Says something of a part; a value that is the usual one is left out of the file. */
  public void option(String id, PartOption option, Object value) {
    boolean usual = value.equals(option.values().getFirst());
    change(now -> usual ? now.unset(id, option.name()) : now.set(id, option.name(), value));
  }

  /** Wires what is open to the pins that suit best, with supply and ground, in one step. */
  public void wireAll(String id) {
    Placed part = part(id).orElseThrow();
    wiring.set(null);
    change(now -> OpenLegs.wire(now, store.name(), part, board, programPins()));
  }

  public void undo() {
    unsaved.get().ifPresent(this::draft);
    history.undo(text).ifPresent(this::go);
  }

  public void redo() {
    unsaved.get().ifPresent(this::draft);
    history.redo(text).ifPresent(this::go);
  }

  private void go(String to) {
    text = to;
    wiring.set(null);
    show();
    page.accept(text);
    store.write(text);
  }
}
