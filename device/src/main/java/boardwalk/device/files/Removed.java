package boardwalk.device.files;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was deleted from a board.
 *
 * @param path where it was
 * @param copy its content on this computer; empty for a folder
 */
public record Removed(String path, Optional<Path> copy) {}
