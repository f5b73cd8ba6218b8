package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.bus.StorageCard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import java.util.Optional;

/**
 * {@code machine.SDCard} (ports/esp32/machine_sdcard.c): the controller in the chip, with the card
 * of the circuit that is in the board's slot or on the controller's pins. The blocks take the time
 * of their bits; the commands before them are left out.
 */
final class MachineSdCard extends PyObject {

  private static final long USUAL_FREQUENCY = 20_000_000;
  private static final long BILLION = 1_000_000_000L;

  /** The clock pins of the slots 0 to 3 on the ESP32 (the documentation's table). */
  private static final String[] CLOCKS = {"6", "14", "18", "14"};

  private static final int BLOCK = StorageCard.BLOCK;

  private final PyType type;
  private final StorageCard card;
  private final long bitNanos;
  private boolean closed;

  private MachineSdCard(PyType type, VirtualBoard board, Arguments a) {
    this.type = type;
    a.only("slot", "width", "cd", "wp", "sck", "miso", "mosi", "cs", "cmd", "data", "freq");
    long slot = Numbers.toLong(a.get(99, "slot", 1L));
    if (slot < 0 || slot >= CLOCKS.length) {
      throw Errors.valueError("invalid slot number");
    }
    boolean spi = slot >= 2;
    if (!spi
        && (a.keyword("miso") != null || a.keyword("mosi") != null || a.keyword("cs") != null)) {
      throw Errors.valueError("invalid config: SDMMC slot with SPI pin arguments");
    }
    long width = spi ? 1 : Numbers.toLong(a.get(99, "width", 1L));
    if (width != 1 && width != 4 && width != 8) {
      throw Errors.valueError("width must be 1 or 4 (or 8 for eMMC)");
    }
    Object clock = a.keyword("sck");
    Optional<BoardPin> pin =
        clock == null || clock == None.NONE
            ? board.pin(CLOCKS[(int) slot])
            : Optional.of(MachinePin.find(board, clock));
    card =
        board.devices(StorageCard.class).stream()
            .filter(
                c -> c.clock() == null || pin.filter(p -> c.clock().reaches(p.net())).isPresent())
            .findFirst()
            .orElse(null);
    bitNanos =
        Math.max(
            1, BILLION / width / Math.max(1, Numbers.toLong(a.get(99, "freq", USUAL_FREQUENCY))));
  }

  static PyType type(VirtualBoard board) {
    PyType type = new PyType("SDCard");
    type.constructor((called, a) -> new MachineSdCard(type, board, a));
    new Members<>(type, MachineSdCard.class)
        .get("info", self -> PyTuple.of(self.card().blocks() * BLOCK, (long) BLOCK))
        .act("deinit", self -> self.closed = true)
        .many("readblocks", 2, 2, MachineSdCard::read)
        .many("writeblocks", 2, 2, MachineSdCard::write)
        .many("ioctl", 2, 2, MachineSdCard::control);
    return type;
  }

  /** The card; OSError when there is none. */
  private StorageCard card() {
    if (card == null || closed) {
      throw Errors.osError(Errno.ENODEV);
    }
    return card;
  }

  private long first(Object[] a, int length) {
    long first = Numbers.toLong(a[1]);
    if (first < 0 || first + length / BLOCK > card().blocks()) {
      throw Errors.osError(Errno.EIO);
    }
    return first;
  }

  private Object read(Object[] a) {
    Buffers.Span into = Buffers.writable(a[2]);
    long first = first(a, into.length());
    for (int at = 0; at + BLOCK <= into.length(); at += BLOCK) {
      byte[] block = card.block(first + at / BLOCK);
      System.arraycopy(block, 0, into.storage(), into.offset() + at, BLOCK);
    }
    Clock.advance(into.length() * 8L * bitNanos);
    return true;
  }

  private Object write(Object[] a) {
    byte[] from = Buffers.bytes(a[2]);
    long first = first(a, from.length);
    for (int at = 0; at + BLOCK <= from.length; at += BLOCK) {
      card.block(first + at / BLOCK, java.util.Arrays.copyOfRange(from, at, at + BLOCK));
    }
    Clock.advance(from.length * 8L * bitNanos);
    return true;
  }

  private Object control(Object[] a) {
    boolean there = card != null && !closed;
    return switch ((int) Numbers.toLong(a[1])) {
      case 1 -> there ? 0L : -1L;
      case 2, 3 -> 0L;
      case 4 -> there ? card.blocks() : -1L;
      case 5 -> there ? (long) BLOCK : -1L;
      default -> -1L;
    };
  }

  @Override
  public PyType type() {
    return type;
  }
}
