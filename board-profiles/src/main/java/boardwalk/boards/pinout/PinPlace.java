package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Layout.Role;
import java.util.List;
import java.util.Optional;

/**
 * A pin in a drawing: its hole or contact, and the badges that belong to it.
 *
 * @param label what is printed beside it
 * @param pin the pin; empty for power, ground and the like
 * @param role what it is when it is no pin
 * @param hole the hole or contact, around which a highlight goes
 * @param marks its line, label and badges
 */
public record PinPlace(
    String label, Optional<Pin> pin, Optional<Role> role, Mark.Box hole, List<Mark> marks) {}
