package boardwalk.boards;

import java.util.List;

/**
 * How a running board tells what it is.
 *
 * @param builds first part of {@code sys.implementation._build} (MicroPython 1.25 and newer)
 * @param machines {@code os.uname().machine} of this and older firmware
 * @param platforms {@code sys.platform} that only this board has
 * @param generic whether its firmware runs on many kinds of boards, so that one must ask
 */
public record Identity(
    List<String> builds, List<String> machines, List<String> platforms, boolean generic) {}
