package boardwalk.interpreter.modules.frozen;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.PyModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A module written in Python that is part of the firmware.
 *
 * @param name full name, with the packages it is in
 * @param file its file, relative to the folder of frozen modules
 */
public record FrozenModule(String name, String file) implements NativeModule {

  private static final String INIT = "__init__.py";

  private static final List<String> FILES =
      List.of(
          "asyncio/__init__.py",
          "asyncio/core.py",
          "asyncio/event.py",
          "asyncio/funcs.py",
          "asyncio/lock.py",
          "asyncio/stream.py",
          "uasyncio.py",
          "gzip.py",
          "ssl.py",
          "zlib.py");

  /** What firmware for boards with a network brings along (micropython-lib, bundle-networking). */
  private static final List<String> NETWORKING =
      List.of(
          "mip/__init__.py",
          "ntptime.py",
          "requests/__init__.py",
          "urequests.py",
          "umqtt/__init__.py",
          "umqtt/robust.py",
          "umqtt/simple.py");

  /** Adds those that all boards have. */
  public static void addAll(ModuleRegistry registry) {
    add(registry, FILES);
  }

  /** Adds those of boards with a network. */
  public static void addNetworking(ModuleRegistry registry) {
    add(registry, NETWORKING);
  }

  private static void add(ModuleRegistry registry, List<String> files) {
    for (String file : files) {
      String path =
          file.endsWith(INIT)
              ? file.substring(0, file.length() - INIT.length() - 1)
              : file.substring(0, file.length() - ".py".length());
      registry.add(new FrozenModule(path.replace('/', '.'), file));
    }
  }

  @Override
  public String listedAs() {
    return file.substring(0, file.length() - ".py".length());
  }

  @Override
  public boolean isReplaceable() {
    return true;
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name, interpreter.moduleNames(name));
    module.namespace().put("__file__", file);
    if (file.endsWith(INIT)) {
      module.namespace().put("__path__", file.substring(0, file.length() - INIT.length() - 1));
    }
    // Known from now on, so that its own parts can import it.
    interpreter.loaded().put(name, module);
    boolean done = false;
    try {
      interpreter.runModule(source(), file, module.namespace());
      done = true;
    } finally {
      if (!done) {
        interpreter.loaded().removeOrNull(name);
      }
    }
    return module;
  }

  private String source() {
    try (InputStream stream = FrozenModule.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
