/**
 * What is plugged in: from USB ids, volumes, what the user said before, what the board itself
 * answers, and the chip behind it; each answer with how sure it is, in words for people.
 *
 * <p>Works on values only: it opens no port and reads no drive. May use {@code boards}.
 */
package boardwalk.boards.recognition;
