package boardwalk.flasher.usb;

import boardwalk.flasher.FlashError;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The USB of this computer, by the system's libusb-1.0. */
public final class SystemUsb implements Usb {

  private static final int DEVICE_DESCRIPTOR = 18;
  private static final int LONGEST_TEXT = 255;

  /** Class request to an interface: with data from the device, and to it (USB 2.0, table 9-2). */
  private static final byte CLASS_IN = (byte) 0xA1;

  private static final byte CLASS_OUT = 0x21;

  /** Loaded once; null until then, or while it is missing. */
  private static LibUsb loaded;

  private final LibUsb lib;

  private SystemUsb(LibUsb lib) {
    this.lib = lib;
  }

  /**
   * Loads the library.
   *
   * @throws FlashError of kind NO_DRIVER when this computer has none
   */
  public static synchronized SystemUsb load() {
    if (loaded != null) {
      return new SystemUsb(loaded);
    }
    List<String> failures = new ArrayList<>();
    for (String name : names()) {
      try {
        loaded = Native.load(name, LibUsb.class);
        return new SystemUsb(loaded);
      } catch (UnsatisfiedLinkError missing) {
        failures.add(String.valueOf(missing.getMessage()).lines().findFirst().orElse(name));
      }
    }
    throw new FlashError(
        FlashError.Kind.NO_DRIVER,
        "This computer has no libusb, which Boardwalk needs for boards in DFU mode.",
        advice(System.getProperty("os.name")),
        new UnsatisfiedLinkError(String.join("; ", failures)));
  }

  private static List<String> names() {
    String chosen = System.getProperty("boardwalk.libusb", "");
    if (!chosen.isEmpty()) {
      return List.of(chosen);
    }
    return List.of(
        "libusb-1.0.so.0",
        "usb-1.0",
        "libusb-1.0",
        "/opt/homebrew/lib/libusb-1.0.dylib",
        "/usr/local/lib/libusb-1.0.dylib",
        "/opt/local/lib/libusb-1.0.dylib");
  }

  private static String advice(String os) {
    if (os.startsWith("Windows")) {
      return "Download libusb from libusb.info and put libusb-1.0.dll beside Boardwalk.";
    }
    return os.startsWith("Mac")
        ? "Install it: brew install libusb"
        : "Install it: sudo apt install libusb-1.0-0";
  }

  @Override
  public List<UsbInterface> interfaces(int type) {
    List<UsbInterface> found = new ArrayList<>();
    try (Session session = new Session()) {
      for (Pointer pointer : session.devices()) {
        describe(pointer).ifPresent(device -> found.addAll(interfaces(device, pointer, type)));
      }
    } catch (UsbException e) {
      throw new FlashError(
          FlashError.Kind.NO_DRIVER,
          "The USB of this computer cannot be looked at: " + e.getMessage() + ".",
          "Restart the computer, and try again.",
          e);
    }
    return found;
  }

  /**
   * A use of libusb of its own, so that each sees what is plugged in now. Devices of its list are
   * valid until it is closed.
   */
  private final class Session implements AutoCloseable {

    private final Pointer context;
    private Pointer list;

    Session() throws UsbException {
      PointerByReference made = new PointerByReference();
      check(lib.libusb_init(made), "start USB");
      context = made.getValue();
    }

    List<Pointer> devices() throws UsbException {
      PointerByReference made = new PointerByReference();
      int count = lib.libusb_get_device_list(context, made).intValue();
      check(count, "list the devices");
      list = made.getValue();
      List<Pointer> devices = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        devices.add(list.getPointer((long) Native.POINTER_SIZE * i));
      }
      return devices;
    }

    Pointer find(UsbDevice wanted) throws UsbException {
      for (Pointer device : devices()) {
        if (describe(device).equals(Optional.of(wanted))) {
          return device;
        }
      }
      throw gone();
    }

