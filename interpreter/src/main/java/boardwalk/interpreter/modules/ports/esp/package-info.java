/** {@code esp}, {@code esp32} and {@code network} as the ESP ports have them. */
package boardwalk.interpreter.modules.ports.esp;
