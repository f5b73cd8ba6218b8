package boardwalk.interpreter.hardware.dma;

import boardwalk.interpreter.hardware.registers.RegisterSpace;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Memory;

/** One channel of the DMA controller. Addresses are those of the program or of registers. */
public final class DmaChannel {

  /** A transfer by the controller takes a cycle of 125 MHz. */
  private static final long CYCLE = 8;

  /** Transfers without pacing that are done at once; then others get their turn. */
  private static final int BURST = 1 << 16;

  private final DmaController controller;
  private final int index;
  private final RegisterSpace registers;
  private final ControlLayout layout;
  private long read;
  private long write;
  private long reload;
  private long left;
  private int control;
  private boolean busy;
  private long busyUntil;
  private Clock.Event ending;
  private Runnable onDone = () -> {};

  DmaChannel(DmaController controller, int index, RegisterSpace registers, ControlLayout layout) {
    this.controller = controller;
    this.index = index;
    this.registers = registers;
    this.layout = layout;
  }

  public int index() {
    return index;
  }

  public long read() {
    return read;
  }

  public void read(long address) {
    read = address & 0xffff_ffffL;
  }

  public long write() {
    return write;
  }

  public void write(long address) {
    write = address & 0xffff_ffffL;
  }

  /** Transfers still to come; what was set before a start does not show. */
  public long count() {
    return busy ? left : 0;
  }

  public void count(long transfers) {
    reload = transfers & 0xffff_ffffL;
  }

  public int control() {
    return control | (busy ? 1 << layout.busy() : 0);
  }

  public void control(int value) {
    control = value & ~(1 << layout.busy());
  }

  public boolean isBusy() {
    return busy;
  }

  /** Told at the end of a sequence, unless the channel is quiet. */
  public void onDone(Runnable listener) {
    onDone = listener;
  }

  private int field(String name) {
    return layout.get(name, control);
  }

  /** Starts the sequence; nothing when the channel is not enabled. */
  public void start() {
    if (busy && left == 0 && ending != null) {
      // Its last transfer is done, and was before whatever starts it again.
      ending.cancel();
      ending = null;
      finish();
    }
    if (busy || field("enable") == 0) {
      return;
    }
    left = reload;
    busy = true;
    busyUntil = Clock.now();
    go();
  }

  /** Stops where it is. */
  public void abort() {
    busy = false;
    left = 0;
    if (ending != null) {
      ending.cancel();
      ending = null;
    }
  }

  void reset() {
    abort();
    control = 0;
    read = 0;
    write = 0;
    reload = 0;
    onDone = () -> {};
  }

  /** Moves what can be moved now. */
  void go() {
    if (!busy || ending != null) {
      return;
    }
    int request = field("treq_sel");
    boolean paced = controller.requests().paces(request);
    int width = 1 << field("size");
    int done = 0;
    while (busy && left > 0 && done < BURST && (!paced || controller.requests().isReady(request))) {
      transfer(width);
      left--;
      done++;
    }
    if (!busy) {
      return;
    }
    busyUntil = Math.max(busyUntil, Clock.now()) + done * CYCLE;
    if (left == 0 || !paced) {
      ending =
          Clock.at(
              busyUntil,
              () -> {
                ending = null;
                if (left == 0) {
                  finish();
                } else {
                  go();
                }
              });
    }
  }

  private void finish() {
    busy = false;
    if (field("irq_quiet") == 0) {
      onDone.run();
    }
    int next = field("chain_to");
    if (next != index) {
      controller.channel(next).start();
    }
  }

  private void transfer(int width) {
    int value = load(read, width);
    if (field("bswap") == 1) {
      value = Integer.reverseBytes(value) >>> 32 - 8 * width;
    }
    long to = write;
    boolean wrapsWrite = field("ring_sel") == 1;
    if (field("inc_read") == 1) {
      read = next(read, field("inc_read_rev") == 1 ? -width : width, !wrapsWrite);
    }
    if (field("inc_write") == 1) {
      write = next(write, field("inc_write_rev") == 1 ? -width : width, wrapsWrite);
    }
    store(to, width, value);
  }

  private long next(long address, int step, boolean wraps) {
    int bits = field("ring_size");
    long after = address + step;
    if (bits == 0 || !wraps) {
      return after;
    }
    long mask = (1L << bits) - 1;
    return address & ~mask | after & mask;
  }

  private int load(long address, int width) {
    if (registers.has(address)) {
      return registers.read(address & ~3L) >>> 8 * (int) (address & 3);
    }
    Memory.Place place = Memory.find(address, width);
    int value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = value << 8 | place.storage()[place.at() + i] & 0xff;
    }
    return value;
  }

  private void store(long address, int width, int value) {
    if (registers.has(address)) {
      // Narrow writes to registers put the same in every part of the word (data sheet, 2.1.4).
      int wide =
          switch (width) {
            case 1 -> (value & 0xff) * 0x01010101;
            case 2 -> (value & 0xffff) * 0x00010001;
            default -> value;
          };
      registers.write(address & ~3L, wide);
      return;
    }
    Memory.Place place = Memory.find(address, width);
    for (int i = 0; i < width; i++) {
      place.storage()[place.at() + i] = (byte) (value >> 8 * i);
    }
  }
}
