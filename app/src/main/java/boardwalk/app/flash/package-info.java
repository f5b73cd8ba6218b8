/** Putting MicroPython onto a micro:bit: choose, see the plan, do it. */
package boardwalk.app.flash;
