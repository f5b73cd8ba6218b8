package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.Clock;

/** A state machine (RP2040 data sheet, 3.2 to 3.5): an instruction a cycle, and its delay. */
public final class PioMachine {

  private static final double SYSTEM_HERTZ = 125_000_000;
  private static final int FULL = 32;

  /** Operation of the instruction OUT. */
  private static final int OUT = 3;

  private final PioBlock block;
  private final int index;
  private final Fifo tx = new Fifo();
  private final Fifo rx = new Fifo();
  private int waitingFor = -1;
  private PioSettings settings = new PioSettings();
  private Runnable onReceived = () -> {};
  private Runnable onTaken = () -> {};

  private boolean active;
  private int pc;
  private int x;
  private int y;
  private int isr;
  private int osr;
  private int isrCount;
  private int osrCount = FULL;
  private boolean irqWaits;
  private boolean stalled;
  private int forced = -1;
  private double period = 1e9 / SYSTEM_HERTZ;
  private double time;
  private Clock.Event next;

  PioMachine(PioBlock block, int index) {
    this.block = block;
    this.index = index;
  }

  /** Sets it up and stops it; it will start at an address. */
  public void set(PioSettings now, int start, double hertz) {
    active(false);
    settings = now;
    period = 1e9 / Math.min(SYSTEM_HERTZ, Math.max(1, hertz));
    tx.room(now.join == 1 ? 2 * Fifo.USUAL : now.join == 2 ? 0 : Fifo.USUAL);
    rx.room(now.join == 2 ? 2 * Fifo.USUAL : now.join == 1 ? 0 : Fifo.USUAL);
    restart();
    pc = start;
  }

  /**
   * Looks at the pins a program can see, so that their changes come as late as they should.
   *
   * @param program its instructions
   */
  public void lookAt(int[] program) {
    for (int word : program) {
      int source = word >> 5 & 7;
      switch (word >> 13) {
        case 0 -> watch(settings.jumpPin, source == 6 ? 1 : 0);
        case 1 -> {
          int base = (word >> 5 & 3) == 0 ? 0 : settings.inBase;
          watch(base + (word & 31), (word >> 5 & 3) < 2 ? 1 : 0);
        }
        case 2 -> watch(settings.inBase, source != 0 ? 0 : (word & 31) == 0 ? FULL : word & 31);
        case 5 -> watch(settings.inBase, (word & 7) == 0 ? FULL : 0);
        default -> {
          // The others look at no pins.
        }
      }
    }
  }

  private void watch(int first, int count) {
    for (int i = 0; i < count; i++) {
      PioInput input = block.input(first + i);
      if (input != null) {
        input.watch();
      }
    }
  }

  /** Clears what a program has left in it, but not its place. */
  public void restart() {
    isr = 0;
    osr = 0;
    isrCount = 0;
    osrCount = FULL;
    irqWaits = false;
    pushWaits = false;
    forced = -1;
  }

  void reset() {
    active(false);
    waitingFor = -1;
    tx.clear();
    rx.clear();
  }

  public void active(boolean now) {
    if (active == now) {
      return;
    }
    active = now;
    waitingFor = -1;
    if (next != null) {
      next.cancel();
      next = null;
    }
    if (now) {
      time = Clock.now();
      stalled = false;
      schedule();
    }
  }

  public boolean isActive() {
    return active;
  }

  private void schedule() {
    next = Clock.at((long) Math.ceil(time), this::run);
  }

  /** Goes on when what it waited for may have come, at its next cycle. */
  void wake() {
    if (active && stalled && waitingFor < 0) {
      goOn(Clock.now());
    }
  }

  /** A pin has changed; an instruction can see it so many nanoseconds later. */
  void pinChanged(int number, long delay) {
    if (active && stalled && waitingFor == number) {
      waitingFor = -1;
      goOn(Clock.now() + delay - 1);
    }
  }

