/**
 * {@code deflate}: packing and unpacking as streams, byte for byte as MicroPython's own code does.
 * May use {@code runtime} and {@code streams}.
 */
package boardwalk.interpreter.modules.compression;
