/**
 * The types of {@code @micropython.viper} functions: what their annotations and first assignments
 * say, what their compiler refuses, and the memory their pointers reach (py/emitnative.c,
 * py/nativeglue.c). May use {@code syntax}, {@code scope} and {@code runtime}.
 */
package boardwalk.interpreter.viper;
