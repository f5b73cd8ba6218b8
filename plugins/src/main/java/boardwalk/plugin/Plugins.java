package boardwalk.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The extensions there are. */
public record Plugins(List<Plugin> all) {

  /** Our own, then those of others; one that cannot be loaded is left out and named on stderr. */
  public static Plugins installed() {
    List<Plugin> all = new ArrayList<>();
    all.add(new BundledExamples());
    var found = ServiceLoader.load(Plugin.class).iterator();
    while (true) {
      try {
        if (!found.hasNext()) {
          return new Plugins(List.copyOf(all));
        }
        all.add(found.next());
      } catch (ServiceConfigurationError broken) {
        System.err.println("boardwalk: a plugin cannot be used: " + broken.getMessage());
      }
    }
  }

  public List<Plugin.Example> examples() {
    return all.stream().flatMap(plugin -> plugin.examples().stream()).toList();
  }
}
