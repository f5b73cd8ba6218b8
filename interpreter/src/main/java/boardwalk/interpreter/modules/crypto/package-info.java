/** {@code cryptolib}: AES. May use {@code runtime} only. */
package boardwalk.interpreter.modules.crypto;
