package boardwalk.flasher.dfu;

import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.usb.Usb;
import boardwalk.flasher.usb.UsbControl;
import boardwalk.flasher.usb.UsbDevice;
import boardwalk.flasher.usb.UsbException;
import boardwalk.flasher.usb.UsbInterface;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A device whose program offers DFU beside its own work, and can be told to start its DFU mode (DFU
 * 1.1, 4 "enumeration" and 5 "reconfiguration").
 *
 * @param words what it calls itself
 */
record DfuRuntime(UsbInterface place, Usb.Words words) {

  /** Places of such devices begin so; behind it comes the serial number. */
  static final String PLACE = "usb-program";

  /** Class, subclass and protocol of an interface of a program (DFU, 4.2.1). */
  private static final int RUNTIME = 0xFE0101;

  private static final long BACK_MILLIS = 8_000;
  private static final long POLL_MILLIS = 100;

  /** All that are plugged in and tell their words; others could not be told to change either. */
  static List<DfuRuntime> all(Usb usb) {
    return usb.interfaces(RUNTIME).stream().flatMap(place -> read(usb, place).stream()).toList();
  }

  private static Optional<DfuRuntime> read(Usb usb, UsbInterface place) {
    try {
      return Optional.of(new DfuRuntime(place, usb.words(place)));
    } catch (UsbException notOurs) {
      return Optional.empty();
    }
  }

  String target() {
    return words.serial().isEmpty() ? PLACE : PLACE + ':' + words.serial();
  }

  /** For people. */
  String name() {
    return words.product().isEmpty() ? "Board " + place.device().id() : words.product();
  }

  /**
   * Has it start its DFU mode, and waits for that. Blocking, some seconds. Its program ends;
   * nothing on it is changed.
   *
   * @throws FlashError when it does not come back in DFU mode
   */
  DfuDevice detach(Usb usb, FlashClock clock, FlashProgress progress) throws InterruptedException {
    progress.at("Starting DFU mode", 0, 0);
    Set<UsbDevice> before = Set.copyOf(DfuDevices.places(usb).keySet());
    DfuFunction function = DfuFunction.of(place.extra());
    try (UsbControl control = usb.open(place)) {
      new DfuRequests(control).detach(function.detachMillis());
      if (!function.willDetach()) {
        control.reset();
      }
    } catch (UsbException e) {
      if (e.kind() != UsbException.Kind.GONE && e.kind() != UsbException.Kind.TIMEOUT) {
        throw DfuTrouble.cannotOpen(place.device(), e);
      }
      progress.log("It left without an answer.");
    }
    for (long waited = 0; waited < BACK_MILLIS; waited += POLL_MILLIS) {
      for (Map.Entry<UsbDevice, List<UsbInterface>> found : DfuDevices.places(usb).entrySet()) {
        Optional<DfuDevice> device = same(usb, found, before);
        if (device.isPresent()) {
          return device.get();
        }
      }
      clock.sleep(POLL_MILLIS);
    }
    throw new FlashError(
        FlashError.Kind.NOT_RESPONDING,
        name() + " was told to start its DFU mode, and did not come back in it.",
        "Start it by hand, usually by holding BOOT or pressing RESET twice, and try again.");
  }

  private Optional<DfuDevice> same(
      Usb usb, Map.Entry<UsbDevice, List<UsbInterface>> found, Set<UsbDevice> before) {
    if (before.contains(found.getKey())) {
      return Optional.empty();
    }
    try {
      DfuDevice device = DfuDevices.read(usb, found.getValue());
      boolean other =
          !device.serial().isEmpty()
              && !words.serial().isEmpty()
              && !device.serial().equals(words.serial());
      return other ? Optional.empty() : Optional.of(device);
    } catch (FlashError notReadyYet) {
      return Optional.empty();
    }
  }
}
