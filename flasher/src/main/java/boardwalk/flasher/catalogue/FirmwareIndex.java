package boardwalk.flasher.catalogue;

import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What came from which address last: a JSON file of addresses and SHA-256 sums. */
final class FirmwareIndex {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;

  FirmwareIndex(Path file) {
    this.file = file;
  }

  /** Hex digits; empty when nothing came from there yet. */
  Optional<String> sha256(URI address) {
    String sum = read().path(address.toString()).asString("");
    return sum.matches("[0-9a-f]{64}") ? Optional.of(sum) : Optional.empty();
  }

  void put(URI address, String sha256) throws IOException {
    synchronized (FirmwareIndex.class) {
      write(address, sha256);
    }
  }

  private void write(URI address, String sha256) throws IOException {
    ObjectNode all = read();
    all.put(address.toString(), sha256);
    WholeFile.write(file, MAPPER.writeValueAsBytes(all));
  }

  private ObjectNode read() {
    try {
      JsonNode node = Files.exists(file) ? MAPPER.readTree(Files.readAllBytes(file)) : null;
      return node instanceof ObjectNode object ? object : MAPPER.createObjectNode();
    } catch (IOException | JacksonException damaged) {
      // The files are still there by their own sums; only the addresses are forgotten.
      return MAPPER.createObjectNode();
    }
  }
}
