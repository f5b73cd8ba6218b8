package boardwalk.boards.pinout;

import java.util.List;

/**
 * A board drawn.
 *
 * @param title the board's name
 * @param below marks under the pins: the board and what is on it
 * @param pins the pins, in the order of their places
 * @param above marks over the rest: title, legend, notes
 */
public record Drawing(
    String title,
    double width,
    double height,
    List<Mark> below,
    List<PinPlace> pins,
    List<Mark> above) {}
