/**
 * Modules that only some ports have: {@code rp2}, {@code esp}, {@code esp32}, {@code pyb}, {@code
 * network}, and the drivers built into most firmware ({@code neopixel}, {@code onewire}, {@code
 * ds18x20}, {@code dht}).
 */
package boardwalk.interpreter.modules.ports;
