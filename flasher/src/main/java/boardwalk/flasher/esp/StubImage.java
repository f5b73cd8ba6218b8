package boardwalk.flasher.esp;

/**
 * A program for a chip's RAM that does the bootloader's work faster. Espressif's; never part of
 * Boardwalk.
 *
 * @param entry address to start at
 * @param text code
 * @param textStart where it goes
 * @param data initial data; may be empty
 * @param dataStart where it goes
 * @param origin where it was found, for people
 */
record StubImage(
    int entry, byte[] text, int textStart, byte[] data, int dataStart, String origin) {}
