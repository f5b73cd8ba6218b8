package boardwalk.flasher.esp;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A chip in its bootloader: gets it there, keeps it talking, brings it back when the talk breaks
 * down, at a lower speed each time. One thread at a time.
 */
final class EspSession {

  /** How the chip is reached; decides how it is reset. */
  enum Wiring {
    /** A USB adapter, or another serial line. */
    ADAPTER,
    /** The chip's own USB-Serial/JTAG. */
    USB_JTAG,
    /** The chip's own USB-OTG, driven by the bootloader in its ROM, which runs already. */
    USB_OTG
  }

  static final int FIRST_BAUD = 115_200;
  private static final List<Integer> SPEEDS = List.of(921_600, 460_800, 230_400, FIRST_BAUD);
  private static final int CHIP_MAGIC = 0x40001000;
  private static final int RESETS = 7;
  private static final int SYNCS = 5;
  private static final int SYNC_PAUSE_MILLIS = 50;

  private final EspLink link;
  private Wiring wiring;
  private final Function<EspChip, Optional<StubImage>> stubs;
  private final FlashProgress progress;
  private EspRom rom;
  private boolean controlLines = true;
  private ResetSequence works;
  private int baud = FIRST_BAUD;
  private int wantedBaud;
  private boolean stubFailed;

  /**
   * @param stubs gives the stub to use for a chip, if any
   * @param wantedBaud the highest speed to use
   */
  EspSession(
      EspLink link,
      Wiring wiring,
      Function<EspChip, Optional<StubImage>> stubs,
      int wantedBaud,
      FlashProgress progress) {
    this.link = link;
    this.wiring = wiring;
    this.stubs = stubs;
    this.wantedBaud = wantedBaud;
    this.progress = progress;
  }

  EspRom rom() {
    return rom;
  }

  EspLink link() {
    return link;
  }

  int baud() {
    return baud;
  }

  boolean hasControlLines() {
    return controlLines;
  }

  Wiring wiring() {
    return wiring;
  }

  /**
   * Gets the chip into its bootloader and finds out what it is.
   *
   * @param patienceMillis how long to go on after it did not work by itself, while the user presses
   *     buttons; 0 to give up at once
   * @throws FlashError NOT_RESPONDING, with what to press
   */
  void connect(long patienceMillis) throws InterruptedException {
    progress.at("Connecting", 0, 0);
    if (tryConnect(RESETS)) {
      return;
    }
    if (patienceMillis > 0) {
      progress.log("The board does not go into its bootloader by itself.");
      long end = link.clock().millis() + patienceMillis;
      while (link.clock().millis() < end) {
        // Told each time, so that who listens can end the waiting.
        progress.at("Hold BOOT, press RESET once, let go of BOOT", 0, 0);
        // Its buttons are in the user's hands now: resetting it would undo what they do.
        if (heard()) {
          return;
        }
        link.clock().sleep(100);
      }
    }
    throw BootLogAdvice.notResponding(link.portName(), link.text(), controlLines);
  }

  private boolean tryConnect(int resets) throws InterruptedException {
    baud = FIRST_BAUD;
    link.speed(FIRST_BAUD);
    link.drain(10);
    List<ResetSequence> sequences =
        wiring == Wiring.USB_JTAG
            ? List.of(ResetSequence.USB_JTAG, ResetSequence.TIGHT)
            : List.of(
                ResetSequence.TIGHT,
                ResetSequence.CLASSIC,
                ResetSequence.USB_JTAG,
                ResetSequence.TIGHT_SLOW,
                ResetSequence.CLASSIC_SLOW);
    for (int attempt = 0; attempt < resets; attempt++) {
      if (wiring == Wiring.USB_OTG) {
        // A reset would take the port itself away.
        if (heard()) {
          return true;
        }
        continue;
      }
      ResetSequence sequence = works != null ? works : sequences.get(attempt % sequences.size());
      reset(sequence);
      if (heard()) {
        works = sequence;
        // Only the chip's own USB obeys this one; behind a network its USB ids are not seen.
        wiring = sequence == ResetSequence.USB_JTAG ? Wiring.USB_JTAG : wiring;
        return true;
      }
      if (attempt >= 2) {
        works = null;
      }
    }
    return false;
  }

