package boardwalk.boards.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * USB ids of devices that have no profile here: adapter chips, loaders, boards with CircuitPython.
 * The sources are named in docs/boards.md.
 */
final class KnownUsbIds {

  /**
   * @param mode {@code runtime}, {@code bootloader}, {@code bridge}, {@code debug}, ...
   * @param kind {@code micropython}, {@code circuitpython} or {@code other}
   * @param id board id of that firmware; may be empty
   */
  record Known(int vendor, int product, String mode, String kind, String id, String name) {}

  private static final int HEXADECIMAL = 16;
  private List<Known> all;

  /** Everything known of an id; an id may have several meanings. */
  synchronized List<Known> of(int vendor, int product) {
    return all().stream().filter(k -> k.vendor() == vendor && k.product() == product).toList();
  }

  /** The board with this CircuitPython id. */
  synchronized List<Known> circuitPython(String id) {
    return all().stream()
        .filter(k -> k.kind().equals("circuitpython") && k.id().equals(id))
        .toList();
  }

  private List<Known> all() {
    if (all == null) {
      all = read();
    }
    return all;
  }

  private static List<Known> read() {
    try (InputStream in = KnownUsbIds.class.getResourceAsStream("/boardwalk/boards/usb-ids.tsv")) {
      List<Known> ids = new ArrayList<>();
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .forEach(
              line -> {
                String[] f = line.split("\t", -1);
                ids.add(
                    new Known(
                        Integer.parseInt(f[0], HEXADECIMAL),
                        Integer.parseInt(f[1], HEXADECIMAL),
                        f[2],
                        f[3],
                        f[4],
                        f[5]));
              });
      return List.copyOf(ids);
    } catch (IOException e) {
      // Without the table fewer devices have a name; recognition by profiles goes on.
      return List.of();
    }
  }
}
