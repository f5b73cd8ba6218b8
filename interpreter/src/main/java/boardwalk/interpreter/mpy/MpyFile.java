package boardwalk.interpreter.mpy;

import java.util.List;

/**
 * What is in a {@code .mpy} file (py/persistentcode.c, mp_raw_code_load).
 *
 * @param names its table of names; the first is the name of the source file
 * @param constants its table of constants, as values of programs
 * @param main the body of the module
 */
public record MpyFile(List<String> names, List<Object> constants, RawCode main) {}
