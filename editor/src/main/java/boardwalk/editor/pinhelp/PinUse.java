package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile.Pin;

/**
 * A pin that a program uses.
 *
 * @param purpose {@code input}, {@code output}, {@code ADC}, {@code I2C(0) sda}, ...
 * @param line line of the program, from 1
 */
public record PinUse(Pin pin, String purpose, int line) {}
