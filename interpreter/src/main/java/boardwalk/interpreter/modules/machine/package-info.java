/** {@code machine}: the simulated board's pins and clocks as programs see them. */
package boardwalk.interpreter.modules.machine;