  /** Its next cycle is the first one after a time. */
  private void goOn(long after) {
    stalled = false;
    double behind = after - time;
    if (behind >= 0) {
      time += (Math.floor(behind / period) + 1) * period;
    }
    schedule();
  }

  private void run() {
    next = null;
    if (!active) {
      return;
    }
    int word = forced >= 0 ? forced : block.instruction(pc);
    boolean fromProgram = forced < 0;
    int field = word >> 8 & 31;
    int delayBits = 5 - settings.sideCount;
    side(field >> delayBits);
    int before = pc;
    if (!execute(word)) {
      stalled = true;
      if (looksAgain) {
        looksAgain = false;
        goOn(Clock.now());
      }
      return;
    }
    forced = pendingExec;
    pendingExec = -1;
    if (fromProgram && pc == before && !jumped) {
      pc = pc == settings.wrap ? settings.wrapTarget : pc + 1 & PioBlock.MEMORY - 1;
    }
    jumped = false;
    time += period * (1 + (field & (1 << delayBits) - 1));
    schedule();
  }

  private boolean jumped;
  private boolean looksAgain;
  private boolean pushWaits;
  private int pendingExec = -1;

  /** Executes an instruction of the processor at once, between those of the program. */
  public void force(int word) {
    int field = word >> 8 & 31;
    side(field >> 5 - settings.sideCount);
    if (!execute(word)) {
      forced = word;
    }
    jumped = false;
    if (pendingExec >= 0) {
      int after = pendingExec;
      pendingExec = -1;
      execute(after);
      jumped = false;
    }
    waitingFor = -1;
    looksAgain = false;
    wake();
  }

  private void side(int value) {
    int count = settings.sideCount;
    if (count == 0) {
      return;
    }
    if (settings.sideOptional) {
      count--;
      if ((value >> count & 1) == 0) {
        return;
      }
      value &= (1 << count) - 1;
    }
    write(settings.sideBase, count, value, settings.sideDirections);
  }

  private void write(int base, int count, int value, boolean directions) {
    for (int i = 0; i < count; i++) {
      BoardPin pin = block.pin(base + i);
      if (pin == null) {
        continue;
      }
      int bit = value >> i & 1;
      if (directions) {
        direction(pin, bit == 1);
      } else {
        level(pin, bit);
      }
    }
  }

  private static void level(BoardPin pin, int bit) {
    pin.drive(bit);
  }

  private static void direction(BoardPin pin, boolean out) {
    BoardPin.Mode wanted = out ? BoardPin.Mode.OUTPUT : BoardPin.Mode.INPUT;
    if (pin.mode() != wanted || !pin.user().equals("PIO")) {
      pin.use(wanted, "PIO");
    }
  }

  /** Gives whether it is done; else it stays and waits. */
  private boolean execute(int word) {
    int a = word >> 5 & 7;
    int b = word & 31;
    if (settings.autoPull && osrCount >= settings.pullThreshold && word >> 13 != OUT) {
      refill();
    }
    return switch (word >> 13) {
      case 0 -> {
        jump(a, b);
        yield true;
      }
      case 1 -> await(word >> 7 & 1, word >> 5 & 3, b);
      case 2 -> in(a, b == 0 ? FULL : b);
      case 3 -> out(a, b == 0 ? FULL : b);
      case 4 ->
          (word & 0x80) == 0
              ? push((word & 0x40) != 0, (word & 0x20) != 0)
              : pull((word & 0x40) != 0, (word & 0x20) != 0);
      case 5 -> {
        move(a, word >> 3 & 3, word & 7);
        yield true;
      }
      case 6 -> interrupt((word & 0x40) != 0, (word & 0x20) != 0, b);
      default -> {
        set(a, b);
        yield true;
      }
    };
  }

