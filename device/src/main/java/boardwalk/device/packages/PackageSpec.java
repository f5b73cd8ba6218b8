package boardwalk.device.packages;

import boardwalk.device.BoardError;
import java.net.URI;

/**
 * What a user writes to name a package (MicroPython's docs/reference/packages.rst).
 *
 * @param name a name of the index, or an address: {@code github:org/repo/path}, {@code
 *     gitlab:org/repo}, {@code https://…}
 * @param version of the package or branch of the repository; empty for the newest
 */
public record PackageSpec(String name, String version) {

  /** Reads {@code NAME} or {@code NAME@VERSION}. */
  public static PackageSpec parse(String text) {
    int at = text.lastIndexOf('@');
    PackageSpec spec =
        at > 0
            ? new PackageSpec(text.substring(0, at), text.substring(at + 1))
            : new PackageSpec(text, "");
    if (spec.name().isBlank() || !spec.isAddress() && !spec.name().matches("[A-Za-z0-9._-]+")) {
      throw new BoardError(
          BoardError.Kind.REFUSED,
          "'" + text + "' is no name of a package.",
          "Write a name like aioble or aioble@0.5, github:org/repo, or an https address.");
    }
    return spec;
  }

  public boolean isAddress() {
    return isAddress(name);
  }

  static boolean isAddress(String text) {
    return text.startsWith("http://")
        || text.startsWith("https://")
        || text.startsWith("github:")
        || text.startsWith("gitlab:");
  }

  /** Whether the address is that of a file itself rather than of a package. */
  public boolean isFile() {
    return isAddress() && (name.endsWith(".py") || name.endsWith(".mpy"));
  }

  /** Where the package.json of an address is, or the file itself. */
  public URI uri() {
    boolean whole = isFile() || name.endsWith(".json");
    String address = whole ? name : name + (name.endsWith("/") ? "" : "/") + "package.json";
    return resolve(address, version);
  }

  /** The plain address of a github:, gitlab: or other one. */
  static URI resolve(String address, String version) {
    String branch = version.isEmpty() ? "HEAD" : version;
    if (address.startsWith("github:") || address.startsWith("gitlab:")) {
      String[] parts = address.substring(address.indexOf(':') + 1).split("/", 3);
      if (parts.length < 3) {
        throw new BoardError(
            BoardError.Kind.REFUSED,
            "'" + address + "' names no repository.",
            "Write it as github:org/repo.");
      }
      boolean github = address.startsWith("github:");
      return uri(
          (github ? "https://raw.githubusercontent.com/" : "https://gitlab.com/")
              + parts[0]
              + "/"
              + parts[1]
              + (github ? "/" : "/-/raw/")
              + branch
              + "/"
              + parts[2]);
    }
    return uri(address);
  }

  static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new BoardError(
          BoardError.Kind.REFUSED, "'" + address + "' is no address.", "Look for spaces in it.");
    }
  }
}
