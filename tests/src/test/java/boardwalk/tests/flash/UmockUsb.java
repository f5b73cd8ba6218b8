package boardwalk.tests.flash;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * An emulated chip below libusb: umockdev shows processes started here a USB device of it, and
 * hands us their usbdevfs calls (linux/usbdevice_fs.h). What talks to it is the system's libusb.
 */
final class UmockUsb implements AutoCloseable {

  private interface Umockdev extends Library {
    Pointer umockdev_testbed_new();

    boolean umockdev_testbed_add_from_string(Pointer testbed, String text, PointerByReference why);

    Pointer umockdev_testbed_get_root_dir(Pointer testbed);

    Pointer umockdev_ioctl_base_new();

    boolean umockdev_testbed_attach_ioctl(
        Pointer testbed, String node, Pointer handler, PointerByReference why);

    NativeLong umockdev_ioctl_client_get_request(Pointer client);

    Pointer umockdev_ioctl_client_get_arg(Pointer client);

    void umockdev_ioctl_client_complete(Pointer client, NativeLong result, int errno);

    Pointer umockdev_ioctl_data_resolve(
        Pointer data, NativeLong offset, NativeLong length, PointerByReference why);

    boolean umockdev_ioctl_data_set_ptr(Pointer data, NativeLong offset, Pointer child);

    void umockdev_ioctl_data_update(Pointer data, NativeLong offset, byte[] bytes, int length);

    void umockdev_ioctl_data_retrieve(Pointer data, PointerByReference bytes, IntByReference count);
  }

  private interface GObject extends Library {
    NativeLong g_signal_connect_data(
        Pointer object, String signal, Callback handler, Pointer data, Pointer destroy, int flags);

    Pointer g_object_ref(Pointer object);

    void g_object_unref(Pointer object);
  }

  private interface GLib extends Library {
    void g_free(Pointer memory);
  }

  private interface Handler extends Callback {
    int handle(Pointer base, Pointer client, Pointer data);
  }

  private static final String NODE = "/dev/bus/usb/001/002";
  private static final int SET_INTERFACE = 4;
  private static final int SET_CONFIGURATION = 5;
  private static final int GET_DRIVER = 8;
  private static final int SUBMIT = 10;
  private static final int REAP = 12;
  private static final int REAP_NO_DELAY = 13;
  private static final int CLAIM = 15;
  private static final int RELEASE = 16;
  private static final int RESET = 20;
  private static final int CLEAR_HALT = 21;
  private static final int DISCONNECT = 22;
  private static final int GET_CAPABILITIES = 26;
  private static final int DISCONNECT_CLAIM = 27;
  private static final int CONTROL_TRANSFER = 2;
  private static final int SETUP = 8;
  private static final int ENODEV = 19;
  private static final int EAGAIN = 11;
  private static final int EPIPE = 32;
  private static final int ETIMEDOUT = 110;
  private static final int ENODATA = 61;
  private static final int ENOTTY = 25;
  private static final int EIO = 5;

  private final Umockdev umockdev = Native.load("libumockdev.so.0", Umockdev.class);
  private final GObject gobject = Native.load("libgobject-2.0.so.0", GObject.class);
  private final GLib glib = Native.load("libglib-2.0.so.0", GLib.class);
  private final DfuChip chip;
  private final Pointer testbed;
  private final String root;
  private final Deque<Pointer> done = new ArrayDeque<>();

  /** Held here, because native code alone would not keep it. */
  private final Handler handler = (base, client, data) -> handle(client);

  UmockUsb(DfuChip chip) {
    this.chip = chip;
    testbed = umockdev.umockdev_testbed_new();
    root = umockdev.umockdev_testbed_get_root_dir(testbed).getString(0);
    PointerByReference why = new PointerByReference();
    require(umockdev.umockdev_testbed_add_from_string(testbed, description(), why), why);
    Pointer base = umockdev.umockdev_ioctl_base_new();
    gobject.g_signal_connect_data(base, "handle-ioctl", handler, null, null, 0);
    require(umockdev.umockdev_testbed_attach_ioctl(testbed, NODE, base, why), why);
  }

  private static void require(boolean ok, PointerByReference why) {
    if (!ok) {
      throw new IllegalStateException("umockdev: " + why.getValue().getPointer(8).getString(0));
    }
  }

  private String description() {
    HexFormat hex = HexFormat.of().withUpperCase();
    return String.join(
        "\n",
        List.of(
            "P: /devices/pci0000:00/0000:00:14.0/usb1/1-1",
            "N: bus/usb/001/002",
            "E: DEVNAME=" + NODE,
            "E: DEVTYPE=usb_device",
            "E: SUBSYSTEM=usb",
            "E: BUSNUM=001",
            "E: DEVNUM=002",
            "E: MAJOR=189",
            "E: MINOR=1",
            "A: busnum=1\\n",
            "A: devnum=2\\n",
            "A: devpath=1\\n",
            "A: speed=12\\n",
            "A: bConfigurationValue=1\\n",
            "A: idVendor=0483\\n",
            "A: idProduct=df11\\n",
            "A: bcdDevice=2200\\n",
            "H: descriptors="
                + hex.formatHex(chip.deviceDescriptor())
                + hex.formatHex(chip.configuration()),
            ""));
  }

