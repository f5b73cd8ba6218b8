/** What happened on wires, kept and written: value change dumps. Uses pins and the clock. */
package boardwalk.interpreter.hardware.trace;
