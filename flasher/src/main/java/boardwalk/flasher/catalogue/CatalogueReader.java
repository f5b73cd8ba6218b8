package boardwalk.flasher.catalogue;

import boardwalk.flasher.FlashError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a catalogue from JSON: {@code templates} by family (an address with places for {@code
 * board}, {@code -variant}, {@code date}, {@code version} and {@code ext}, and the dates of
 * releases), and {@code images}, of which those without {@code url} follow their family's template.
 */
final class CatalogueReader {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int SCHEMA = 1;

  private final String origin;
  private final JsonNode templates;

  private CatalogueReader(String origin, JsonNode templates) {
    this.origin = origin;
    this.templates = templates;
  }

  /**
   * @param origin for messages
   * @throws FlashError when it is no catalogue
   */
  static Catalogue read(byte[] json, String origin) {
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw wrong(origin, "it is no JSON (" + e.getOriginalMessage() + ")");
    }
    if (root == null || !root.isObject() || root.path("schema").asInt(0) != SCHEMA) {
      throw wrong(origin, "it is no catalogue of schema " + SCHEMA);
    }
    CatalogueReader reader = new CatalogueReader(origin, root.path("templates"));
    List<FirmwareImage> images = new ArrayList<>();
    for (JsonNode image : root.path("images")) {
      images.add(reader.image(image, images.size() + 1));
    }
    return new Catalogue(images);
  }

  static FlashError wrong(String origin, String what) {
    return new FlashError(
        FlashError.Kind.BAD_IMAGE,
        "The list of firmware in " + origin + " cannot be read: " + what + ".",
        "Mend it or delete it; local firmware files can be flashed all the same.");
  }

  private FirmwareImage image(JsonNode image, int number) {
    String sha256 = image.path("sha256").asString("");
    if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
      throw wrong(origin, "image " + number + " has no right sha256");
    }
    JsonNode size = image.path("size");
    return new FirmwareImage(
        text(image, "family", number),
        text(image, "board", number),
        image.path("variant").asString(""),
        text(image, "version", number),
        image.path("channel").asString("stable"),
        text(image, "format", number),
        address(image, number),
        sha256.isEmpty() ? Optional.empty() : Optional.of(sha256),
        size.isIntegralNumber() ? OptionalLong.of(size.asLong()) : OptionalLong.empty(),
        image.path("method").asString(""));
  }

  private String text(JsonNode image, String key, int number) {
    String text = image.path(key).asString("");
    if (text.isBlank()) {
      throw wrong(origin, "image " + number + " lacks its " + key);
    }
    return text;
  }

  private URI address(JsonNode image, int number) {
    String url = image.path("url").asString("");
    if (url.isEmpty()) {
      JsonNode template = templates.path(image.path("family").asString(""));
      String version = image.path("version").asString("");
      String variant = image.path("variant").asString("");
      url =
          template
              .path("url")
              .asString("")
              .replace("{board}", image.path("board").asString(""))
              .replace("{-variant}", variant.isEmpty() ? "" : "-" + variant)
              .replace("{date}", template.path("releases").path(version).asString("unknown"))
              .replace("{version}", version)
              .replace("{ext}", image.path("format").asString(""));
    }
    try {
      URI address = URI.create(url);
      boolean web = "https".equals(address.getScheme()) || isThisComputer(address);
      if (!web || address.getPath() == null || address.getPath().isEmpty()) {
        throw wrong(origin, "image " + number + " has no https address");
      }
      return address;
    } catch (IllegalArgumentException e) {
      throw wrong(origin, "image " + number + " has no right address");
    }
  }

  /** A school's own server on the same machine needs no encryption. */
  private static boolean isThisComputer(URI address) {
    return "http".equals(address.getScheme())
        && ("127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost()));
  }
}
