/** The simulated board as one can see and touch it: display, LEDs, buttons, pins. */
package boardwalk.app.boardview;