  private void reset(ResetSequence sequence) throws InterruptedException {
    link.forgetText();
    controlLines = controlLines && sequence.on(link);
    link.drain(50);
  }

  /** Syncs and detects; false when nothing answers. */
  private boolean heard() throws InterruptedException {
    Optional<Integer> value = sync();
    if (value.isEmpty()) {
      return false;
    }
    try {
      rom = detect(value.get() == 0);
      return true;
    } catch (EspTrouble garbled) {
      progress.log("It answered, then " + garbled.getMessage() + ".");
      return false;
    }
  }

  private Optional<Integer> sync() throws InterruptedException {
    for (int i = 0; i < SYNCS; i++) {
      Optional<Integer> value = link.sync();
      if (value.isPresent()) {
        link.drain(20);
        return value;
      }
      link.drain(SYNC_PAUSE_MILLIS);
    }
    return Optional.empty();
  }

  /** Chip id first: newer revisions of known chips have magic words nobody knows. */
  private EspRom detect(boolean stubRuns) throws EspTrouble, InterruptedException {
    Optional<EspChip> chip;
    link.statusBytes(2);
    try {
      SecurityInfo info = SecurityInfo.parse(link.ask(EspCommand.GET_SECURITY_INFO).data());
      chip =
          info.chipId().isPresent()
              ? EspChips.byId(info.chipId().getAsInt())
              : EspChips.byKey("esp32-s2");
      if (chip.isEmpty()) {
        throw new FlashError(
            FlashError.Kind.NOT_RESPONDING,
            "This chip (id "
                + info.chipId().orElse(-1)
                + ") is one of Espressif's that Boardwalk does not know yet.",
            "Use esptool for it, and tell us, so that the next Boardwalk knows it.");
      }
    } catch (EspTrouble.Unsupported | EspTrouble.Refused olderChip) {
      int magic = link.ask(EspCommand.READ_REG, CHIP_MAGIC).value();
      chip = EspChips.byMagic(magic);
      if (chip.isEmpty()) {
        throw new EspTrouble.NoAnswer(EspCommand.GET_SECURITY_INFO);
      }
    }
    return new EspRom(link, chip.get(), stubRuns);
  }

  /** Makes flash usable: watchdogs off, a stub in, flash attached, its size told. */
  FlashChip prepareFlash(boolean locked) throws EspTrouble, InterruptedException {
    if (wiring == Wiring.USB_JTAG && !locked && !rom.isStub()) {
      Watchdogs.disable(rom);
    }
    // The ROM's own USB is fast, and a stub would have to drive it itself.
    if (!locked && !rom.isStub() && wiring != Wiring.USB_OTG) {
      Optional<StubImage> stub = stubs.apply(rom.chip());
      if (stub.isPresent() && !stubFailed) {
        // Whatever comes of it, a chip whose stub did not start is to be tried without.
        stubFailed = true;
        rom = StubLoader.start(rom, stub.get());
        stubFailed = false;
        progress.log("The stub of " + stub.get().origin() + " runs.");
      }
    }
    rom.attachFlash();
    if (locked) {
      return new FlashChip(0);
    }
    FlashChip flash = rom.flashChip();
    if (flash.size().isPresent()) {
      rom.flashSize(flash.size().getAsLong());
    }
    return flash;
  }

