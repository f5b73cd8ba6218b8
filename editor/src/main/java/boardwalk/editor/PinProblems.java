package boardwalk.editor;

import boardwalk.boards.BoardProfile;
import boardwalk.editor.pinhelp.PinHelp;
import boardwalk.editor.pinhelp.PinProblem;
import java.util.ArrayList;
import java.util.List;

/** What a program asks of a board's pins that they cannot do, as problems to show in an editor. */
public final class PinProblems {

  private PinProblems() {}

  /** Takes milliseconds; safe on any thread. */
  public static List<Problem> of(BoardProfile board, String program) {
    List<Problem> problems = new ArrayList<>();
    for (PinProblem problem : PinHelp.check(board, program).problems()) {
      int start = Math.min(problem.span().start(), program.length());
      int lineStart = program.lastIndexOf('\n', start - 1) + 1;
      problems.add(
          new Problem(
              problem.span().line() - 1,
              start - lineStart,
              Math.max(start - lineStart + 1, problem.span().end() - lineStart),
              problem.message(),
              true));
    }
    return problems;
  }
}
