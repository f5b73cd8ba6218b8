package boardwalk.interpreter.mpy;

import java.util.List;

/**
 * What stands before a function's instructions (py/bc.h, bytecode layout).
 *
 * @param stateSize places for variables and values on the stack
 * @param exceptionDepth most blocks with handlers inside one another
 * @param flags {@link #GENERATOR} and its neighbours
 * @param positional number of positional parameters, those for shared variables included
 * @param keywordOnly number of keyword-only parameters
 * @param name of the function
 * @param parameters names of positional and keyword-only parameters
 * @param lines which instruction is of which line
 * @param cells numbers of variables that functions inside share
 */
public record Prelude(
    int stateSize,
    int exceptionDepth,
    int flags,
    int positional,
    int keywordOnly,
    String name,
    List<String> parameters,
    LineTable lines,
    List<Integer> cells) {

  /** The function has {@code yield} (py/runtime0.h, MP_SCOPE_FLAG_GENERATOR). */
  public static final int GENERATOR = 1;

  /** The function has {@code **kwargs} (MP_SCOPE_FLAG_VARKEYWORDS). */
  public static final int DOUBLE_STAR = 2;

  /** The function has {@code *args} (MP_SCOPE_FLAG_VARARGS). */
  public static final int STAR = 4;

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Parameters of every kind. */
  int parameterCount() {
    return positional + keywordOnly + (has(STAR) ? 1 : 0) + (has(DOUBLE_STAR) ? 1 : 0);
  }
}
