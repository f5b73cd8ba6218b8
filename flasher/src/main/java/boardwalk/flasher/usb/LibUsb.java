package boardwalk.flasher.usb;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The functions of libusb-1.0 that are used, as libusb.h declares them (libusb API 1.0.26). */
interface LibUsb extends Library {

  int SUCCESS = 0;
  int ERROR_ACCESS = -3;
  int ERROR_NO_DEVICE = -4;
  int ERROR_NOT_FOUND = -5;
  int ERROR_BUSY = -6;
  int ERROR_TIMEOUT = -7;
  int ERROR_PIPE = -9;
  int ERROR_NOT_SUPPORTED = -12;

  int libusb_init(PointerByReference context);

  void libusb_exit(Pointer context);

  /**
   * @return how many, or an error
   */
  NativeLong libusb_get_device_list(Pointer context, PointerByReference list);

  void libusb_free_device_list(Pointer list, int unref);

  int libusb_get_device_descriptor(Pointer device, byte[] descriptor);

  int libusb_get_active_config_descriptor(Pointer device, PointerByReference config);

  int libusb_get_config_descriptor(Pointer device, byte index, PointerByReference config);

  void libusb_free_config_descriptor(Pointer config);

  byte libusb_get_bus_number(Pointer device);

  byte libusb_get_device_address(Pointer device);

  int libusb_open(Pointer device, PointerByReference handle);

  void libusb_close(Pointer handle);

  int libusb_get_string_descriptor_ascii(Pointer handle, byte index, byte[] data, int length);

  int libusb_set_auto_detach_kernel_driver(Pointer handle, int enable);

  int libusb_claim_interface(Pointer handle, int number);

  int libusb_release_interface(Pointer handle, int number);

  int libusb_set_interface_alt_setting(Pointer handle, int number, int alternate);

  int libusb_reset_device(Pointer handle);

  int libusb_control_transfer(
      Pointer handle,
      byte requestType,
      byte request,
      short value,
      short index,
      byte[] data,
      short length,
      int timeout);
}
