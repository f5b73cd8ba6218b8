package boardwalk.app.settings;

import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the {@link Settings} in a file. Thread-safe; writing blocks. */
public final class SettingsStore {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path file;
  private Settings current;

  public SettingsStore(Path folder) {
    file = folder.resolve("settings.json");
    current = read();
  }

  public synchronized Settings get() {
    return current;
  }

  /** Changes the settings in memory; {@link #save} brings them to the disk. */
  public synchronized void update(UnaryOperator<Settings> change) {
    current = change.apply(current);
  }

  /** Brings them to the disk as they are now; of two at once the later is the newer. */
  public void save() throws IOException {
    synchronized (file) {
      WholeFile.write(file, JSON.writeValueAsBytes(get()));
    }
  }

  private Settings read() {
    try {
      return Files.exists(file)
          ? JSON.readValue(Files.readAllBytes(file), Settings.class)
          : Settings.defaults();
    } catch (IOException | JacksonException unreadable) {
      // Choices of theme and size are not worth refusing to start; the file is replaced on exit.
      return Settings.defaults();
    }
  }
}
