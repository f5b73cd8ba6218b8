/**
 * The list of all built-in boards in one small file, so that listing and recognising boards need
 * not read every profile. {@code MakeIndex} writes it; a test holds it against the profiles.
 *
 * <p>May use {@code boards} and {@code boards.layers}.
 */
package boardwalk.boards.index;
