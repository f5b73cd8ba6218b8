/**
 * MicroPython's raw REPL and raw-paste mode from the host's side (docs/reference/repl.rst,
 * shared/runtime/pyexec.c). May use {@code transport}.
 */
package boardwalk.device.repl;
