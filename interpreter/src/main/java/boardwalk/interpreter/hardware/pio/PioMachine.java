package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.runtime.Clock;

/** A state machine (RP2040 data sheet, 3.2 to 3.5): an instruction a cycle, and its delay. */
public final class PioMachine {

  private static final int FULL = InShift.FULL;

  /** Operation of the instruction OUT. */
  private static final int OUT = 3;

  private static final int NONE = -1;

  private final PioBlock block;
  private final int index;
  private final PioPins pins;
  private final PioPace pace = new PioPace(this::cycle);
  private final Fifo tx = new Fifo();
  private final Fifo rx = new Fifo();
  private final InShift isr = new InShift();
  private final OutShift osr = new OutShift();
  private PioSettings settings = new PioSettings();
  private Runnable onReceived = () -> {};
  private Runnable onTaken = () -> {};

  private boolean active;
  private int pc;
  private int x;
  private int y;

  /** Whether the instruction it is at has set the place of the next one. */
  private boolean jumped;

  /** An instruction to be executed in place of the next one of the program, or none. */
  private int forced = NONE;

  /** What OUT EXEC or MOV EXEC has just made the next instruction, or none. */
  private int pendingExec = NONE;

  /** Whether the instruction it is at waits. */
  private boolean stalled;

  /** The pin the instruction waits for, or none. */
  private int waitingFor = NONE;

  /** Whether nobody will wake it, so that it has to look again in the next cycle. */
  private boolean looksAgain;

  /** Whether IN has shifted and only its automatic push waits. */
  private boolean pushWaits;

  /** Whether IRQ WAIT has set its flag and waits until somebody clears it. */
  private boolean irqWaits;

  PioMachine(PioBlock block, int index) {
    this.block = block;
    this.index = index;
    this.pins = new PioPins(block);
  }

  /** Sets it up and stops it; it will start at an address. */
  public void set(PioSettings now, int start, double hertz) {
    active(false);
    settings = now;
    pins.set(now);
    pace.hertz(hertz);
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
    pins.watch(program);
  }

  /** Clears what a program has left in it, but not its place. */
  public void restart() {
    isr.clear();
    osr.clear();
    irqWaits = false;
    pushWaits = false;
    forced = NONE;
  }

  void reset() {
    active(false);
    waitingFor = NONE;
    tx.clear();
    rx.clear();
  }

  public void active(boolean now) {
    if (active == now) {
      return;
    }
    active = now;
    waitingFor = NONE;
    pace.stop();
    if (now) {
      stalled = false;
      pace.start();
    }
  }

  public boolean isActive() {
    return active;
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
      waitingFor = NONE;
      goOn(Clock.now() + delay - 1);
    }
  }

  private void goOn(long after) {
    stalled = false;
    pace.goOnAfter(after);
  }

  private void cycle() {
    if (!active) {
      return;
    }
    int word = forced >= 0 ? forced : block.instruction(pc);
    boolean fromProgram = forced < 0;
    int field = word >> 8 & 31;
    int delayBits = 5 - settings.sideCount;
    pins.side(field >> delayBits);
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
    pendingExec = NONE;
    if (fromProgram && pc == before && !jumped) {
      pc = pc == settings.wrap ? settings.wrapTarget : pc + 1 & PioBlock.MEMORY - 1;
    }
    jumped = false;
    pace.goOn(1 + (field & (1 << delayBits) - 1));
  }

  /** Executes an instruction of the processor at once, between those of the program. */
  public void force(int word) {
    int field = word >> 8 & 31;
    pins.side(field >> 5 - settings.sideCount);
    if (!execute(word)) {
      forced = word;
    }
    jumped = false;
    if (pendingExec >= 0) {
      int after = pendingExec;
      pendingExec = NONE;
      execute(after);
      jumped = false;
    }
    waitingFor = NONE;
    looksAgain = false;
    wake();
  }

  /** Gives whether it is done; else it stays and waits. */
  private boolean execute(int word) {
    int a = word >> 5 & 7;
    int b = word & 31;
    if (wantsPull() && word >> 13 != OUT) {
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
          case 6 -> pins.jump();
          default -> !osr.wants(settings.pullThreshold);
        };
    if (go) {
      pc = target;
      jumped = true;
    }
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
    if (pins.level(number) == polarity) {
      return true;
    }
    if (pins.isChanging(number)) {
      looksAgain = true;
      return false;
    }
    waitingFor = number & 31;
    return false;
  }

  private int source(int from, int bits) {
    return switch (from) {
      case 0 -> pins.in(bits);
      case 1 -> x;
      case 2 -> y;
      case 6 -> isr.value();
      case 7 -> osr.value();
      default -> 0;
    };
  }

  private boolean in(int from, int bits) {
    if (!pushWaits) {
      isr.shift(source(from, bits), bits, settings.inRight);
    }
    pushWaits = false;
    if (settings.autoPush && isr.has(settings.pushThreshold)) {
      if (rx.isFull()) {
        pushWaits = true;
        return false;
      }
      pushNow();
    }
    return true;
  }

  private void pushNow() {
    rx.put(isr.value());
    isr.clear();
    onReceived.run();
  }

  private boolean out(int to, int bits) {
    if (wantsPull()) {
      // The cycle that refills does nothing else (data sheet, 3.5.4.2).
      looksAgain = refill();
      return false;
    }
    int value = osr.shift(bits, settings.outRight);
    switch (to) {
      case 0 -> pins.out(value);
      case 1 -> x = value;
      case 2 -> y = value;
      case 4 -> pins.outDirections(value);
      case 5 -> {
        pc = value & 31;
        jumped = true;
      }
      case 6 -> isr.set(value, bits);
      case 7 -> pendingExec = value & 0xffff;
      default -> {
        // Thrown away.
      }
    }
    if (wantsPull()) {
      refill();
    }
    return true;
  }

  private boolean wantsPull() {
    return settings.autoPull && osr.wants(settings.pullThreshold);
  }

  private boolean refill() {
    if (tx.isEmpty()) {
      return false;
    }
    osr.fill(tx.take());
    onTaken.run();
    return true;
  }

  private boolean push(boolean ifFull, boolean blocks) {
    if (ifFull && !isr.has(settings.pushThreshold)) {
      return true;
    }
    if (rx.isFull()) {
      if (blocks) {
        return false;
      }
      isr.clear();
      return true;
    }
    pushNow();
    return true;
  }

  private boolean pull(boolean ifEmpty, boolean blocks) {
    if (ifEmpty && !osr.wants(settings.pullThreshold) || settings.autoPull && osr.isFull()) {
      return true;
    }
    if (refill()) {
      return true;
    }
    if (blocks) {
      return false;
    }
    osr.fill(x);
    return true;
  }

  private void move(int to, int operation, int from) {
    int value = from == 5 ? 0 : source(from, FULL);
    value = operation == 1 ? ~value : operation == 2 ? Integer.reverse(value) : value;
    switch (to) {
      case 0 -> pins.out(value);
      case 1 -> x = value;
      case 2 -> y = value;
      case 3 -> pins.outDirections(value);
      case 4 -> pendingExec = value & 0xffff;
      case 5 -> {
        pc = value & 31;
        jumped = true;
      }
      case 6 -> isr.set(value, 0);
      default -> osr.fill(value);
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
      case 0 -> pins.set(value);
      case 1 -> x = value;
      case 2 -> y = value;
      case 4 -> pins.setDirections(value);
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
    if (active && wantsPull()) {
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
