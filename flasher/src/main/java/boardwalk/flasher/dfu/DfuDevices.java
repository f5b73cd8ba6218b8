package boardwalk.flasher.dfu;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.usb.Usb;
import boardwalk.flasher.usb.UsbDevice;
import boardwalk.flasher.usb.UsbException;
import boardwalk.flasher.usb.UsbInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds devices in DFU mode and reads what they offer. */
final class DfuDevices {

  /** Class, subclass and protocol of an interface in DFU mode (DFU, 4.2.3). */
  private static final int DFU_MODE = 0xFE0102;

  private DfuDevices() {}

  /** The places of devices in DFU mode, by device; opens nothing. */
  static Map<UsbDevice, List<UsbInterface>> places(Usb usb) {
    Map<UsbDevice, List<UsbInterface>> devices = new LinkedHashMap<>();
    for (UsbInterface place : usb.interfaces(DFU_MODE)) {
      devices.computeIfAbsent(place.device(), device -> new ArrayList<>()).add(place);
    }
    return devices;
  }

  /**
   * Asks one device for its words.
   *
   * @param places its alternate settings, at least one
   * @throws FlashError when it cannot be used
   */
  static DfuDevice read(Usb usb, List<UsbInterface> places) {
    UsbDevice device = places.getFirst().device();
    try {
      List<DfuDevice.Memory> memories = new ArrayList<>();
      Usb.Words words = usb.words(places.getFirst());
      byte[] extra = {};
      for (UsbInterface place : places) {
        String name = place == places.getFirst() ? words.name() : usb.words(place).name();
        memories.add(new DfuDevice.Memory(place, name, MemoryLayout.parse(name)));
        extra = place.extra().length > 0 ? place.extra() : extra;
      }
      return new DfuDevice(
          device, words.product(), words.serial(), DfuFunction.of(extra), memories);
    } catch (UsbException e) {
      throw DfuTrouble.cannotOpen(device, e);
    }
  }
}
