/**
 * Which variable each name of a program means: local, shared with functions inside, of a function
 * outside, or global. May use {@code syntax}.
 */
package boardwalk.interpreter.scope;
