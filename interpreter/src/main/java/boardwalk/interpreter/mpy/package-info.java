/**
 * {@code .mpy} files, which mpy-cross makes of programs: bytes → records → functions that run.
 *
 * <p>{@link boardwalk.interpreter.mpy.MpyReader} reads a file into an {@link
 * boardwalk.interpreter.mpy.MpyFile}; {@link boardwalk.interpreter.mpy.Decoder} makes {@link
 * boardwalk.interpreter.mpy.Code} of its bytecode, for the names of one module; a {@link
 * boardwalk.interpreter.mpy.MpyFunction} runs it in a {@link boardwalk.interpreter.mpy.Frame} by
 * {@link boardwalk.interpreter.mpy.Machine}. Everything a program sees are the objects of {@code
 * runtime} that source code has too. May use {@code runtime}, {@code syntax} (operators) and the
 * helpers of {@code compile}.
 */
package boardwalk.interpreter.mpy;
