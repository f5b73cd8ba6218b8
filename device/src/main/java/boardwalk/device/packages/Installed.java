package boardwalk.device.packages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * What is installed in a folder of packages, kept there in a file.
 *
 * @param packages by name
 */
public record Installed(Map<String, Entry> packages) {

  /** Name of the file. */
  public static final String FILE = "packages.json";

  /** A package with the files it came with, dependencies included. */
  public record Entry(String version, List<String> files) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the file's content; nothing is installed where it is empty or damaged. */
  public static Installed read(byte[] content) {
    try {
      return content.length == 0
          ? new Installed(new TreeMap<>())
          : new Installed(
              new TreeMap<>(JSON.readValue(content, new TypeReference<Map<String, Entry>>() {})));
    } catch (JacksonException damaged) {
      return new Installed(new TreeMap<>());
    }
  }

  public byte[] write() {
    return JSON.writeValueAsString(packages).getBytes(StandardCharsets.UTF_8);
  }

  /** With the packages of a plan; the first is what was asked for, and owns the files. */
  public Installed with(PackagePlan plan) {
    Map<String, Entry> all = new TreeMap<>(packages);
    plan.packages().entrySet().stream()
        .findFirst()
        .ifPresent(
            first ->
                all.put(
                    first.getKey(),
                    new Entry(first.getValue(), List.copyOf(plan.files().keySet()))));
    return new Installed(all);
  }

  public Installed without(String name) {
    Map<String, Entry> all = new TreeMap<>(packages);
    all.remove(name);
    return new Installed(all);
  }

  /** Files of a package that no other needs. */
  public Collection<String> filesOnlyOf(String name) {
    Entry entry = packages.get(name);
    Set<String> files = new LinkedHashSet<>(entry == null ? List.of() : entry.files());
    packages.forEach(
        (other, theirs) -> {
          if (!other.equals(name)) {
            theirs.files().forEach(files::remove);
          }
        });
    return new ArrayList<>(files);
  }
}
