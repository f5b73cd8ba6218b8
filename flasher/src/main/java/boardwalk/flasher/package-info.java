/**
 * Getting firmware onto a board: image formats, plans, and one package a method.
 *
 * <p>May use {@code boardwalk.boards} and the transports of {@code boardwalk.device}.
 */
package boardwalk.flasher;
