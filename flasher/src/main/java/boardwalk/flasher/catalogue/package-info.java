/**
 * Which firmware there is for which board, where it comes from, and the copies kept on this
 * computer.
 *
 * <p>May use {@code boardwalk.flasher} and the network; knows no device.
 */
package boardwalk.flasher.catalogue;
