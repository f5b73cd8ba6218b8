/**
 * MicroPython in Java and the simulated board around it: syntax, scope, compile, runtime, modules,
 * hardware, repl, vfs.
 *
 * <p>May use {@code boardwalk.boards}. Runs in a child process whose stdin and stdout are the
 * board's UART.
 */
package boardwalk.interpreter;
