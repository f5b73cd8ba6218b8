package boardwalk.device.packages;

import boardwalk.device.BoardError;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The files of some packages and of all they need, fetched and checked; nothing is written yet.
 *
 * @param packages name of each package with its version, in the order found
 * @param files content by path below the target folder
 */
public record PackagePlan(Map<String, String> packages, Map<String, byte[]> files) {

  /** MicroPython's own index. */
  public static final String INDEX = "https://micropython.org/pi/v2";

  /** A package that needs so many others is a mistake, or a circle. */
  private static final int MOST_PACKAGES = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Finds out and fetches. Blocking.
   *
   * @param index address of the index
   * @param mpy version of .mpy files the board loads (low byte of {@code sys.implementation._mpy});
   *     0 for sources
   */
  public static PackagePlan of(List<PackageSpec> wanted, String index, int mpy, Fetcher fetcher)
      throws IOException {
    Maker maker = new Maker(index, mpy, fetcher);
    for (PackageSpec spec : wanted) {
      maker.add(spec);
    }
    return new PackagePlan(maker.packages, maker.files);
  }

  private static final class Maker {
    private final String index;
    private final int mpy;
    private final Fetcher fetcher;
    private final Map<String, String> packages = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<URI> seen = new HashSet<>();

    Maker(String index, int mpy, Fetcher fetcher) {
      this.index = index;
      this.mpy = mpy;
      this.fetcher = fetcher;
    }

    void add(PackageSpec spec) throws IOException {
      URI address = spec.isAddress() ? spec.uri() : inIndex(spec);
      if (!seen.add(address)) {
        return;
      }
      if (seen.size() > MOST_PACKAGES) {
        throw refused("The packages need each other without end.", "Report it to their authors.");
      }
      if (spec.isFile()) {
        String path = address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        put(name, fetch(address, name));
        packages.put(spec.name(), spec.version());
        return;
      }
      JsonNode json = json(fetch(address, spec.name()), spec.name());
      packages.put(spec.name(), json.path("version").asString(spec.version()));
      hashed(json, spec);
      addressed(json, spec, address);
      for (JsonNode need : json.path("deps")) {
        String version = need.path(1).asString("");
        add(
            new PackageSpec(
                PackageSpec.parse(need.path(0).asString("")).name(),
                version.equals("latest") ? "" : version));
      }
    }

    private URI inIndex(PackageSpec spec) {
      String version = spec.version().isEmpty() ? "latest" : spec.version();
      String abi = mpy == 0 ? "py" : Integer.toString(mpy);
      return PackageSpec.uri(
          index + "/package/" + abi + "/" + spec.name() + "/" + version + ".json");
    }

    private void hashed(JsonNode json, PackageSpec spec) throws IOException {
      for (JsonNode file : json.path("hashes")) {
        String path = file.path(0).asString("");
        String hash = file.path(1).asString("");
        if (!hash.matches("[0-9a-f]{4,64}")) {
          throw refused("The index has no proper hash for " + path + ".", "Try again later.");
        }
        URI address = PackageSpec.uri(index + "/file/" + hash.substring(0, 2) + "/" + hash);
        byte[] content = fetch(address, spec.name());
        if (!sha256(content).startsWith(hash)) {
          throw refused(
              "What came for " + path + " is not what the index promises.",
              "Nothing was installed. Try again later.");
        }
        put(path, content);
      }
    }

    private void addressed(JsonNode json, PackageSpec spec, URI base) throws IOException {
      for (JsonNode file : json.path("urls")) {
        String path = file.path(0).asString("");
        String url = file.path(1).asString("");
        URI address =
            PackageSpec.isAddress(url)
                ? PackageSpec.resolve(url, spec.version())
                : base.resolve(PackageSpec.uri(url));
        put(path, fetch(address, path));
      }
    }

    /** A package writes below its folder, whatever it says. */
    private void put(String path, byte[] content) {
      List<String> parts = new ArrayList<>(List.of(path.split("/")));
      boolean escapes =
          path.startsWith("/")
              || path.indexOf('\\') >= 0
              || parts.stream().anyMatch(p -> p.isEmpty() || p.equals("..") || p.equals("."));
      if (escapes) {
        throw refused(
            "The package wants to write to '" + path + "'.",
            "That is outside its folder: refused.");
      }
      files.put(path, content);
    }

    private byte[] fetch(URI address, String what) throws IOException {
      try {
        return fetcher.fetch(address);
      } catch (FileNotFoundException e) {
        throw refused(
            "There is no package or file " + what + ".",
            "Look at the spelling and the version; asked was " + address + ".");
      }
    }

    private static JsonNode json(byte[] content, String name) {
      try {
        return JSON.readTree(content);
      } catch (JacksonException e) {
        throw refused(
            "The description of " + name + " cannot be read.", "It is no proper package.json.");
      }
    }
  }

  private static BoardError refused(String what, String advice) {
    return new BoardError(BoardError.Kind.REFUSED, what, advice);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
