/**
 * Byte streams to a board: serial ports, pseudo-terminals, sockets, child processes. Knows nothing
 * of what the bytes mean.
 */
package boardwalk.device.transport;
