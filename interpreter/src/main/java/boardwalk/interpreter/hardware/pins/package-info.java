/**
 * Electricity, as far as programs notice it: nets, what drives them, and the pins of a board. Uses
 * the clock; knows no parts and no modules. Everything here belongs to the program's threads.
 */
package boardwalk.interpreter.hardware.pins;
