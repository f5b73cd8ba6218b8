package boardwalk.boards;

import java.util.List;

/**
 * How firmware gets onto a board.
 *
 * @param method the first way for a beginner: {@code esptool}, {@code uf2-bootsel}, {@code
 *     daplink-drag-hex}, {@code dfu-rom}, ...
 * @param methods every documented way
 * @param offset where the image goes in flash, in bytes; -1 where the image says so itself
 * @param volume name of the drive that takes firmware; may be empty
 * @param boardId {@code Board-ID} in the drive's {@code INFO_UF2.TXT}; may be empty
 */
public record Flashing(
    String method, List<String> methods, long offset, String volume, String boardId) {}
