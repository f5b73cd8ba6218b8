package boardwalk.app.boardview.logic;

import java.util.List;

/**
 * What is drawn of a pin.
 *
 * @param pin its label
 * @param mode what the program uses it as, for people: {@code output}, {@code I2C}
 * @param track its edges
 * @param words what it carried in the time that is drawn; empty for none
 */
public record Lane(String pin, String mode, Track track, List<Word> words) {}
