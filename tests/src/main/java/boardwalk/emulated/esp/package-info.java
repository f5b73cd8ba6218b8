/**
 * An Espressif chip in its ROM bootloader (and with a stub loaded), emulated from the published
 * protocol description; Espressif's own tools take it for real. May use transports of {@code
 * boardwalk.device} to be reached; knows nothing of {@code boardwalk.flasher}, whose counterpart it
 * is.
 */
package boardwalk.emulated.esp;
