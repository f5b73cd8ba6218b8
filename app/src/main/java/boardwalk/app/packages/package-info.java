/** Packages of MicroPython: found in an index, put onto the board or into the project. */
package boardwalk.app.packages;
