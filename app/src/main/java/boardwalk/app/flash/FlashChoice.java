package boardwalk.app.flash;

import java.util.Map;

/**
 * What is to be flashed, and how.
 *
 * @param firmware null while none is chosen
 * @param files to put into the firmware, by name, where a method can
 * @param eraseAll whether everything on the boards goes first
 * @param anyway whether what does not fit is flashed all the same, where that is possible
 */
record FlashChoice(
    Firmware firmware, Map<String, byte[]> files, boolean eraseAll, boolean anyway) {}
