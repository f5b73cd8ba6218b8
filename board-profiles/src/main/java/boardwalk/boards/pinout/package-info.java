/**
 * The pins of a board for people: what each can do, its names in programs, what to mind; and the
 * board as a drawing made of simple marks, which {@code SvgWriter} writes and the window shows.
 *
 * <p>May use {@code boards}. No toolkit.
 */
package boardwalk.boards.pinout;
