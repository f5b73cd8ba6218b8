/**
 * The code editing control and its language intelligence.
 *
 * <p>May use {@code boardwalk.boards} and {@code boardwalk.interpreter.syntax}, never the
 * interpreter's runtime.
 */
package boardwalk.editor;
