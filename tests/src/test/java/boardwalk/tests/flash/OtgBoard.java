package boardwalk.tests.flash;

import boardwalk.device.BoardError;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.MemoryPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A board whose chip's own USB is its only port: MicroPython drives it, and the bootloader in the
 * ROM drives it anew, as another device. Handles of a device that went away are dead.
 */
final class OtgBoard {

  final EmulatedEsp esp;
  final int romProduct;

  /** Whether its program obeys the control lines, as MicroPython's newer releases do. */
  boolean obeysLines = true;

  /** Whether its program answers {@code machine.bootloader()}. */
  boolean obeysMicroPython = true;

  private boolean loader;
  private int device;

  OtgBoard(EmulatedEsp esp, int romProduct) {
    this.esp = esp;
    this.romProduct = romProduct;
  }

  List<SerialPorts.Port> ports() {
    look();
    return List.of(
        loader
            ? new SerialPorts.Port("/dev/ttyACM0", "ESP32-S3", 0x303A, romProduct, "0")
            : new SerialPorts.Port("/dev/ttyACM0", "Board in FS mode", 0x303A, 0x4001, "240ac4"));
  }

  /** A chip that left its bootloader is its program's device again. */
  private void look() {
    if (loader && esp.runsProgram()) {
      loader = false;
      device++;
    }
  }

  private void startLoader() {
    esp.pressBootAndReset();
    loader = true;
    device++;
  }

  Transport open(String name) {
    look();
    if (!name.equals("/dev/ttyACM0")) {
      throw new BoardError(BoardError.Kind.NO_PORT, "There is no port " + name + ".", "");
    }
    return new Handle(device, loader ? new MemoryPort(esp, false) : null);
  }

  private final class Handle implements Transport {
    private final int mine;
    private final MemoryPort rom;
    private final StringBuilder typed = new StringBuilder();
    private boolean rtsAlone;
    private String banner = "";

    Handle(int mine, MemoryPort rom) {
      this.mine = mine;
      this.rom = rom;
    }

    private void check() throws IOException {
      look();
      if (mine != device) {
        throw new IOException("the device is gone");
      }
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      check();
      if (rom != null) {
        return rom.read(buffer, millis);
      }
      esp.clock().pass(millis * 1000L);
      byte[] bytes = banner.getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(bytes, 0, buffer, 0, bytes.length);
      banner = "";
      return bytes.length;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      check();
      if (rom != null) {
        rom.write(bytes);
        return;
      }
      typed.append(new String(bytes, StandardCharsets.ISO_8859_1));
      if (obeysMicroPython && typed.toString().endsWith("machine.bootloader()\n\u0004")) {
        startLoader();
      } else if (bytes.length == 1 && bytes[0] == 2) {
        banner = "MicroPython v1.27.0 on 2025-12-09; ESP32-S3\r\n>>> ";
      }
    }

    @Override
    public void controlLines(boolean dtr, boolean rts) throws IOException {
      check();
      if (rom == null && obeysLines && rtsAlone && dtr && !rts) {
        startLoader();
      }
      rtsAlone = rts && !dtr;
    }

    @Override
    public boolean speed(int bitsPerSecond) {
      return true;
    }

    @Override
    public String name() {
      return "/dev/ttyACM0";
    }

    @Override
    public void close() {
      // The device stays.
    }
  }
}
