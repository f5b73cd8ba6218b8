/**
 * The objects of MicroPython and what one can do with them.
 *
 * <p>Plain Java values are used where they fit: {@code None} is {@link
 * boardwalk.interpreter.runtime.None#NONE}, bool is Boolean, int is Long (BigInteger only outside
 * long's range), float is Double, str is String with code points as characters. Everything else is
 * a {@link boardwalk.interpreter.runtime.PyObject}. Compiled programs call the static methods of
 * {@link boardwalk.interpreter.runtime.Ops} and its neighbours. May use {@code syntax}.
 */
package boardwalk.interpreter.runtime;
