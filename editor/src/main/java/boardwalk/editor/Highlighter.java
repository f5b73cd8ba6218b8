package boardwalk.editor;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Keeps the visible lines of a code area coloured.
 *
 * <p>The lexer's state is kept for every line, so an edit is lexed only until the states agree
 * again; styles are set on visible lines only, once a frame. All on the JavaFX thread.
 */
final class Highlighter {

  private static final Map<LineColouring.Kind, Collection<String>> STYLES =
      new EnumMap<>(LineColouring.Kind.class);
  private static final String PROBLEM = "code-problem";
  private static final String WARNING = "code-warning";

  static {
    for (LineColouring.Kind kind : LineColouring.Kind.values()) {
      STYLES.put(kind, List.of(kind.styleClass));
    }
  }

  private final CodeArea area;
  private final LineColouring colouring;
  private final LineStates states = new LineStates();
  private final BitSet styled = new BitSet();
  private Map<Integer, List<Problem>> problems = Map.of();
  private boolean scheduled;

  Highlighter(CodeArea area, LineColouring colouring) {
    this.area = area;
    this.colouring = colouring;
    states.splice(0, 0, 1);
    states.set(0, LineColouring.START);
    area.plainTextChanges().subscribe(this::textChanged);
    area.getVisibleParagraphs().addChangeObserver(change -> schedule());
    area.layoutBoundsProperty().addListener(change -> schedule());
    area.estimatedScrollYProperty().addListener(change -> schedule());
  }

  /** Underlines these places until the next call; lines are those of the text now. */
  void showProblems(List<Problem> found) {
    Map<Integer, List<Problem>> byLine = new HashMap<>();
    for (Problem problem : found) {
      byLine.merge(
          problem.line(),
          List.of(problem),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
    problems.keySet().forEach(this::restyle);
    byLine.keySet().forEach(this::restyle);
    problems = byLine;
    schedule();
  }

  /** Problems on {@code line}, from 0. */
  List<Problem> problemsOn(int line) {
    return problems.getOrDefault(line, List.of());
  }

  private void restyle(int line) {
    styled.clear(line);
  }

  private void textChanged(PlainTextChange change) {
    int line = area.offsetToPosition(change.getPosition(), Bias.Backward).getMajor();
    int removed = lineEnds(change.getRemoved());
    int inserted = lineEnds(change.getInserted());
    if (removed != 0 || inserted != 0) {
      states.splice(line, removed + 1, inserted + 1);
      // Every line below has moved; styles of lines out of sight are set again when they show.
      styled.clear(line, Math.max(line + 1, styled.length()));
      problems = Map.of();
    }
    lexFrom(line, line + inserted);
    schedule();
  }

  /** Lexes from a line on, at least to {@code atLeast}, until a line ends as it did before. */
  private void lexFrom(int line, int atLeast) {
    int state = line == 0 ? LineColouring.START : states.get(line - 1);
    int lines = area.getParagraphs().size();
    for (int i = line; i < lines; i++) {
      int before = states.get(i);
      int after = colouring.colour(area.getParagraph(i).getText(), state, (s, e, k) -> {});
      states.set(i, after);
      restyle(i);
      if (i >= atLeast && after == before) {
        return;
      }
      state = after;
    }
  }

  private void schedule() {
    if (!scheduled) {
      scheduled = true;
      Platform.runLater(
          () -> {
            scheduled = false;
            styleVisible();
          });
    }
  }

  private void styleVisible() {
    if (area.getVisibleParagraphs().isEmpty()) {
      return;
    }
    int first;
    int last;
    try {
      first = area.firstVisibleParToAllParIndex();
      last = area.lastVisibleParToAllParIndex();
    } catch (IllegalArgumentException notLaidOutYet) {
      // The viewport is between two layouts; the next layout schedules this again.
      return;
    }
    for (int line = first; line <= last && line < area.getParagraphs().size(); line++) {
      if (styled.get(line)) {
        continue;
      }
      styled.set(line);
      String text = area.getParagraph(line).getText();
      if (text.isEmpty()) {
        continue;
      }
      int state = line == 0 ? LineColouring.START : states.get(line - 1);
      StyleSpans<Collection<String>> spans = spans(text, state, problemsOn(line));
      if (!area.getParagraph(line).getStyleSpans().equals(spans)) {
        area.setStyleSpans(line, 0, spans);
      }
    }
  }

  private StyleSpans<Collection<String>> spans(String line, int state, List<Problem> found) {
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    int[] at = {0};
    colouring.colour(
        line,
        state,
        (start, end, kind) -> {
          if (start > at[0]) {
            builder.add(Collections.emptyList(), start - at[0]);
          }
          builder.add(STYLES.get(kind), end - start);
          at[0] = end;
        });
    if (at[0] < line.length()) {
      builder.add(Collections.emptyList(), line.length() - at[0]);
    }
    StyleSpans<Collection<String>> spans = builder.create();
    for (Problem problem : found) {
      spans = underline(spans, line.length(), problem);
    }
    return spans;
  }

  private static StyleSpans<Collection<String>> underline(
      StyleSpans<Collection<String>> spans, int length, Problem problem) {
    int end = Math.clamp(problem.endColumn(), 1, length);
    int start = Math.clamp(problem.startColumn(), 0, end - 1);
    StyleSpansBuilder<Collection<String>> overlay = new StyleSpansBuilder<>();
    overlay.add(Collections.emptyList(), start);
    overlay.add(List.of(problem.isWarning() ? WARNING : PROBLEM), end - start);
    overlay.add(Collections.emptyList(), length - end);
    return spans.overlay(
        overlay.create(),
        (below, above) ->
            above.isEmpty()
                ? below
                : java.util.stream.Stream.concat(below.stream(), above.stream()).toList());
  }

  private static int lineEnds(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        count++;
      }
    }
    return count;
  }
}
