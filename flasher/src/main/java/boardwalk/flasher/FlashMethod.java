package boardwalk.flasher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A way to get firmware onto a board: one class each, found in a list. */
public interface FlashMethod {

  /** Stable name for {@code --method}: {@code esp}, {@code dfu}, {@code uf2}, {@code microbit}. */
  String id();

  /** For people: {@code ESP32 and ESP8266 by serial port}. */
  String name();

  /** What is plugged in now that this could flash. Blocking; opens and changes nothing. */
  List<FlashTarget> targets();

  /** Whether a place given by the user is of this method's kind. */
  boolean serves(String place);

  /** Whether it writes images of this format. */
  boolean writes(ImageFormat format);

  /** Whether {@link #prepare} stops the program on the device: it is not to be done unasked. */
  default boolean stopsProgram(FlashTarget target) {
    return false;
  }

  /** Whether a place is a serial port, at which the new program is too. */
  default boolean keepsPort() {
    return false;
  }

  /**
   * Identifies the device, matches image and device, and plans. Blocking; changes nothing on the
   * device, though it may restart it into its bootloader.
   *
   * @param progress told what is going on; what it throws ends the preparation, the device is let
   *     go of
   * @throws FlashError when no plan can be made
   */
  Flash prepare(FlashRequest request, FlashProgress progress) throws InterruptedException;

  /**
   * Copies all that is on the device's flash. Blocking; changes nothing on the device.
   *
   * @param request the place and settings; the rest is ignored
   * @throws FlashError when this method or this device cannot be read
   */
  default void read(
      FlashRequest request, OutputStream out, FlashProgress progress, Cancellation cancel)
      throws IOException, InterruptedException {
    throw new FlashError(
        "What is on this board cannot be read (" + name() + ").",
        "Reading works for ESP32 boards at their serial port.");
  }
}
