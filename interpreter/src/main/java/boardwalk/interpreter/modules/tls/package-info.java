/**
 * {@code tls}: encrypted connections over any stream, by Java's own TLS, with the texts and numbers
 * of mbedTLS. May use {@code runtime} and {@code streams}.
 */
package boardwalk.interpreter.modules.tls;
