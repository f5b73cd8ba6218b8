/** File formats of firmware images: parsed to a value, written from a value. */
package boardwalk.flasher.image;
