/**
 * The console: a terminal for a person at the board's serial REPL.
 *
 * <p>{@link boardwalk.app.console.Terminal} turns bytes into rows and knows no toolkit; {@link
 * boardwalk.app.console.TerminalView} paints the rows in sight and sends keys; {@link
 * boardwalk.app.console.ConsoleView} is the panel around it.
 */
package boardwalk.app.console;
