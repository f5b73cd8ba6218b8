/**
 * Programs become JVM bytecode here, with {@code java.lang.classfile}: a hidden class for every
 * function, with the body in the method for its number of parameters; a function with {@code yield}
 * becomes a state machine over a frame on the heap. May use {@code syntax}, {@code scope} and
 * {@code runtime}.
 */
package boardwalk.interpreter.compile;
