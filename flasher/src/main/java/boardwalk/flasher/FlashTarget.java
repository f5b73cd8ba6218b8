package boardwalk.flasher;

/**
 * Something that could be flashed, as far as can be seen without touching it.
 *
 * @param method id of the {@link FlashMethod}
 * @param place where it is, as {@code --to} takes it: a port, a drive's folder, {@code usb:SERIAL}
 * @param words what it is, for people
 * @param certain whether it surely is a board of this method; an adapter chip says little
 */
public record FlashTarget(String method, String place, String words, boolean certain) {}
