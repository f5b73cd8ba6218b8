package boardwalk.flasher.esp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds Espressif's stubs in the esptool a user has installed: JSON files with base64 in them,
 * which esptool keeps in {@code esptool/targets/stub_flasher}.
 */
final class StubFiles {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** A stub has some 15 KB; a file much larger is something else. */
  private static final long LARGEST = 1 << 20;

  /**
   * Places of Python packages below a home folder: pip, pipx, ESP-IDF, PlatformIO, the system's.
   */
  private static final List<String> PACKAGES =
      List.of(
          ".local/lib/python3*/site-packages",
          ".local/share/pipx/venvs/esptool/lib/python3*/site-packages",
          ".local/pipx/venvs/esptool/lib/python3*/site-packages",
          ".espressif/python_env/*/lib/python3*/site-packages",
          ".platformio/packages/tool-esptoolpy",
          "Library/Python/3*/lib/python/site-packages",
          "AppData/Roaming/Python/Python3*/site-packages",
          "AppData/Local/Programs/Python/Python3*/Lib/site-packages");

  private static final List<String> SYSTEM =
      List.of(
          "usr/lib/python3/dist-packages",
          "usr/lib/python3*/site-packages",
          "usr/local/lib/python3*/dist-packages",
          "usr/local/lib/python3*/site-packages",
          "opt/homebrew/lib/python3*/site-packages");

  private StubFiles() {}

  /** The folders of esptool's stubs on this computer. Looks at some dozens of paths. */
  static List<Path> folders(Path home, Path root) {
    List<Path> folders = new ArrayList<>();
    PACKAGES.forEach(pattern -> folders.addAll(matching(home, pattern)));
    SYSTEM.forEach(pattern -> folders.addAll(matching(root, pattern)));
    return folders.stream()
        .map(packages -> packages.resolve("esptool/targets/stub_flasher"))
        .filter(Files::isDirectory)
        .toList();
  }

  private static List<Path> matching(Path start, String pattern) {
    List<Path> found = List.of(start);
    for (String name : pattern.split("/")) {
      List<Path> next = new ArrayList<>();
      for (Path folder : found) {
        if (!name.contains("*")) {
          next.add(folder.resolve(name));
          continue;
        }
        try (Stream<Path> children = Files.list(folder)) {
          String start0 = name.substring(0, name.indexOf('*'));
          children
              .filter(child -> child.getFileName().toString().startsWith(start0))
              .forEach(next::add);
        } catch (IOException none) {
          // A place this computer does not have.
        }
      }
      found = next.stream().filter(Files::exists).toList();
    }
    return found;
  }

  /** The stub for a chip in one such folder; new layouts have versions 1 and 2 as subfolders. */
  static Optional<StubImage> find(Path folder, EspChip chip) {
    String name = chip.key().replace("-", "");
    String old = name.equals("esp8266") ? "8266" : name.substring("esp".length());
    return Stream.of(
            folder.resolve("2").resolve(name + ".json"),
            folder.resolve("1").resolve(name + ".json"),
            folder.resolve(name + ".json"),
            folder.resolve("stub_flasher_" + old + ".json"))
        .filter(Files::isRegularFile)
        .flatMap(file -> read(file).stream())
        .findFirst();
  }

  /** Reads a stub; empty when the file is none. */
  static Optional<StubImage> read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
      byte[] text = bytes(json, "text");
      boolean whole =
          text.length > 0 && json.path("entry").isNumber() && json.path("text_start").isNumber();
      return whole
          ? Optional.of(
              new StubImage(
                  (int) json.path("entry").asLong(),
                  text,
                  (int) json.path("text_start").asLong(),
                  bytes(json, "data"),
                  (int) json.path("data_start").asLong(0),
                  file.toString()))
          : Optional.empty();
    } catch (IOException | JacksonException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(JsonNode json, String key) {
    return Base64.getDecoder().decode(json.path(key).asString(""));
  }
}