  /** Goes to the highest speed that works. The flash stays prepared. */
  void speedUp(boolean locked) throws EspTrouble, InterruptedException {
    if (wiring != Wiring.ADAPTER || !link.speed(baud)) {
      return;
    }
    for (int speed : SPEEDS) {
      if (speed > wantedBaud || speed <= baud) {
        continue;
      }
      if (takes(speed)) {
        baud = speed;
        progress.log("Speed: " + speed + " bits a second.");
        return;
      }
      progress.log("No luck at " + speed + " bits a second.");
      wantedBaud = speed - 1;
      if (!tryConnect(RESETS)) {
        throw BootLogAdvice.notResponding(link.portName(), link.text(), controlLines);
      }
      prepareFlash(locked);
    }
  }

  private boolean takes(int speed) throws EspTrouble, InterruptedException {
    if (rom.chip().isEsp8266() && !rom.isStub()) {
      return restartedAt(speed);
    }
    try {
      rom.changeSpeed(speed, baud);
      return sync().isPresent();
    } catch (EspTrouble refused) {
      return false;
    }
  }

  /** The ESP8266's ROM cannot change its speed, but takes any at its first SYNC. */
  private boolean restartedAt(int speed) throws EspTrouble, InterruptedException {
    if (!controlLines) {
      wantedBaud = baud;
      return false;
    }
    link.speed(speed);
    reset(works == null ? ResetSequence.TIGHT : works);
    if (sync().isEmpty()) {
      return false;
    }
    rom.attachFlash();
    return true;
  }

  /**
   * Gets the talk going again after an answer failed to come. What was being written is to be begun
   * anew.
   *
   * @param slower whether to go on at a lower speed
   * @throws FlashError when the chip is not heard any more
   */
  void recover(boolean slower, boolean locked) throws EspTrouble, InterruptedException {
    progress.log("The connection was disturbed; going on from where it was.");
    if (!slower) {
      // Ends whatever frame the chip believes to be in.
      link.sendFrame(new byte[0]);
      link.drain(100);
      if (sync().isPresent()) {
        return;
      }
    } else {
      wantedBaud = Math.max(FIRST_BAUD, Math.min(wantedBaud, baud) / 2);
    }
    EspChip before = rom.chip();
    if (!tryConnect(RESETS)) {
      throw BootLogAdvice.notResponding(link.portName(), link.text(), controlLines);
    }
    if (!rom.chip().equals(before)) {
      throw new FlashError(
          FlashError.Kind.GONE,
          "The board was a " + before.name() + " and is now a " + rom.chip().name() + ".",
          "Leave the board in while it is flashed. Flash it once more.");
    }
    prepareFlash(locked);
    speedUp(locked);
  }

  /** Back to its program, as far as that can be done from here; false when it cannot. */
  boolean restart() throws InterruptedException {
    if (rom != null && wiring != Wiring.ADAPTER) {
      forgetDownloadBoot();
    }
    if (rom != null && wiring == Wiring.USB_OTG && restartedByWatchdog()) {
      return true;
    }
    if (controlLines) {
      boolean done =
          (wiring == Wiring.USB_JTAG ? ResetSequence.RUN_USB : ResetSequence.RUN).on(link);
      link.speed(FIRST_BAUD);
      return done;
    }
    try {
      rom.leave();
      link.speed(FIRST_BAUD);
      return true;
    } catch (EspTrouble noAnswer) {
      return false;
    }
  }

  /** Its own USB has no reset line; only a whole reset has the chip look at its BOOT pin again. */
  private boolean restartedByWatchdog() throws InterruptedException {
    try {
      return Watchdogs.restart(rom);
    } catch (EspTrouble locked) {
      return false;
    }
  }

  /** Some chips keep the wish for the bootloader over a reset through their own USB. */
  private void forgetDownloadBoot() throws InterruptedException {
    if (rom.chip().downloadBoot().isPresent()) {
      EspChip.DownloadBoot boot = rom.chip().downloadBoot().get();
      try {
        rom.writeRegister(boot.register(), 0, boot.mask());
      } catch (EspTrouble locked) {
        progress.log("The chip may stay in its bootloader: press RESET then.");
      }
    }
  }
}
