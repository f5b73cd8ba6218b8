/** {@code rp2}: PIO programs and what else is the RP2040's own. */
package boardwalk.interpreter.modules.ports.rp2;
