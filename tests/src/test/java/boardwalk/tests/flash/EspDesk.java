package boardwalk.tests.flash;

import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.EspFirmware;
import boardwalk.emulated.esp.MemoryPort;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.esp.EspFlashMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** An emulated board on a desk, and our flasher with its hands on it, all in virtual time. */
final class EspDesk {

  final EmulatedClock clock = EmulatedClock.virtual();
  final EmulatedEsp esp;
  final List<String> log = new ArrayList<>();
  boolean controlLines = true;
  long patienceMillis;

  EspDesk(ChipModel chip) {
    esp = EmulatedEsp.of(chip, clock);
  }

  EspDesk(EmulatedEsp esp) {
    this.esp = esp;
  }

  byte[] firmware(int bytes) {
    return EspFirmware.of(esp.chip(), bytes);
  }

  static FlashRequest request(byte[] image) {
    return request(image, false, false);
  }

  static FlashRequest request(byte[] image, boolean eraseAll, boolean anyway) {
    return new FlashRequest(
        "",
        List.of(new ImagePart("firmware.bin", image, OptionalLong.empty())),
        Map.of(),
        eraseAll,
        true,
        anyway,
        Map.of("stub", "no"));
  }

  FlashProgress progress() {
    return new FlashProgress() {
      @Override
      public void at(String phase, long done, long total) {
        if (log.isEmpty() || !log.getLast().equals(phase)) {
          log.add(phase);
        }
      }

      @Override
      public void log(String line) {
        log.add(line);
      }
    };
  }

  Flash prepare(FlashRequest request) throws InterruptedException {
    return prepare(request, progress());
  }

  Flash prepare(FlashRequest request, FlashProgress progress) throws InterruptedException {
    return method().prepare(new MemoryPort(esp, controlLines), request, progress);
  }

  FlashResult flash(FlashRequest request) throws InterruptedException {
    try (Flash flash = prepare(request)) {
      return flash.run(progress(), new Cancellation());
    }
  }

  /** All that is on its flash. */
  byte[] read() throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FlashRequest request =
        new FlashRequest("", List.of(), Map.of(), false, true, false, Map.of("stub", "no"));
    method()
        .read(
            new MemoryPort(esp, controlLines),
            request,
            out,
            FlashProgress.NONE,
            new Cancellation());
    return out.toByteArray();
  }

  private EspFlashMethod method() {
    return new EspFlashMethod(flashClock(), patienceMillis, 4000);
  }

  /** The desk's time for a flasher. */
  FlashClock flashClock() {
    return new FlashClock() {
      @Override
      public long millis() {
        return esp.clock().micros() / 1000;
      }

      @Override
      public void sleep(long millis) {
        esp.clock().pass(millis * 1000);
      }
    };
  }
}
