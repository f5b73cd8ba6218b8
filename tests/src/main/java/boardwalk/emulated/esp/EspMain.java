package boardwalk.emulated.esp;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * An emulated chip for other programs. Prints where it is in its first line, then for each line of
 * input writes what is on its flash to that file; ends with its input.
 *
 * <pre>EspMain CHIP [--pty] [--port N] [--usb-jtag] [--paced] [--slow-reset] [--locked]</pre>
 */
public final class EspMain {

  /** pyserial takes 50 ms for each change of a line at RFC 2217, longer than a real pin rises. */
  private static final long SLOW_RESET_MICROS = 150_000;

  private EspMain() {}

  public static void main(String[] args) throws IOException {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(args));
    ChipModel chip = ChipModel.of(rest.pop());
    boolean pty = rest.remove("--pty");
    boolean jtag = rest.remove("--usb-jtag");
    Pace pace = rest.remove("--paced") ? Pace.TYPICAL : Pace.NONE;
    long reset = rest.remove("--slow-reset") ? SLOW_RESET_MICROS : 2000;
    boolean locked = rest.remove("--locked");
    int port = rest.remove("--port") ? Integer.parseInt(rest.pop()) : 0;
    EmulatedEsp esp = new EmulatedEsp(chip, 4 << 20, EmulatedClock.real(), pace, reset, jtag);
    if (locked) {
      esp.faults(Faults.secureDownload());
    }
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Closeable _ = pty ? pty(esp) : tcp(esp, port)) {
      for (String line; (line = input.readLine()) != null; ) {
        Files.write(Path.of(line), esp.flash().read(0, esp.flash().size()));
        System.out.println(
            "commands "
                + esp.commands()
                + " violations "
                + esp.flash().violations()
                + " wire "
                + esp.clock().passed() / 1000
                + (esp.everStub() ? " stub" : "")
                + (esp.runsProgram() ? " program" : " bootloader"));
      }
    }
  }

  private static Closeable pty(EmulatedEsp esp) throws IOException {
    PtyPort port = new PtyPort(esp);
    System.out.println(port.path());
    return port;
  }

  private static Closeable tcp(EmulatedEsp esp, int number) throws IOException {
    Rfc2217Port port = new Rfc2217Port(esp, number);
    System.out.println("rfc2217://127.0.0.1:" + port.port());
    return port;
  }
}
