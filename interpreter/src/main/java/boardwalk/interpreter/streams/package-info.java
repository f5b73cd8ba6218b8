/**
 * MicroPython's streams: what files, memory streams, sockets and programs' own {@code io.IOBase}
 * classes have in common (py/stream.c), and the ones that need nothing but memory.
 *
 * <p>A stream in Java implements {@link boardwalk.interpreter.streams.Stream} and gives its type
 * the methods it wants with {@link boardwalk.interpreter.streams.StreamMethods}. Code that is
 * handed an object by a program gets the stream of it with {@link
 * boardwalk.interpreter.streams.Streams}. May use {@code runtime} only.
 */
package boardwalk.interpreter.streams;
