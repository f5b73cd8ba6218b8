/**
 * What may come next at the cursor: pins and modules of the board. No toolkit.
 *
 * <p>May use {@code boardwalk.boards}.
 */
package boardwalk.editor.complete;
