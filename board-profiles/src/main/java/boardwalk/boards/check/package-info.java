/**
 * Sense of a profile beyond its form: references that lead somewhere, and what electricity allows.
 * Tests hold every built-in board against it; a user's file can be held against it too.
 *
 * <p>May use {@code boards}.
 */
package boardwalk.boards.check;
