package boardwalk.tests.flash;

import boardwalk.flasher.usb.Usb;
import boardwalk.flasher.usb.UsbControl;
import boardwalk.flasher.usb.UsbDevice;
import boardwalk.flasher.usb.UsbException;
import boardwalk.flasher.usb.UsbInterface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Emulated chips where libusb would be, so that every fault can be had in milliseconds. */
final class ChipUsb implements Usb {

  private static final int RUNTIME = 0xFE0101;
  private static final int DFU_MODE = 0xFE0102;

  private final List<DfuChip> chips;
  private UsbException.Kind refusing;
  private final AtomicInteger open = new AtomicInteger();

  ChipUsb(DfuChip... chips) {
    this.chips = List.of(chips);
  }

  /** Devices are listed, but cannot be opened. */
  ChipUsb refusing(UsbException.Kind kind) {
    refusing = kind;
    return this;
  }

  /** Devices open now. */
  int open() {
    return open.get();
  }

  @Override
  public List<UsbInterface> interfaces(int type) {
    List<UsbInterface> found = new ArrayList<>();
    for (int i = 0; i < chips.size(); i++) {
      if (type == RUNTIME && chips.get(i).runsProgram()) {
        UsbDevice device = new UsbDevice(0x2341, 0x0070, 0x0100, 1, i + 12);
        found.add(new UsbInterface(device, 2, 0, type, 4, chips.get(i).function()));
      }
      if (type == DFU_MODE && !chips.get(i).isGone() && !chips.get(i).runsProgram()) {
        UsbDevice device = new UsbDevice(0x0483, 0xDF11, 0x2200, 1, i + 2);
        int count = chips.get(i).alternates().size();
        for (int alternate = 0; alternate < count; alternate++) {
          byte[] extra = alternate == count - 1 ? chips.get(i).function() : new byte[0];
          found.add(new UsbInterface(device, 0, alternate, type, 4 + alternate, extra));
        }
      }
    }
    return found;
  }

  private DfuChip chip(UsbInterface place) throws UsbException {
    DfuChip chip = chips.get((place.device().address() - 2) % 10);
    boolean program = place.type() == RUNTIME;
    if (chip.isGone() || program != chip.runsProgram()) {
      throw new UsbException(UsbException.Kind.GONE, "gone");
    }
    if (refusing != null) {
      throw new UsbException(refusing, "refused");
    }
    return chip;
  }

  @Override
  public Words words(UsbInterface place) throws UsbException {
    DfuChip chip = chip(place);
    return new Words(chip.text(1), chip.text(2), chip.text(3), chip.text(place.nameIndex()));
  }

  @Override
  public UsbControl open(UsbInterface place) throws UsbException {
    DfuChip chip = chip(place);
    open.incrementAndGet();
    return new UsbControl() {
      private boolean closed;

      @Override
      public byte[] in(int request, int value, int length, int timeoutMillis) throws UsbException {
        byte[] data = answer(chip.request(request, value, length, new byte[0])).data();
        return Arrays.copyOf(data, Math.min(data.length, length));
      }

      @Override
      public void out(int request, int value, byte[] data, int timeoutMillis) throws UsbException {
        answer(chip.request(request, value, data.length, data));
      }

      @Override
      public void reset() {
        chip.reset();
      }

      @Override
      public void close() {
        if (!closed) {
          closed = true;
          open.decrementAndGet();
        }
      }
    };
  }

  private static DfuChip.Answer answer(DfuChip.Answer answer) throws UsbException {
    return switch (answer.outcome()) {
      case DONE, CONFUSED -> answer;
      case STALL -> throw new UsbException(UsbException.Kind.STALL, "stalled");
      case TIMEOUT -> throw new UsbException(UsbException.Kind.TIMEOUT, "timed out");
      case GONE -> throw new UsbException(UsbException.Kind.GONE, "gone");
    };
  }
}
