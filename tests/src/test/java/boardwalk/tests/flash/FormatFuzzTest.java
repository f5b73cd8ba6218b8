package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.dfu.DfuFile;
import boardwalk.flasher.image.IntelHex;
import boardwalk.flasher.image.Uf2;
import boardwalk.flasher.image.UniversalHex;
import boardwalk.flasher.microbit.DriveDetails;
import boardwalk.flasher.microbit.MicrobitImage;
import boardwalk.flasher.uf2.Uf2Drive;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Firmware files that nobody would make: each ends in a value that can be written and read again,
 * or in words for people; in time linear, and with memory linear, in the file's own size. Each runs
 * for {@code -Dfuzz.seconds} (default one second) from {@code -Dfuzz.seed} on; {@code
 * tests/fuzz/formats} runs them for long.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class FormatFuzzTest {

  private static final double SECONDS = Double.parseDouble(System.getProperty("fuzz.seconds", "1"));
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  /** Objects around the smallest records; nothing that a field of the file says. */
  private static final long BYTES_A_BYTE = 64;

  private static final long SPARE = 256 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void fuzz(
      List<byte[]> seeds, UnaryOperator<byte[]> repair, Consumer<byte[]> read) {
    Random random = new Random(SEED);
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    int accepted = 0;
    for (int round = 0; System.nanoTime() < end || round < 200; round++) {
      byte[] file = mutated(seeds.get(random.nextInt(seeds.size())).clone(), random);
      byte[] input = random.nextInt(4) == 0 ? file : repair.apply(file);
      long start = System.nanoTime();
      long allocated = allocated(input, read, round);
      if (allocated >= 0) {
        accepted++;
      }
      // The first time, classes are loaded as well.
      if (Math.abs(allocated) > most(input)) {
        allocated = allocated(input, read, round);
      }
      assertTrue(
          Math.abs(allocated) <= most(input),
          allocated + " bytes for a file of " + input.length + ", round " + round);
      assertTrue(System.nanoTime() - start < 5_000_000_000L, "round " + round + " takes long");
    }
    assertTrue(accepted > 0, "nothing was ever accepted: the repair is wrong");
  }

  private static long most(byte[] input) {
    return BYTES_A_BYTE * input.length + SPARE;
  }

  /** Reads once; gives the bytes it took, negative when the file was refused. */
  private static long allocated(byte[] input, Consumer<byte[]> read, int round) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    boolean refused = false;
    try {
      read.accept(input);
    } catch (FlashError e) {
      refused = true;
      assertFalse(e.getMessage().isBlank());
      assertFalse(e.advice().isBlank(), e.getMessage());
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "seed " + SEED + ", round " + round + ": " + Arrays.toString(input), e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    return refused ? -allocated : allocated;
  }

  private static byte[] mutated(byte[] file, Random random) {
    byte[] result = file;
    for (int i = random.nextInt(4); i >= 0 && result.length > 0; i--) {
      int at = random.nextInt(result.length);
      switch (random.nextInt(7)) {
        case 0 -> result[at] = (byte) random.nextInt(256);
        case 1 -> result[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> {
          for (int j = at; j < Math.min(result.length, at + 4); j++) {
            result[j] = (byte) (random.nextBoolean() ? 0xff : 0);
          }
        }
        case 3 -> result = Arrays.copyOf(result, random.nextBoolean() ? at : result.length - 1);
        case 4 -> {
          int from = random.nextInt(result.length);
          int count = Math.min(random.nextInt(64), result.length - Math.max(from, at));
          System.arraycopy(result.clone(), from, result, at, Math.max(0, count));
        }
        case 5 -> {
          byte[] longer = Arrays.copyOf(result, result.length + 1 + random.nextInt(600));
          System.arraycopy(
              result, at, longer, longer.length - (result.length - at), result.length - at);
          result = longer;
        }
        default -> result[at] = (byte) "0123456789ABCDEF:\r\n".charAt(random.nextInt(19));
      }
    }
    return result;
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** Makes every record's length and checksum right again, so that what they say is reached. */
  private static byte[] repairHex(byte[] file) {
    StringBuilder out = new StringBuilder();
    for (String line : text(file).split("\n")) {
      String digits = line.replaceAll("[^0-9A-Fa-f]", "");
      int count = Math.min(255, digits.length() / 2 - 5);
      if (count < 0) {
        continue;
      }
      String body = "%02X".formatted(count) + digits.substring(2, 8 + 2 * count);
      int sum = 0;
      for (int i = 0; i < body.length(); i += 2) {
        sum += Integer.parseInt(body.substring(i, i + 2), 16);
      }
      out.append(':').append(body).append("%02X\n".formatted(-sum & 0xff));
    }
    return latin(out + ":00000001FF\n");
  }

  private static IntelHex sample() {
    return IntelHex.empty()
        .with(0, bytes(300))
        .with(0x1FFF8, bytes(40))
        .with(0x100010C0L, bytes(32))
        .with(0xFFFFFFF0L, bytes(16));
  }

  @Test
  void intelHex() {
    fuzz(
        List.of(latin(sample().write()), latin(":020000021000EC\n:00000001FF\n")),
        FormatFuzzTest::repairHex,
        file -> {
          IntelHex read = IntelHex.parse(text(file));
          if (read.segments().stream().allMatch(segment -> segment.end() <= 1L << 32)) {
            assertEquals(read, IntelHex.parse(read.write()));
          }
        });
  }

  @Test
  void universalHex() {
    UniversalHex both =
        new UniversalHex(
            List.of(
                new UniversalHex.Target(0x9900, sample()),
                new UniversalHex.Target(0x9903, sample())));
    fuzz(
        List.of(latin(both.write())),
        FormatFuzzTest::repairHex,
        file -> {
          if (UniversalHex.isUniversal(text(file))) {
            UniversalHex read = UniversalHex.parse(text(file));
            assertTrue(read.targets().size() > 0);
          } else {
            IntelHex.parse(text(file));
          }
        });
  }

  @Test
  void microPythonInHex() {
    MicrobitImage v2 =
        MicrobitImage.parse(MicrobitRuntimes.smallV2()).with(Map.of("main.py", bytes(900)));
    fuzz(
        List.of(latin(v2.write())),
        FormatFuzzTest::repairHex,
        file -> {
          MicrobitImage read = MicrobitImage.parse(text(file));
          read.parts()
              .forEach(
                  part ->
                      part.micropython()
                          .ifPresent(
                              python -> {
                                python.files().forEach((name, data) -> name.length());
                                python.appendedScript();
                                python.python();
                              }));
        });
  }

  @Test
  void uf2() {
    OptionalInt family = OptionalInt.of(0xe48bff56);
    byte[] one = Uf2.write(IntelHex.empty().with(0x10000000, bytes(3000)), family, true);
    fuzz(
        List.of(one, Arrays.copyOf(one, 512)),
        UnaryOperator.identity(),
        file -> {
          Uf2 read = Uf2.parse(file);
          for (OptionalInt each : read.families().keySet()) {
            IntelHex image = read.image(each);
            assertTrue(image.size() <= file.length);
          }
          Uf2.firstFamily(file);
        });
  }

  @Test
  void dfu() {
    IntelHex image = IntelHex.empty().with(0x08000000, bytes(200)).with(0x08020000, bytes(99));
    List<DfuFile.Target> targets =
        List.of(new DfuFile.Target(0, "one", image), new DfuFile.Target(1, "", image));
    byte[] file = DfuFile.write(0x0483, 0xdf11, OptionalInt.of(0x2200), targets);
    fuzz(
        List.of(file, DfuFile.write(0x0483, 0xdf11, OptionalInt.empty(), List.of())),
        FormatFuzzTest::repairDfu,
        bytes -> {
          DfuFile read = DfuFile.parse(bytes);
          long size = read.targets().stream().mapToLong(target -> target.image().size()).sum();
          assertTrue(size <= bytes.length, "more than the file has");
        });
  }

  /** Gives it its end mark and checksum again. */
  private static byte[] repairDfu(byte[] file) {
    if (file.length < 16) {
      return file;
    }
    byte[] fixed = file.clone();
    System.arraycopy(new byte[] {'U', 'F', 'D', 16}, 0, fixed, fixed.length - 8, 4);
    CRC32 crc = new CRC32();
    crc.update(fixed, 0, fixed.length - 4);
    ByteBuffer.wrap(fixed)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(fixed.length - 4, (int) ~crc.getValue());
    return fixed;
  }

  @Test
  void whatDrivesSay() {
    List<byte[]> seeds = new ArrayList<>();
    seeds.add(
        latin(
            "# DAPLink Firmware\r\nUnique ID: 9904360258744e45\r\nInterface Version: 0257\r\n"
                + "Remount count: 12\r\nDaplink Mode: Interface\r\n"));
    seeds.add(latin("UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n"));
    fuzz(
        seeds,
        UnaryOperator.identity(),
        file -> {
          DriveDetails details = DriveDetails.parse(text(file));
          details.remounts();
          details.version();
          details.isDaplink();
          Uf2Drive drive = Uf2Drive.parse(Path.of("drive"), text(file));
          assertFalse(drive.model().isEmpty());
        });
  }
}
