package boardwalk.emulated.esp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The chip with its reset circuit: bytes in, bytes out, control lines, the host's line speed. Its
 * flash survives resets and pulled cables. Safe for several threads.
 */
public final class EmulatedEsp {

  private enum Mode {
    RESET,
    BOOTLOADER,
    STUB,
    PROGRAM
  }

  private static final String BANNER =
      "MicroPython v1.27.0 on 2025-12-09; emulated %s\r\n"
          + "Type \"help()\" for more information.\r\n>>> ";

  /** After a reset by its own USB, a chip's watchdog goes on and bites after some seconds. */
  private static final long WATCHDOG_MICROS = 3_000_000;

  /** Time after the reset pin rises until the boot pin is looked at: the usual capacitor's. */
  private final long resetMicros;

  private final ChipModel chip;
  private final NorFlash flash;
  private final Registers registers;
  private final Bootloader bootloader;
  private final EmulatedClock clock;
  private final Pace pace;
  private final boolean usbJtag;
  private final Map<Integer, Integer> commands = new TreeMap<>();
  private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
  private final SlipReader slip = new SlipReader(this::frame);
  private Consumer<byte[]> out = bytes -> {};
  private Faults faults = Faults.NONE;
  private Random random = new Random(0);
  private Mode mode = Mode.PROGRAM;
  private boolean dtr;
  private boolean rts;
  private boolean downloadWish;
  private long releaseAt = -1;
  private int hostBaud = 115_200;

  /** 0 until the first SYNC, whose speed the ROM takes. */
  private int ownBaud;

  private int deaf;
  private int commandCount;
  private boolean unplugged;
  private boolean everStub;
  private long bootedAt;
  private boolean anySpeed;

  /**
   * @param flashBytes size of its flash, a power of two
   * @param resetMicros how long its reset pin rises
   * @param usbJtag whether the line is the chip's own USB-Serial/JTAG
   */
  public EmulatedEsp(
      ChipModel chip,
      int flashBytes,
      EmulatedClock clock,
      Pace pace,
      long resetMicros,
      boolean usbJtag) {
    this.chip = chip;
    this.clock = clock;
    this.pace = pace;
    this.resetMicros = resetMicros;
    this.usbJtag = usbJtag;
    flash = new NorFlash(flashBytes);
    byte[] mac = {0x24, 0x0A, (byte) 0xC4, 1, 2, (byte) chip.ordinal()};
    registers = new Registers(chip, flash, mac);
    bootloader = new Bootloader(chip, flash, registers, this);
    powerOn(false);
  }

  /** An unwired board with 4 MB, all at once, virtual time. */
  public static EmulatedEsp of(ChipModel chip, EmulatedClock clock) {
    return new EmulatedEsp(chip, 4 << 20, clock, Pace.NONE, 2000, false);
  }

  public ChipModel chip() {
    return chip;
  }

  public NorFlash flash() {
    return flash;
  }

  public EmulatedClock clock() {
    return clock;
  }

  public Pace pace() {
    return pace;
  }

  /** How often each command came, by its code. */
  public synchronized Map<Integer, Integer> commands() {
    return new TreeMap<>(commands);
  }

  /** Whether a stub has run since it was made. */
  public synchronized boolean everStub() {
    return everStub;
  }

  public synchronized boolean runsProgram() {
    tick();
    return mode == Mode.PROGRAM;
  }

  public synchronized Faults faults() {
    return faults;
  }

  public synchronized void faults(Faults wanted) {
    faults = wanted;
    random = new Random(wanted.seed());
    commandCount = 0;
    registers.missingFlash = wanted.noFlash();
    bootloader.faults(wanted);
  }

  /** Where what it says goes; one listener at a time. */
  public synchronized void onOutput(Consumer<byte[]> listener) {
    out = listener;
  }

  public synchronized boolean unplugged() {
    return unplugged;
  }

  /** Plugs the cable in (again): power comes, the program starts. */
  public synchronized void plugIn() {
    unplugged = false;
    hostBaud = 115_200;
    powerOn(false);
  }

  /** As a user does who holds BOOT and presses RESET. */
  public synchronized void pressBootAndReset() {
    powerOn(true);
  }

  public synchronized void hostBaud(int baud) {
    hostBaud = baud;
  }

  /** From now on it hears the host at any speed, which cannot be known everywhere. */
  public synchronized void deafToSpeed() {
    anySpeed = true;
  }

  /** The reset circuit of Espressif's boards: two transistors, crosswise. */
  public synchronized void lines(boolean newDtr, boolean newRts) {
    tick();
    boolean wasLow = rts && !dtr;
    if (usbJtag) {
      usbLines(newDtr, newRts);
    } else {
      dtr = newDtr;
      rts = newRts;
      boolean low = rts && !dtr;
      if (low) {
        mode = Mode.RESET;
        releaseAt = -1;
      } else if (wasLow) {
        releaseAt = clock.micros() + resetMicros;
      }
    }
  }

