package boardwalk.boards;

import java.util.List;

/**
 * Firmware that runs on a board.
 *
 * @param family {@code micropython}, {@code circuitpython}, {@code micropython-microbit-v2}, ...
 * @param board board id of that family
 * @param variants other builds; the empty text is the plain one
 * @param recommended the variant to take
 * @param format what is published: {@code uf2}, {@code bin}, {@code hex}, {@code dfu}, {@code zip}
 * @param offset where the image goes in flash, in bytes; -1 where the profile's own holds
 */
public record Firmware(
    String family,
    String board,
    List<String> variants,
    String recommended,
    String format,
    long offset) {}
