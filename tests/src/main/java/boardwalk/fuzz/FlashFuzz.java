package boardwalk.fuzz;

import boardwalk.device.transport.Transport;
import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.EspFirmware;
import boardwalk.emulated.esp.Faults;
import boardwalk.emulated.esp.MemoryPort;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.catalogue.Catalogue;
import boardwalk.flasher.esp.EspFlashMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Gives the flashers bytes nobody would send: answers of a chip that is none, images with any
 * header, lists of firmware that are none. Found is whatever ends otherwise than with a {@link
 * FlashError}.
 */
public final class FlashFuzz {

  private static final int FILLER = 20_000;

  private final Random random;
  private final byte[] catalogue;

  /**
   * @param seed the same seed does the same
   */
  public FlashFuzz(long seed) {
    random = new Random(seed);
    catalogue =
        """
        {"schema": 1, "templates": {"micropython": {"url": "https://e.org/{board}{-variant}.{ext}",
         "releases": {"1.27.0": "20251209"}}}, "images": [{"family": "micropython", "board": "A",
         "variant": "B", "version": "1.27.0", "format": "bin", "sha256": null, "size": 12}]}
        """
            .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param args minutes; seed
   */
  public static void main(String[] args) throws InterruptedException {
    long seed = Long.parseLong(args[1]);
    long end =
        System.nanoTime() + TimeUnit.SECONDS.toNanos((long) (60 * Double.parseDouble(args[0])));
    long rounds = 0;
    while (System.nanoTime() < end) {
      try {
        new FlashFuzz(seed + rounds).round();
      } catch (RuntimeException | Error e) {
        System.out.println("seed " + (seed + rounds) + ": " + e);
        e.printStackTrace(System.out);
        System.exit(1);
      }
      rounds++;
    }
    System.out.println(rounds + " rounds from seed " + seed + ", nothing found");
  }

  /** One of each. */
  public void round() throws InterruptedException {
    byte[] image = mangled(EspFirmware.of(chip(), FILLER));
    ImageFormat.of(image);
    ImageFormat.of(noise(random.nextInt(600)));
    readCatalogue(mangled(catalogue));
    flash(new EmulatedEspPort(image), image);
    flash(new Babble(), image);
  }

  private ChipModel chip() {
    return ChipModel.values()[random.nextInt(ChipModel.values().length)];
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** With a few bytes changed, most of them at the front, and sometimes cut short. */
  private byte[] mangled(byte[] bytes) {
    byte[] out = bytes.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(random.nextBoolean() ? Math.min(64, out.length) : out.length);
      out[at] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(out, random.nextInt(out.length)) : out;
  }

  private static void readCatalogue(byte[] json) {
    try {
      Catalogue.parse(json, "fuzz").forBoard("A");
    } catch (FlashError wrong) {
      // It says what is wrong, which is all that is wanted.
    }
  }

  private void flash(TimedPort port, byte[] image) throws InterruptedException {
    FlashRequest request =
        new FlashRequest(
            "",
            List.of(new ImagePart("fuzz.bin", image, OptionalLong.empty())),
            Map.of(),
            random.nextBoolean(),
            true,
            random.nextBoolean(),
            Map.of("stub", "no"));
    try (Flash flash =
        new EspFlashMethod(port.time(), 0, 100).prepare(port, request, FlashProgress.NONE)) {
      flash.run(FlashProgress.NONE, new Cancellation());
    } catch (FlashError told) {
      // The same.
    }
  }

  /** A port with a clock of its own. */
  private interface TimedPort extends Transport {
    FlashClock time();
  }

  private static FlashClock time(EmulatedClock clock) {
    return new FlashClock() {
      @Override
      public long millis() {
        return clock.micros() / 1000;
      }

      @Override
      public void sleep(long millis) {
        clock.pass(millis * 1000);
      }
    };
  }

  /** An emulated chip behind a bad line. */
  private final class EmulatedEspPort implements TimedPort {
    private final EmulatedEsp esp = EmulatedEsp.of(chip(), EmulatedClock.virtual());
    private final MemoryPort port = new MemoryPort(esp);

    EmulatedEspPort(byte[] image) {
      double bad = random.nextInt(3) * 1e-4;
      esp.faults(Faults.noise(image.length + random.nextInt(), bad, bad));
    }

    @Override
    public FlashClock time() {
      return FlashFuzz.time(esp.clock());
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      return port.read(buffer, millis);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      port.write(bytes);
    }

    @Override
    public void controlLines(boolean dtr, boolean rts) throws IOException {
      port.controlLines(dtr, rts);
    }

    @Override
    public boolean speed(int bitsPerSecond) throws IOException {
      return port.speed(bitsPerSecond);
    }

    @Override
    public String name() {
      return port.name();
    }

    @Override
    public void close() {
      port.close();
    }
  }

  /** Answers every command with something of the right form and the wrong content. */
  private final class Babble implements TimedPort {
    private final EmulatedClock clock = EmulatedClock.virtual();
    private byte[] next = {};

    @Override
    public FlashClock time() {
      return FlashFuzz.time(clock);
    }

    @Override
    public int read(byte[] buffer, int millis) {
      clock.pass(next.length == 0 ? millis * 1000L : 100);
      int count = Math.min(buffer.length, next.length);
      System.arraycopy(next, 0, buffer, 0, count);
      next = Arrays.copyOfRange(next, count, next.length);
      return count;
    }

    @Override
    public void write(byte[] bytes) {
      byte[] data = noise(random.nextInt(5) == 0 ? random.nextInt(200) : random.nextInt(30));
      int size = random.nextInt(10) == 0 ? random.nextInt(65536) : data.length;
      byte[] frame = new byte[data.length + 10];
      frame[0] = (byte) 0xC0;
      frame[1] = 1;
      frame[2] = bytes.length > 2 && random.nextInt(10) > 0 ? bytes[2] : (byte) random.nextInt(256);
      frame[3] = (byte) size;
      frame[4] = (byte) (size >> 8);
      if (data.length >= 4 && random.nextInt(3) > 0) {
        Arrays.fill(data, data.length - 4, data.length, (byte) 0);
      }
      System.arraycopy(data, 0, frame, 9, data.length);
      frame[frame.length - 1] = (byte) 0xC0;
      next = frame;
    }

    @Override
    public String name() {
      return "babble";
    }

    @Override
    public void close() {
      next = new byte[0];
    }
  }
}