  /** What a process needs in its environment to see the device. */
  Map<String, String> environment() {
    return Map.of("LD_PRELOAD", "libumockdev-preload.so.0", "UMOCKDEV_DIR", root);
  }

  /** A process that sees the device; its output and errors in one. */
  Process start(File folder, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder).redirectErrorStream(true);
    builder.environment().putAll(environment());
    return builder.start();
  }

  private static NativeLong number(long value) {
    return new NativeLong(value);
  }

  private Pointer resolve(Pointer data, int offset, int length) {
    return umockdev.umockdev_ioctl_data_resolve(
        data, number(offset), number(length), new PointerByReference());
  }

  private byte[] bytes(Pointer data) {
    PointerByReference pointer = new PointerByReference();
    IntByReference count = new IntByReference();
    umockdev.umockdev_ioctl_data_retrieve(data, pointer, count);
    byte[] bytes = pointer.getValue().getByteArray(0, count.getValue());
    glib.g_free(pointer.getValue());
    return bytes;
  }

  private void put(Pointer data, int offset, byte[] bytes) {
    umockdev.umockdev_ioctl_data_update(data, number(offset), bytes, bytes.length);
  }

  private void put(Pointer data, int offset, int value) {
    put(data, offset, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }

  private int complete(Pointer client, int errno) {
    umockdev.umockdev_ioctl_client_complete(client, number(errno == 0 ? 0 : -1), errno);
    return 1;
  }

  private synchronized int handle(Pointer client) {
    try {
      long request = umockdev.umockdev_ioctl_client_get_request(client).longValue();
      int size = (int) (request >> 16) & 0x3fff;
      Pointer argument = umockdev.umockdev_ioctl_client_get_arg(client);
      int kind = (int) (request & 0xff);
      if (chip.isGone() && kind != REAP && kind != REAP_NO_DELAY) {
        return complete(client, ENODEV);
      }
      return switch (kind) {
        case SUBMIT -> submit(client, resolve(argument, 0, size));
        case REAP, REAP_NO_DELAY -> reap(client, argument);
        case GET_CAPABILITIES -> {
          // Zero packets, bulk continuation, no packet limit, reap after disconnect.
          put(resolve(argument, 0, 4), 0, 0x17);
          yield complete(client, 0);
        }
        case RESET -> {
          chip.reset();
          yield complete(client, 0);
        }
        case GET_DRIVER -> complete(client, ENODATA);
        case SET_INTERFACE,
            SET_CONFIGURATION,
            CLAIM,
            RELEASE,
            CLEAR_HALT,
            DISCONNECT,
            DISCONNECT_CLAIM ->
            complete(client, 0);
        default -> complete(client, ENOTTY);
      };
    } catch (RuntimeException e) {
      e.printStackTrace();
      return complete(client, EIO);
    }
  }

  private int submit(Pointer client, Pointer urb) {
    ByteBuffer fields = ByteBuffer.wrap(bytes(urb)).order(ByteOrder.LITTLE_ENDIAN);
    int length = fields.getInt(24);
    Pointer buffer = resolve(urb, 16, length);
    int status = -EPIPE;
    int actual = 0;
    if (fields.get(0) == CONTROL_TRANSFER) {
      ByteBuffer setup = ByteBuffer.wrap(bytes(buffer)).order(ByteOrder.LITTLE_ENDIAN);
      DfuChip.Answer answer = control(setup);
      status =
          switch (answer.outcome()) {
            case DONE, CONFUSED -> 0;
            case STALL -> -EPIPE;
            case TIMEOUT -> -ETIMEDOUT;
            case GONE -> -ENODEV;
          };
      boolean in = (setup.get(0) & 0x80) != 0;
      int wanted = setup.getShort(6) & 0xffff;
      if (status == 0 && in) {
        actual = Math.min(wanted, answer.data().length);
        put(buffer, SETUP, Arrays.copyOf(answer.data(), actual));
      } else if (status == 0) {
        actual = wanted;
      }
    }
    put(urb, 4, status);
    put(urb, 28, actual);
    gobject.g_object_ref(urb);
    done.add(urb);
    return complete(client, 0);
  }

  private DfuChip.Answer control(ByteBuffer setup) {
    int type = setup.get(0) & 0xff;
    int request = setup.get(1) & 0xff;
    int value = setup.getShort(2) & 0xffff;
    int length = setup.getShort(6) & 0xffff;
    if ((type & 0x60) == 0x20) {
      byte[] data =
          (type & 0x80) != 0
              ? new byte[0]
              : Arrays.copyOfRange(setup.array(), SETUP, SETUP + length);
      return chip.request(request, value, length, data);
    }
    byte[] answer = chip.standard(type, request, value);
    return answer == null ? DfuChip.Answer.STALL : new DfuChip.Answer(DfuChip.Outcome.DONE, answer);
  }

  private int reap(Pointer client, Pointer argument) {
    Pointer urb = done.poll();
    if (urb == null) {
      return complete(client, chip.isGone() ? ENODEV : EAGAIN);
    }
    umockdev.umockdev_ioctl_data_set_ptr(resolve(argument, 0, 8), number(0), urb);
    return complete(client, 0);
  }

  @Override
  public void close() {
    gobject.g_object_unref(testbed);
  }
}
