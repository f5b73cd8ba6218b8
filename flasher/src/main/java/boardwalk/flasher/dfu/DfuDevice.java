package boardwalk.flasher.dfu;

import boardwalk.flasher.usb.UsbDevice;
import boardwalk.flasher.usb.UsbInterface;
import java.util.List;
import java.util.Optional;

/**
 * A device in DFU mode, with the memories it offers.
 *
 * @param name what it calls itself; may be empty
 * @param serial its serial number; may be empty
 * @param memories one an alternate setting, in their order
 */
record DfuDevice(
    UsbDevice device, String name, String serial, DfuFunction function, List<Memory> memories) {

  /**
   * An alternate setting.
   *
   * @param name its text
   * @param layout empty for one without addresses (plain DFU)
   */
  record Memory(UsbInterface place, String name, Optional<MemoryLayout> layout) {

    boolean isFlash() {
      return layout.flatMap(MemoryLayout::flashStart).isPresent();
    }

    String words() {
      return layout.map(MemoryLayout::name).filter(found -> !found.isEmpty()).orElse(name);
    }
  }

  DfuDevice {
    memories = List.copyOf(memories);
  }

  /** Whether it speaks ST's extension: by its version, or by a memory with addresses. */
  boolean isDfuSe() {
    return function.version() == 0x011A
        || memories.stream().anyMatch(memory -> memory.layout().isPresent());
  }

  String words() {
    String said = name.isEmpty() ? "Board in DFU mode" : name;
    return said + (serial.isEmpty() ? "" : " " + serial);
  }

  /** As {@code --to} takes it. */
  String place() {
    return serial.isEmpty() ? "usb" : "usb:" + serial;
  }
}
