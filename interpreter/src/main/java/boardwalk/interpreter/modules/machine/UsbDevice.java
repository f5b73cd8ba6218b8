package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;

/**
 * {@code machine.USBDevice} (extmod/machine_usb_device.c) on a board whose USB leads to no host: it
 * can be set up and made active, but nobody enumerates it, so no callback comes and no transfer is
 * taken.
 */
final class UsbDevice extends PyObject {

  private static final int ENDPOINTS = 16;

  /** What comes with the firmware, by its class constants. */
  private static PyType builtIn(String name, long interfaces, long endpoints, long strings) {
    // USB 2.0, 9.6.1: a device descriptor; with the serial port, a composite device (class 0xef).
    byte[] device = {18, 1, 0, 2, (byte) 0xef, 2, 1, 64, (byte) 0x8a, 0x2e, 5, 0, 0, 1, 1, 2, 3, 1};
    byte[] configuration = {9, 2, 9, 0, (byte) interfaces, 1, 0, (byte) 0x80, 125};
    PyType type = new PyType(name);
    type.with("itf_max", interfaces).with("ep_max", endpoints).with("str_max", strings);
    type.with("desc_dev", PyBytes.of(device)).with("desc_cfg", PyBytes.of(configuration));
    return type;
  }

  private final PyType type;
  private Object builtIn;
  private boolean active;
  private boolean configured;

  private UsbDevice(PyType type, Object builtIn) {
    this.type = type;
    this.builtIn = builtIn;
  }

  static PyType make() {
    PyType type = new PyType("USBDevice");
    PyType none = builtIn("BUILTIN_NONE", 0, 1, 1);
    PyType serial = builtIn("BUILTIN_CDC", 2, 3, 5);
    type.with("BUILTIN_NONE", none).with("BUILTIN_DEFAULT", serial).with("BUILTIN_CDC", serial);
    UsbDevice only = new UsbDevice(type, none);
    type.constructor(
        (called, a) -> {
          a.expect(0, 0);
          return only;
        });
    new Members<>(type, UsbDevice.class)
        .words("config", UsbDevice::config)
        .many("active", 0, 1, (self, a) -> self.active(a, none))
        .many("submit_xfer", 2, 2, UsbDevice::submit)
        .many("stall", 1, 2, UsbDevice::stall)
        .get("remote_wakeup", self -> false);
    return type;
  }

  private Object config(Arguments a) {
    a.only(
        "desc_dev",
        "desc_cfg",
        "desc_strs",
        "open_itf_cb",
        "reset_cb",
        "control_xfer_cb",
        "xfer_cb");
    for (int i = 0; i < 2; i++) {
      String name = i == 0 ? "desc_dev" : "desc_cfg";
      if (Buffers.bufferOrNull(a.require(i, name)) == null) {
        throw Errors.valueError(name);
      }
    }
    configured = true;
    return None.NONE;
  }

  private Object active(Object[] a, Object none) {
    boolean before = active;
    if (a.length > 1) {
      boolean now = Truth.of(a[1]);
      if (now && builtIn == none && !configured) {
        throw Errors.osError(Errno.EINVAL);
      }
      active = now;
    }
    return before;
  }

  private void expectActive() {
    if (!active) {
      throw Errors.osError(Errno.EINVAL);
    }
  }

  private Object submit(Object[] a) {
    expectActive();
    long endpoint = Numbers.toLong(a[1]);
    Buffers.span(a[2]);
    if ((endpoint & 0x7f) == 0 || (endpoint & 0x7f) >= ENDPOINTS) {
      throw Errors.valueError("ep");
    }
    // Without a host the endpoint is not open.
    return false;
  }

  private Object stall(Object[] a) {
    expectActive();
    Numbers.toLong(a[1]);
    return false;
  }

  @Override
  public Object attribute(String name) {
    return name.equals("builtin_driver") ? builtIn : super.attribute(name);
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    if (!name.equals("builtin_driver")) {
      return false;
    }
    if (active) {
      throw Errors.osError(Errno.EINVAL);
    }
    builtIn = value;
    return true;
  }

  @Override
  public PyType type() {
    return type;
  }
}
