package boardwalk.flasher.usb;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the structures in which libusb hands out a configuration (libusb.h: struct
 * libusb_config_descriptor, libusb_interface, libusb_interface_descriptor), laid out as the
 * system's C compiler does: pointers at multiples of their size.
 */
final class UsbDescriptors {

  private static final int POINTER = Native.POINTER_SIZE;

  /** Behind nine bytes. */
  private static final int AFTER_NINE_BYTES = (9 + POINTER - 1) / POINTER * POINTER;

  /** A pointer, a count, and what fills up to the next pointer. */
  private static final int INTERFACE_SIZE = 2 * POINTER;

  /** Nine bytes, two pointers, a count. */
  private static final int ALTERNATE_SIZE = AFTER_NINE_BYTES + 3 * POINTER;

  /** USB devices have few; more is a damaged descriptor. */
  private static final int MOST = 256;

  private static final int LONGEST_EXTRA = 4096;

  private UsbDescriptors() {}

  static List<UsbInterface> interfaces(UsbDevice device, Pointer config) {
    List<UsbInterface> found = new ArrayList<>();
    int count = Math.min(config.getByte(4) & 0xff, MOST);
    Pointer first = config.getPointer(AFTER_NINE_BYTES);
    for (int i = 0; i < count; i++) {
      Pointer alternates = first.getPointer((long) i * INTERFACE_SIZE);
      int settings = Math.min(first.getInt((long) i * INTERFACE_SIZE + POINTER), MOST);
      for (int j = 0; j < settings; j++) {
        found.add(alternate(device, alternates.share((long) j * ALTERNATE_SIZE)));
      }
    }
    return found;
  }

  private static UsbInterface alternate(UsbDevice device, Pointer at) {
    int type = octet(at, 5) << 16 | octet(at, 6) << 8 | octet(at, 7);
    Pointer extra = at.getPointer(AFTER_NINE_BYTES + POINTER);
    int length = Math.min(at.getInt(AFTER_NINE_BYTES + 2L * POINTER), LONGEST_EXTRA);
    byte[] bytes = extra == null || length <= 0 ? new byte[0] : extra.getByteArray(0, length);
    return new UsbInterface(device, octet(at, 2), octet(at, 3), type, octet(at, 8), bytes);
  }

  private static int octet(Pointer at, int offset) {
    return at.getByte(offset) & 0xff;
  }
}
