package boardwalk.tests.flash;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.dfu.DfuMethod;
import boardwalk.flasher.start.NewProgram;
import boardwalk.flasher.usb.SystemUsb;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Our flasher on the system's libusb, in a process that sees the emulated device: a command a line
 * ({@code list}, {@code flash FILE}, {@code write FILE} without reading back), an answer a line.
 */
final class DfuClient {

  private DfuClient() {}

  public static void main(String[] args) throws Exception {
    DfuMethod method = new DfuMethod(SystemUsb::load, NewProgram.unwatched(), FlashClock.system());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      boolean verify = line.startsWith("flash");
      System.out.println(
          line.equals("list") ? list(method) : flash(method, line.substring(6), verify));
      System.out.flush();
    }
  }

  private static String list(DfuMethod method) {
    return String.join(";", method.targets().stream().map(FlashTarget::words).toList());
  }

  private static String flash(DfuMethod method, String file, boolean verify) throws Exception {
    long start = System.nanoTime();
    ImagePart part = ImagePart.read(Path.of(file), OptionalLong.empty());
    FlashRequest request =
        new FlashRequest("usb", List.of(part), Map.of(), false, verify, false, Map.of());
    try (Flash flash = method.prepare(request, FlashProgress.NONE)) {
      boolean verified = flash.run(FlashProgress.NONE, new Cancellation()).verified();
      return "OK " + verified + " " + (System.nanoTime() - start) / 1_000_000;
    } catch (FlashError e) {
      return e.kind() + " " + e.getMessage() + " | " + e.advice();
    }
  }
}
