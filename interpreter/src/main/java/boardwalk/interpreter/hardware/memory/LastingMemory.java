package boardwalk.interpreter.hardware.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** What a board keeps without supply. The program's thread writes it, others may read meanwhile. */
public final class LastingMemory {

  private final Map<String, byte[]> flash = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> values = new ConcurrentHashMap<>();

  /** A piece of flash memory, erased at first; one of another size begins anew. */
  public byte[] flash(String name, int size) {
    return flash.compute(
        name,
        (key, before) -> {
          if (before != null && before.length == size) {
            return before;
          }
          byte[] memory = new byte[size];
          Arrays.fill(memory, (byte) 0xff);
          return memory;
        });
  }

  /** Values by their names: {@code Long} and {@code byte[]}. */
  public Map<String, Object> values(String space) {
    return values.computeIfAbsent(space, key -> new ConcurrentHashMap<>());
  }

  Map<String, byte[]> allFlash() {
    return flash;
  }

  Map<String, Map<String, Object>> allValues() {
    return values;
  }

  boolean isEmpty() {
    return flash.isEmpty() && values.values().stream().allMatch(Map::isEmpty);
  }

  long bytes() {
    long sum = flash.values().stream().mapToLong(memory -> memory.length).sum();
    for (Map<String, Object> space : values.values()) {
      for (Object value : space.values()) {
        sum += value instanceof byte[] blob ? blob.length : Long.BYTES;
      }
    }
    return sum;
  }

  /** The same number as long as nothing has changed. */
  long mark() {
    long[] sum = {flash.size()};
    flash.forEach((name, memory) -> sum[0] += name.hashCode() * 31L + crc(memory));
    values.forEach(
        (space, all) ->
            all.forEach(
                (name, value) ->
                    sum[0] +=
                        (space + "/" + name).hashCode() * 1_000_003L
                            ^ (value instanceof byte[] blob ? crc(blob) + 1 : value.hashCode())));
    return sum[0];
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
