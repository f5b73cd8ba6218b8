package boardwalk.flasher.usb;

/**
 * An alternate setting of an interface of a device.
 *
 * @param device where it is
 * @param number bInterfaceNumber
 * @param alternate bAlternateSetting
 * @param type class, subclass and protocol: 0xFE0102 is DFU mode
 * @param nameIndex of its name among the device's texts; 0 for none
 * @param extra descriptors that are its class's own: those behind its last alternate setting
 */
public record UsbInterface(
    UsbDevice device, int number, int alternate, int type, int nameIndex, byte[] extra) {}
