package boardwalk.interpreter.hardware.dma;

import boardwalk.interpreter.hardware.registers.RegisterSpace;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Memory;

/** One channel of the DMA controller. Addresses are those of the program or of registers. */
public final class DmaChannel {

  /** Fields of the control register: lowest bit and width (RP2040 data sheet, CH0_CTRL_TRIG). */
  public static final int ENABLE = 0;

  private static final int SIZE = 2;
  private static final int INCREMENT_READ = 4;
  private static final int INCREMENT_WRITE = 5;
  private static final int RING_SIZE = 6;
  private static final int RING_SELECT = 10;
  private static final int CHAIN = 11;
  private static final int REQUEST = 15;
  private static final int QUIET = 21;
  private static final int SWAP = 22;
  private static final int BUSY = 24;

  /** A transfer by the controller takes a cycle of 125 MHz. */
  private static final long CYCLE = 8;

  /** Transfers without pacing that are done at once; then others get their turn. */
  private static final int BURST = 1 << 16;

  private final DmaController controller;
  private final int index;
  private final RegisterSpace registers;
  private long read;
  private long write;
  private long reload;
  private long left;
  private int control;
  private boolean busy;
  private long busyUntil;
  private Clock.Event ending;
  private Runnable onDone = () -> {};

  DmaChannel(DmaController controller, int index, RegisterSpace registers) {
    this.controller = controller;
    this.index = index;
    this.registers = registers;
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
    return control | (busy ? 1 << BUSY : 0);
  }

  public void control(int value) {
    control = value & ~(1 << BUSY);
  }

  public boolean isBusy() {
    return busy;
  }

  /** Told at the end of a sequence, unless the channel is quiet. */
  public void onDone(Runnable listener) {
    onDone = listener;
  }

  private int field(int low, int width) {
    return control >>> low & (1 << width) - 1;
  }

  /** Starts the sequence; nothing when the channel is not enabled. */
  public void start() {
    if (busy && left == 0 && ending != null) {
      // Its last transfer is done, and was before whatever starts it again.
      ending.cancel();
      ending = null;
      finish();
    }
    if (busy || field(ENABLE, 1) == 0) {
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
    int request = field(REQUEST, 6);
    boolean paced = controller.requests().paces(request);
    int width = 1 << field(SIZE, 2);
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
    if (field(QUIET, 1) == 0) {
      onDone.run();
    }
    int next = field(CHAIN, 4);
    if (next != index) {
      controller.channel(next).start();
    }
  }

  private void transfer(int width) {
    int value = load(read, width);
    if (field(SWAP, 1) == 1) {
      value = Integer.reverseBytes(value) >>> 32 - 8 * width;
    }
    long to = write;
    boolean wrapsWrite = field(RING_SELECT, 1) == 1;
    if (field(INCREMENT_READ, 1) == 1) {
      read = next(read, width, !wrapsWrite);
    }
    if (field(INCREMENT_WRITE, 1) == 1) {
      write = next(write, width, wrapsWrite);
    }
    store(to, width, value);
  }

  private long next(long address, int width, boolean wraps) {
    int bits = field(RING_SIZE, 4);
    long after = address + width;
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
