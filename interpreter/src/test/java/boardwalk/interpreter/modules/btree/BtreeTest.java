package boardwalk.interpreter.modules.btree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.interpreter.Collecting;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.vfs.BoardFiles;
import boardwalk.interpreter.vfs.IoModule;
import boardwalk.interpreter.vfs.MountTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code btree}, against what the real one printed and wrote, and against cuts and damage. */
@Timeout(60)
class BtreeTest {

  private static final int PAGE = 512;

  @TempDir Path flash;

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BtreeTest.class.getResourceAsStream("/btree/" + name)) {
      return in.readAllBytes();
    }
  }

  private String run(String source) throws InterruptedException {
    StringBuilder out = new StringBuilder();
    Thread thread =
        new Thread(
            () -> {
              MountTable mounts = new MountTable(new BoardFiles(flash, null, 1 << 20));
              IoModule io = new IoModule(mounts);
              ModuleRegistry modules = ModuleRegistry.standard().add(io).add(new BtreeModule(4096));
              Platform platform = new Platform("linux", "test", "", Optional.empty());
              Interpreter interpreter =
                  new Interpreter(new Collecting(out), mounts, platform, modules);
              io.addBuiltins(interpreter);
              try {
                interpreter.run(source, "<stdin>", Interpreter.Mode.FILE);
              } catch (PyException e) {
                out.append(Text.traceback(e));
              }
            });
    thread.start();
    thread.join();
    return out.toString();
  }

  @Test
  void aProgramPrintsWhatItPrintsWithTheRealOne() throws Exception {
    assertEquals(
        new String(resource("ranges.out"), UTF_8), run(new String(resource("ranges.py"), UTF_8)));
  }

  /** Written by the unix port: 512 bytes a page, keys from key00 to key99 and a long one. */
  @Test
  void aFileOfARealBoardIsRead() throws Exception {
    NavigableMap<byte[], byte[]> entries = opened(new Memory(resource("real.db"))).read();
    assertEquals(100, entries.size());
    assertArrayEquals(
        "value 7 of a real MicroPython".getBytes(UTF_8), entries.get("key07".getBytes(UTF_8)));
    byte[] longKey = new byte[600];
    Arrays.fill(longKey, (byte) 'K');
    assertEquals(1500, entries.get(longKey).length);
  }

  private static TreeFile opened(Memory stream) {
    stream.at = 0;
    return TreeFile.open(stream, PAGE, 2);
  }

  private static void fill(NavigableMap<byte[], byte[]> entries, int from, int count) {
    for (int i = from; i < from + count; i++) {
      byte[] key = ("%05d".formatted(i * 7919 % 100_000)).getBytes(UTF_8);
      entries.put(i % 50 == 0 ? Arrays.copyOf(key, 900) : key, new byte[i * 37 % 700]);
    }
  }

  private static boolean same(NavigableMap<byte[], byte[]> a, NavigableMap<byte[], byte[]> b) {
    return a.size() == b.size()
        && a.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), b.get(e.getKey())));
  }

  @Test
  void whatIsWrittenIsReadAgainAndPagesAreUsedAgain() {
    Memory stream = new Memory(new byte[0]);
    TreeFile file = opened(stream);
    NavigableMap<byte[], byte[]> entries = file.read();
    fill(entries, 0, 500);
    for (int i = 0; i < 6; i++) {
      file.write(entries);
    }
    int settled = stream.length;
    file.write(entries);
    assertEquals(settled, stream.length);
    assertTrue(same(entries, opened(stream).read()));
  }

  @Test
  void aCutLeavesTheOldTreeOrTheNewOne() {
    Memory whole = new Memory(new byte[0]);
    TreeFile file = opened(whole);
    NavigableMap<byte[], byte[]> before = file.read();
    fill(before, 0, 120);
    file.write(before);
    NavigableMap<byte[], byte[]> after = opened(whole).read();
    fill(after, 120, 60);
    after.pollFirstEntry();
    int olds = 0;
    for (int cut = 0; ; cut++) {
      Memory stream = new Memory(Arrays.copyOf(whole.bytes, whole.length));
      stream.writesLeft = cut;
      TreeFile again = opened(stream);
      again.read();
      try {
        again.write(after);
        break;
      } catch (PyException e) {
        stream.writesLeft = Integer.MAX_VALUE;
        NavigableMap<byte[], byte[]> found = opened(stream).read();
        assertTrue(same(before, found), "after " + cut + " writes");
        olds++;
      }
    }
    assertTrue(olds > 20, olds + " cuts");
  }

  @Test
  void aDamagedFileIsAnErrorOfPrograms() throws IOException {
    byte[] whole = resource("real.db");
    Random random = new Random(1);
    for (int round = 0; round < 5000; round++) {
      byte[] file = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(9728) : 9728);
      for (int i = random.nextInt(8); i >= 0 && file.length > 0; i--) {
        int at = random.nextInt(2) == 0 ? random.nextInt(file.length) : random.nextInt(20) * PAGE;
        file[Math.min(at + random.nextInt(24), file.length - 1)] = (byte) random.nextInt(256);
      }
      try {
        opened(new Memory(file)).read();
      } catch (PyException e) {
        assertTrue(e.matches(Errors.OS_ERROR), e.getMessage());
      }
    }
  }

  /** A stream in memory that takes only so many writes. */
  private static final class Memory implements Stream {
    byte[] bytes;
    int length;
    int at;
    int writesLeft = Integer.MAX_VALUE;

    Memory(byte[] bytes) {
      this.bytes = bytes;
      this.length = bytes.length;
    }

    @Override
    public int read(byte[] into, int from, int count) {
      int now = Math.clamp(length - at, 0, count);
      System.arraycopy(bytes, Math.min(at, length), into, from, now);
      at += now;
      return now;
    }

    @Override
    public int write(byte[] what, int from, int count) {
      if (writesLeft-- <= 0) {
        throw Errors.osError(Errno.EIO);
      }
      if (at + count > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (at + count));
      }
      System.arraycopy(what, from, bytes, at, count);
      at += count;
      length = Math.max(length, at);
      return count;
    }

    @Override
    public long seek(long offset, int whence) {
      at = (int) (whence == 2 ? length + offset : offset);
      return at;
    }
  }
}