  private void jump(int condition, int target) {
    boolean go =
        switch (condition) {
          case 0 -> true;
          case 1 -> x == 0;
          case 2 -> x-- != 0;
          case 3 -> y == 0;
          case 4 -> y-- != 0;
          case 5 -> x != y;
          case 6 -> level(settings.jumpPin) == 1;
          default -> osrCount < settings.pullThreshold;
        };
    if (go) {
      pc = target;
      jumped = true;
    }
  }

  private int level(int number) {
    PioInput pin = block.input(number);
    return pin == null ? 0 : pin.level(Clock.now());
  }

  private int flagIndex(int operand) {
    return (operand & 0x10) != 0 ? operand & 4 | operand + index & 3 : operand & 7;
  }

  private boolean await(int polarity, int source, int operand) {
    if (source == 2) {
      int flag = flagIndex(operand);
      boolean up = (block.flags() >> flag & 1) == 1;
      if (up != (polarity == 1)) {
        return false;
      }
      if (polarity == 1) {
        block.flag(flag, false);
      }
      return true;
    }
    int number = source == 0 ? operand : settings.inBase + operand & 31;
    if (level(number) == polarity) {
      return true;
    }
    PioInput pin = block.input(number);
    // A change that is on its way through the synchroniser wakes nobody any more: look again.
    if (pin != null && pin.isChanging(Clock.now())) {
      looksAgain = true;
      return false;
    }
    waitingFor = number & 31;
    return false;
  }

