package boardwalk.interpreter.mpy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyException;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged {@code .mpy} files: reading one ends in a file or an exception of programs, in time and
 * memory that the file's own size explains. {@code tests/fuzz/mpy} runs them as well.
 */
@Timeout(60)
class DamagedFilesTest {

  private static final int ROUNDS = 20_000;

  /** Objects for the smallest things a file can hold; nothing that a number in it says. */
  private static final long BYTES_A_BYTE = 400;

  private static final long SPARE = 256 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void damageIsToldAndTakesNoMemory() {
    byte[] whole = CompiledModulesTest.resource("language.mpy");
    Random random = new Random(1);
    // The first time, classes are loaded as well.
    Decoder.module(MpyReader.read(whole, Abi.of(0, 32)), new Namespace(new Namespace()));
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] file = damaged(whole, random);
      long before = THREADS.getCurrentThreadAllocatedBytes();
      try {
        Decoder.module(MpyReader.read(file, Abi.of(0, 32)), new Namespace(new Namespace()));
      } catch (PyException e) {
        refused++;
      }
      long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertTrue(
          taken < file.length * BYTES_A_BYTE + SPARE,
          taken + " bytes for " + file.length + ", round " + round);
    }
    assertTrue(refused > ROUNDS / 4, refused + " were refused");
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] file = whole.clone();
    for (int i = random.nextInt(5); i >= 0; i--) {
      int at = 4 + random.nextInt(file.length - 4);
      if (random.nextInt(8) == 0) {
        file = Arrays.copyOf(file, at + 1);
        return file;
      }
      file[at] = random.nextInt(4) == 0 ? (byte) 0xff : (byte) random.nextInt(256);
    }
    return file;
  }
}
