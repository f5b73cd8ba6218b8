/**
 * USB as far as firmware updates need it: which devices there are, and control transfers, through
 * the system's libusb-1.0. Knows nothing of what the transfers mean.
 */
package boardwalk.flasher.usb;
