/**
 * The command line: one class a command; it does what the window does through the same services.
 *
 * <p>May use every module below {@code app}, and no JavaFX.
 */
package boardwalk.cli;