  /** The USB-Serial/JTAG controller looks at edges instead (ESP32-C3 TRM, its chapter). */
  private void usbLines(boolean newDtr, boolean newRts) {
    if (newDtr && !newRts) {
      downloadWish = true;
    }
    if (!newDtr && !newRts && rts) {
      powerOn(downloadWish && !faults.programOnly());
      downloadWish = false;
    }
    dtr = newDtr;
    rts = newRts;
  }

  /** Lets time have its effects; ports call it often. */
  public synchronized void tick() {
    if (releaseAt >= 0 && clock.micros() >= releaseAt) {
      releaseAt = -1;
      boolean bootPinLow = dtr && !rts;
      powerOn(bootPinLow && !faults.programOnly());
    }
    if (mode == Mode.BOOTLOADER && registers.watchdogBites) {
      // The time of the answer to the write that set it free has passed by now.
      powerOn(false);
    }
    boolean watched = usbJtag && mode == Mode.BOOTLOADER && chip.watchdog() != 0;
    if (watched && !registers.watchdogOff && clock.micros() > bootedAt + WATCHDOG_MICROS) {
      powerOn(false);
    }
  }

  final void powerOn(boolean download) {
    mode = download ? Mode.BOOTLOADER : Mode.PROGRAM;
    bootedAt = clock.micros();
    ownBaud = download ? 0 : 115_200;
    deaf = faults.deafSyncs();
    slip.reset();
    typed.reset();
    registers.reset();
    bootloader.reset();
    if (chip == ChipModel.ESP8266) {
      say(
          "\r\n ets Jan  8 2013,rst cause:2, boot mode:(%s)\r\n\r\n"
              .formatted(download ? "1,6" : "3,6"));
    } else if (download) {
      say("ESP-ROM\r\nrst:0x1 (POWERON),boot:0x3 (DOWNLOAD_BOOT)\r\nwaiting for download\r\n");
    } else {
      say("ESP-ROM\r\nrst:0x1 (POWERON),boot:0x13 (SPI_FAST_FLASH_BOOT)\r\n");
    }
    if (!download) {
      say(
          flash.boots(chip.bootOffset())
              ? BANNER.formatted(chip)
              : "invalid header: 0xffffffff\r\n");
    }
  }

  private void say(String text) {
    emit(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Takes bytes from the host. */
  public synchronized void feed(byte[] bytes, int length) {
    clock.pass(pace.bytes(length, lineBaud()));
    tick();
    if (unplugged || mode == Mode.RESET || garbled()) {
      return;
    }
    byte[] heard = faults.onTheLine(bytes, length, random);
    if (mode == Mode.PROGRAM) {
      program(heard);
      return;
    }
    for (byte b : heard) {
      slip.feed(b & 0xFF);
    }
  }

  /** A REPL that echoes, and shows its banner for Ctrl-B. */
  private void program(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 2 && flash.boots(chip.bootOffset())) {
        say("\r\n" + BANNER.formatted(chip));
      } else if (flash.boots(chip.bootOffset())) {
        emit(new byte[] {b});
      }
    }
  }

  private boolean garbled() {
    return !usbJtag && !anySpeed && ownBaud != 0 && Math.abs(hostBaud - ownBaud) > ownBaud * 0.03;
  }

  private int lineBaud() {
    return anySpeed && ownBaud != 0 ? ownBaud : hostBaud;
  }

  private void frame(byte[] frame) {
    // A reset in the middle of what came together ends it.
    if (mode == Mode.BOOTLOADER || mode == Mode.STUB) {
      bootloader.frame(frame);
    }
  }

  /** Counts a command; the cable may be pulled with it. */
  boolean count(int command) {
    commands.merge(command, 1, Integer::sum);
    commandCount++;
    if (faults.cutAfter() >= 0 && commandCount > faults.cutAfter()) {
      unplugged = true;
    }
    return !unplugged;
  }

  /** Whether this SYNC is heard; the ROM takes its speed over. */
  boolean hearsSync() {
    if (deaf > 0) {
      deaf--;
      return false;
    }
    if (ownBaud == 0) {
      ownBaud = hostBaud;
      registers.baud = hostBaud;
    }
    return true;
  }

  void speed(int baud) {
    ownBaud = baud;
    registers.baud = baud;
  }

  boolean isStub() {
    return mode == Mode.STUB;
  }

  void runStub() {
    mode = Mode.STUB;
    everStub = true;
    // It attaches the flash by itself when it starts.
    registers.flashAttached = true;
    if (ownBaud == 0) {
      ownBaud = hostBaud;
    }
  }

  void emit(byte[] bytes) {
    if (unplugged) {
      return;
    }
    byte[] said = faults.onTheLine(bytes, bytes.length, random);
    if (garbled()) {
      for (int i = 0; i < said.length; i++) {
        said[i] = (byte) (said[i] * 7 ^ 0x5A);
      }
    }
    clock.pass((long) (pace.answerMillis() * 1000) + pace.bytes(said.length, lineBaud()));
    out.accept(said);
  }
}
