/**
 * {@code uctypes}: bytes as C structures. Addresses are those of {@code runtime.Memory}. May use
 * {@code runtime} only.
 */
package boardwalk.interpreter.modules.uctypes;