  private int pins(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= level(settings.inBase + i) << i;
    }
    return value;
  }

  private int source(int from, int bits) {
    return switch (from) {
      case 0 -> pins(bits);
      case 1 -> x;
      case 2 -> y;
      case 6 -> isr;
      case 7 -> osr;
      default -> 0;
    };
  }

  private static int low(int value, int bits) {
    return bits == FULL ? value : value & (1 << bits) - 1;
  }

  private boolean in(int from, int bits) {
    if (!pushWaits) {
      int value = low(source(from, bits), bits);
      if (bits == FULL) {
        isr = value;
      } else if (settings.inRight) {
        isr = isr >>> bits | value << FULL - bits;
      } else {
        isr = isr << bits | value;
      }
      isrCount = Math.min(FULL, isrCount + bits);
    }
    pushWaits = false;
    if (settings.autoPush && isrCount >= settings.pushThreshold) {
      if (rx.isFull()) {
        pushWaits = true;
        return false;
      }
      pushNow();
    }
    return true;
  }

  private void pushNow() {
    rx.put(isr);
    isr = 0;
    isrCount = 0;
    onReceived.run();
  }

  private boolean out(int to, int bits) {
    if (settings.autoPull && osrCount >= settings.pullThreshold) {
      // The cycle that refills does nothing else (data sheet, 3.5.4.2).
      looksAgain = refill();
      return false;
    }
    int value;
    if (settings.outRight) {
      value = low(osr, bits);
      osr = bits == FULL ? 0 : osr >>> bits;
    } else {
      value = bits == FULL ? osr : osr >>> FULL - bits;
      osr = bits == FULL ? 0 : osr << bits;
    }
    osrCount = Math.min(FULL, osrCount + bits);
    switch (to) {
      case 0 -> write(settings.outBase, settings.outCount, value, false);
      case 1 -> x = value;
      case 2 -> y = value;
      case 4 -> write(settings.outBase, settings.outCount, value, true);
      case 5 -> {
        pc = value & 31;
        jumped = true;
      }
      case 6 -> {
        isr = value;
        isrCount = bits;
      }
      case 7 -> pendingExec = value & 0xffff;
      default -> {
        // Thrown away.
      }
    }
    if (settings.autoPull && osrCount >= settings.pullThreshold) {
      refill();
    }
    return true;
  }

  private boolean refill() {
    if (tx.isEmpty()) {
      return false;
    }
    osr = tx.take();
    osrCount = 0;
    onTaken.run();
    return true;
  }

  private boolean push(boolean ifFull, boolean blocks) {
    if (ifFull && isrCount < settings.pushThreshold) {
      return true;
    }
    if (rx.isFull()) {
      if (blocks) {
        return false;
      }
      isr = 0;
      isrCount = 0;
      return true;
    }
    pushNow();
    return true;
  }

  private boolean pull(boolean ifEmpty, boolean blocks) {
    if (ifEmpty && osrCount < settings.pullThreshold || settings.autoPull && osrCount == 0) {
      return true;
    }
    if (refill()) {
      return true;
    }
    if (blocks) {
      return false;
    }
    osr = x;
    osrCount = 0;
    return true;
  }

  private void move(int to, int operation, int from) {
    int value = from == 5 ? 0 : source(from, FULL);
    value = operation == 1 ? ~value : operation == 2 ? Integer.reverse(value) : value;
    switch (to) {
      case 0 -> write(settings.outBase, settings.outCount, value, false);
      case 1 -> x = value;
      case 2 -> y = value;
      case 3 -> write(settings.outBase, settings.outCount, value, true);
      case 4 -> pendingExec = value & 0xffff;
      case 5 -> {
        pc = value & 31;
        jumped = true;
      }
      case 6 -> {
        isr = value;
        isrCount = 0;
      }
      default -> {
        osr = value;
        osrCount = 0;
      }
    }
  }

  private boolean interrupt(boolean clear, boolean waits, int operand) {
    int flag = flagIndex(operand);
    if (clear) {
      block.flag(flag, false);
      return true;
    }
    if (irqWaits) {
      if ((block.flags() >> flag & 1) == 1) {
        return false;
      }
      irqWaits = false;
      return true;
    }
    // Set before the flag, as whoever hears of it may clear it at once.
    irqWaits = waits;
    block.flag(flag, true);
    if (waits && (block.flags() >> flag & 1) == 0) {
      irqWaits = false;
      return true;
    }
    return !waits;
  }

  private void set(int to, int value) {
    switch (to) {
      case 0 -> write(settings.setBase, settings.setCount, value, false);
      case 1 -> x = value;
      case 2 -> y = value;
      case 4 -> write(settings.setBase, settings.setCount, value, true);
      default -> {
        // Reserved.
      }
    }
  }

  /** Sends a word to it; false when the FIFO is full. */
  public boolean put(int word) {
    if (tx.isFull()) {
      return false;
    }
    tx.put(word);
    if (active && settings.autoPull && osrCount >= settings.pullThreshold) {
      refill();
    }
    wake();
    return true;
  }

  public boolean hasReceived() {
    return !rx.isEmpty();
  }

  /** The next word from it; ask {@link #hasReceived} first. */
  public int take() {
    int word = rx.take();
    wake();
    return word;
  }

  /** Pins of side-set, as it is set up. */
  public int sidePins() {
    return settings.sideCount - (settings.sideOptional ? 1 : 0);
  }

  public boolean isSideOptional() {
    return settings.sideOptional;
  }

  /** The instruction it is at. */
  int address() {
    return pc;
  }

  /** As FSTAT has them for machine 0: RXFULL, RXEMPTY, TXFULL, TXEMPTY at bits 0, 8, 16, 24. */
  int fifoFlags() {
    return (rx.isFull() ? 1 : 0)
        | (rx.isEmpty() ? 1 << 8 : 0)
        | (tx.isFull() ? 1 << 16 : 0)
        | (tx.isEmpty() ? 1 << 24 : 0);
  }

  /** Whether a word can be put without waiting. */
  public boolean hasRoom() {
    return !tx.isFull();
  }

  /** Told whenever a word has been taken by the machine. */
  public void onTaken(Runnable listener) {
    onTaken = listener;
  }

  public int waitingToSend() {
    return tx.size();
  }

  public int waitingToBeRead() {
    return rx.size();
  }

  /** Told whenever a word can be read. */
  public void onReceived(Runnable listener) {
    onReceived = listener;
  }
}
