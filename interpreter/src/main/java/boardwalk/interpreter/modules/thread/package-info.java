/** {@code _thread}: starting threads, and locks. May use {@code runtime} and the console. */
package boardwalk.interpreter.modules.thread;
