package boardwalk.flasher.usb;

import java.util.List;

/** The USB of this computer, or one that only a test has. */
public interface Usb {

  /** The interfaces of this type, with all their alternate settings. Opens nothing. */
  List<UsbInterface> interfaces(int type);

  /**
   * A device's own words.
   *
   * @param manufacturer may be empty
   * @param product may be empty
   * @param serial may be empty
   * @param name of the interface; may be empty
   */
  record Words(String manufacturer, String product, String serial, String name) {}

  /** Asks a device for its words; opens it for that. */
  Words words(UsbInterface place) throws UsbException;

  /** Opens an alternate setting for this program alone. */
  UsbControl open(UsbInterface place) throws UsbException;
}
