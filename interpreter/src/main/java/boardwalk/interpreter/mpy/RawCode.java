package boardwalk.interpreter.mpy;

import java.util.List;

/**
 * One function of a {@code .mpy} file as it stands there.
 *
 * @param prelude what stands before its instructions
 * @param instructions bytecode (py/bc0.h); not to be changed
 * @param children functions that this one makes
 */
public record RawCode(Prelude prelude, byte[] instructions, List<RawCode> children) {}
