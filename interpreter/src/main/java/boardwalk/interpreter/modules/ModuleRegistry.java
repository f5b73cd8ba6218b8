package boardwalk.interpreter.modules;

import boardwalk.interpreter.modules.asyncio.AsyncioModule;
import boardwalk.interpreter.modules.compression.DeflateModule;
import boardwalk.interpreter.modules.crypto.CryptolibModule;
import boardwalk.interpreter.modules.framebuf.FramebufModule;
import boardwalk.interpreter.modules.frozen.FrozenModule;
import boardwalk.interpreter.modules.regex.ReModule;
import boardwalk.interpreter.modules.socket.SocketModule;
import boardwalk.interpreter.modules.socket.WebSocketModule;
import boardwalk.interpreter.modules.thread.ThreadModule;
import boardwalk.interpreter.modules.uctypes.UctypesModule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules a board has built in, by name; also by their old names with a u in front. */
public final class ModuleRegistry {

  /**
   * Modules that can also be imported with a u in front (extmod, py:
   * MP_REGISTER_EXTENSIBLE_MODULE).
   */
  private static final List<String> EXTENSIBLE =
      List.of(
          "array",
          "binascii",
          "collections",
          "cryptolib",
          "errno",
          "hashlib",
          "heapq",
          "io",
          "json",
          "machine",
          "os",
          "platform",
          "random",
          "re",
          "select",
          "socket",
          "struct",
          "time",
          "websocket",
          "zlib");

  private final Map<String, NativeModule> modules = new LinkedHashMap<>();

  /** The modules every board has. */
  public static ModuleRegistry standard() {
    ModuleRegistry registry = new ModuleRegistry();
    registry.add(new BuiltinsModule());
    registry.add(new SysModule());
    registry.add(new TimeModule());
    registry.add(new MathModule());
    registry.add(new RandomModule());
    registry.add(new JsonModule());
    registry.add(new StructModule());
    registry.add(new CollectionsModule());
    registry.add(new ArrayModule());
    registry.add(new BinasciiModule());
    registry.add(new HashlibModule());
    registry.add(new ErrnoModule());
    registry.add(new GcModule());
    registry.add(new MicropythonModule());
    registry.add(new ReModule());
    registry.add(new HeapqModule());
    registry.add(new SocketModule(false));
    registry.add(new WebSocketModule());
    registry.add(new DeflateModule());
    registry.add(new CryptolibModule());
    registry.add(new UctypesModule());
    registry.add(new FramebufModule());
    registry.add(new ThreadModule());
    registry.add(new CmathModule());
    registry.add(new PlatformModule());
    registry.add(new SelectModule());
    registry.add(new AsyncioModule());
    FrozenModule.addAll(registry);
    return registry;
  }

  /** Adds a module, in place of one of the same name. */
  public ModuleRegistry add(NativeModule module) {
    modules.put(module.name(), module);
    return this;
  }

  /** The module {@code name}, or the one it is an old name of. */
  public Optional<NativeModule> find(String name) {
    NativeModule found = modules.get(name);
    boolean old =
        name.startsWith("u") && (EXTENSIBLE.contains(name.substring(1)) || name.equals("usys"));
    if (found == null && old) {
      found = modules.get(name.substring(1));
    }
    return Optional.ofNullable(found);
  }

  /** Whether a file of that name cannot take the place of a built-in module. */
  public boolean isFixed(String name) {
    NativeModule module = find(name).orElse(null);
    return module != null && !module.isReplaceable() && !EXTENSIBLE.contains(name);
  }

  /** All modules, for {@code help('modules')}. */
  public Collection<String> names() {
    return modules.values().stream().map(NativeModule::listedAs).sorted().toList();
  }
}
