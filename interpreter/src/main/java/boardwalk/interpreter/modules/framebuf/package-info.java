/** {@code framebuf}: drawing into the bytes of a picture. May use {@code runtime} only. */
package boardwalk.interpreter.modules.framebuf;
