/**
 * The list of all ways to flash, and the choice among them. May use every package of the flasher;
 * none of them uses it.
 */
package boardwalk.flasher.methods;
