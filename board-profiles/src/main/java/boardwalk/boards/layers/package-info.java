/**
 * From files to a board: finds the layers (family, table, mcu, module, board), merges them, and
 * makes a {@code BoardProfile} of the result.
 *
 * <p>May use {@code boards}, {@code boards.schema} and {@code boards.toml}.
 */
package boardwalk.boards.layers;