    @Override
    public void close() {
      if (list != null) {
        lib.libusb_free_device_list(list, 1);
      }
      lib.libusb_exit(context);
    }
  }

  private Optional<UsbDevice> describe(Pointer device) {
    byte[] bytes = new byte[DEVICE_DESCRIPTOR];
    if (lib.libusb_get_device_descriptor(device, bytes) != LibUsb.SUCCESS) {
      return Optional.empty();
    }
    return Optional.of(
        new UsbDevice(
            word(bytes, 8),
            word(bytes, 10),
            word(bytes, 12),
            lib.libusb_get_bus_number(device) & 0xff,
            lib.libusb_get_device_address(device) & 0xff));
  }

  private static int word(byte[] bytes, int at) {
    return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
  }

  private List<UsbInterface> interfaces(UsbDevice device, Pointer pointer, int type) {
    PointerByReference config = new PointerByReference();
    // A device that nobody has configured yet still has its first configuration.
    boolean none =
        lib.libusb_get_active_config_descriptor(pointer, config) != LibUsb.SUCCESS
            && lib.libusb_get_config_descriptor(pointer, (byte) 0, config) != LibUsb.SUCCESS;
    if (none) {
      return List.of();
    }
    try {
      return UsbDescriptors.interfaces(device, config.getValue()).stream()
          .filter(found -> found.type() == type)
          .toList();
    } finally {
      lib.libusb_free_config_descriptor(config.getValue());
    }
  }

  @Override
  public Words words(UsbInterface place) throws UsbException {
    try (Session session = new Session()) {
      Pointer device = session.find(place.device());
      byte[] descriptor = new byte[DEVICE_DESCRIPTOR];
      check(lib.libusb_get_device_descriptor(device, descriptor), "describe the device");
      PointerByReference handle = new PointerByReference();
      check(lib.libusb_open(device, handle), "open the device");
      try {
        Pointer open = handle.getValue();
        return new Words(
            text(open, descriptor[14]),
            text(open, descriptor[15]),
            text(open, descriptor[16]),
            text(open, (byte) place.nameIndex()));
      } finally {
        lib.libusb_close(handle.getValue());
      }
    }
  }

  private static UsbException gone() {
    return new UsbException(UsbException.Kind.GONE, "the device is not there any more");
  }

  private String text(Pointer handle, byte index) {
    if (index == 0) {
      return "";
    }
    byte[] text = new byte[LONGEST_TEXT];
    int count = lib.libusb_get_string_descriptor_ascii(handle, index, text, text.length);
    // A device may have lost a text and still be usable.
    return count <= 0
        ? ""
        : new String(text, 0, count, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
  }

  @Override
  public UsbControl open(UsbInterface place) throws UsbException {
    Session session = new Session();
    Pointer open = null;
    try {
      PointerByReference handle = new PointerByReference();
      check(lib.libusb_open(session.find(place.device()), handle), "open the device");
      open = handle.getValue();
      // Only Linux can and must; elsewhere it says that it is not supported, which is no failure.
      lib.libusb_set_auto_detach_kernel_driver(open, 1);
      check(lib.libusb_claim_interface(open, place.number()), "use the device");
      check(
          lib.libusb_set_interface_alt_setting(open, place.number(), place.alternate()),
          "choose the memory");
      return new Opened(session, open, place.number());
    } catch (UsbException e) {
      if (open != null) {
        lib.libusb_close(open);
      }
      session.close();
      throw e;
    }
  }

  private static void check(int result, String what) throws UsbException {
    if (result < 0) {
      throw failure(result, what);
    }
  }

  private static UsbException failure(int code, String what) {
    UsbException.Kind kind =
        switch (code) {
          case LibUsb.ERROR_PIPE -> UsbException.Kind.STALL;
          case LibUsb.ERROR_TIMEOUT -> UsbException.Kind.TIMEOUT;
          case LibUsb.ERROR_NO_DEVICE -> UsbException.Kind.GONE;
          case LibUsb.ERROR_ACCESS -> UsbException.Kind.NO_PERMISSION;
          case LibUsb.ERROR_NOT_SUPPORTED, LibUsb.ERROR_NOT_FOUND -> UsbException.Kind.NO_DRIVER;
          case LibUsb.ERROR_BUSY -> UsbException.Kind.BUSY;
          default -> UsbException.Kind.OTHER;
        };
    return new UsbException(kind, "could not " + what + " (libusb error " + code + ")");
  }

  private final class Opened implements UsbControl {

    private final Session session;
    private final Pointer handle;
    private final int number;
    private boolean closed;

    Opened(Session session, Pointer handle, int number) {
      this.session = session;
      this.handle = handle;
      this.number = number;
    }

    @Override
    public byte[] in(int request, int value, int length, int timeoutMillis) throws UsbException {
      byte[] data = new byte[length];
      int count = transfer(CLASS_IN, request, value, data, timeoutMillis);
      return Arrays.copyOf(data, count);
    }

    @Override
    public void out(int request, int value, byte[] data, int timeoutMillis) throws UsbException {
      int count = transfer(CLASS_OUT, request, value, data, timeoutMillis);
      if (count != data.length) {
        throw new UsbException(
            UsbException.Kind.OTHER, "only " + count + " of " + data.length + " bytes were taken");
      }
    }

    private int transfer(byte type, int request, int value, byte[] data, int timeoutMillis)
        throws UsbException {
      if (closed) {
        throw gone();
      }
      int result =
          lib.libusb_control_transfer(
              handle,
              type,
              (byte) request,
              (short) value,
              (short) number,
              data,
              (short) data.length,
              timeoutMillis);
      check(result, "talk to the device");
      return result;
    }

    @Override
    public void reset() throws UsbException {
      if (closed) {
        throw gone();
      }
      int result = lib.libusb_reset_device(handle);
      // It came back as another device, which libusb calls not found: that is a reset as well.
      if (result != LibUsb.ERROR_NOT_FOUND) {
        check(result, "restart the device");
      }
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        lib.libusb_release_interface(handle, number);
        lib.libusb_close(handle);
        session.close();
      }
    }
  }
}
