package boardwalk.interpreter.hardware.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Keeps a board's lasting memory in a file while no process has it. A ZIP with {@code flash/NAME}
 * (its bytes) and {@code values/SPACE/NAME} ({@code i} and a decimal number, or {@code b} and
 * bytes); names as in URLs. Written whole or not at all.
 */
public final class MemoryFile {

  /** More than the flash of any board; a larger file is none of ours. */
  static final long MOST_BYTES = 64L << 20;

  private final Path file;
  private final LastingMemory memory;
  private long saved;

  private MemoryFile(Path file, LastingMemory memory) {
    this.file = file;
    this.memory = memory;
  }

  /** The file of the board whose files are in a folder: beside the folder, called after it. */
  public static MemoryFile beside(Path folder, LastingMemory memory) {
    Path whole = folder.toAbsolutePath().normalize();
    return new MemoryFile(whole.resolveSibling(whole.getFileName() + ".memory"), memory);
  }

  /**
   * Reads the file, where there is one.
   *
   * @return what was wrong with it, for people; then the memory is as if erased
   */
  public Optional<String> load() {
    if (!Files.exists(file)) {
      saved = memory.mark();
      return Optional.empty();
    }
    LastingMemory read = new LastingMemory();
    try (InputStream in = Files.newInputStream(file)) {
      read(in, read);
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.of(setAside());
    }
    read.allFlash().forEach(memory.allFlash()::put);
    read.allValues().forEach((space, all) -> memory.values(space).putAll(all));
    saved = memory.mark();
    return Optional.empty();
  }

  private String setAside() {
    String begin = "What this board kept in flash and NVS cannot be read: it starts erased.";
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return begin + " The damaged file is now " + aside + ".";
    } catch (IOException e) {
      return begin + " The damaged file " + file + " will be written over.";
    }
  }

  private static void read(InputStream in, LastingMemory into) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    long left = MOST_BYTES;
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      byte[] bytes = zip.readNBytes((int) left + 1);
      left -= bytes.length;
      if (left < 0) {
        throw new IOException("too large");
      }
      entries++;
      String[] path = entry.getName().split("/");
      for (int i = 0; i < path.length; i++) {
        path[i] = URLDecoder.decode(path[i], StandardCharsets.UTF_8);
      }
      if (path.length == 2 && path[0].equals("flash")) {
        into.allFlash().put(path[1], bytes);
      } else if (path.length == 3 && path[0].equals("values") && bytes.length > 0) {
        into.values(path[1]).put(path[2], value(bytes));
      }
    }
    if (entries == 0) {
      throw new IOException("no ZIP");
    }
  }

  private static Object value(byte[] bytes) {
    return bytes[0] == 'b'
        ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length)
        : (Object) Long.valueOf(new String(bytes, 1, bytes.length - 1, StandardCharsets.US_ASCII));
  }

  /**
   * Writes the file when something has changed since it was written or read last. From any thread.
   */
  public synchronized void save() throws IOException {
    long mark = memory.mark();
    if (mark == saved || memory.isEmpty() && !Files.exists(file)) {
      return;
    }
    if (memory.bytes() > MOST_BYTES) {
      saved = mark;
      throw new IOException("there is more than " + (MOST_BYTES >> 20) + " MB of it");
    }
    Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try {
      Files.write(fresh, bytes());
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    saved = mark;
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // Never empty: an empty ZIP could not be told from a damaged file.
      entry(zip, "about", "memory of a simulated board".getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> each : memory.allFlash().entrySet()) {
        entry(zip, "flash/" + name(each.getKey()), each.getValue());
      }
      for (Map.Entry<String, Map<String, Object>> space : memory.allValues().entrySet()) {
        for (Map.Entry<String, Object> each : space.getValue().entrySet()) {
          String path = "values/" + name(space.getKey()) + "/" + name(each.getKey());
          entry(zip, path, bytes(each.getValue()));
        }
      }
    }
    return out.toByteArray();
  }

  private static String name(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Object value) {
    if (value instanceof byte[] blob) {
      byte[] marked = new byte[blob.length + 1];
      marked[0] = 'b';
      System.arraycopy(blob, 0, marked, 1, blob.length);
      return marked;
    }
    return ("i" + value).getBytes(StandardCharsets.US_ASCII);
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
