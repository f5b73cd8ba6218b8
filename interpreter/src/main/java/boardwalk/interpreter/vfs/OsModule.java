package boardwalk.interpreter.vfs;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.modules.NamedTuple;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import java.security.SecureRandom;
import java.util.List;

/** {@code os}. */
public final class OsModule implements NativeModule {

  /** Bytes of a block, as littlefs on common boards has them. */
  static final int BLOCK = 4096;

  private final MountTable mounts;
  private final List<NativeFunction> more;

  public OsModule(MountTable mounts) {
    this(mounts, List.of());
  }

  /**
   * @param more functions that only some boards have
   */
  public OsModule(MountTable mounts, List<NativeFunction> more) {
    this.more = more;
    this.mounts = mounts;
  }

  @Override
  public String name() {
    return "os";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with("sep", "/");
    VfsModule.addTo(module, mounts);
    module.with(NativeFunction.of0("getcwd", mounts::folder));
    module.with(
        NativeFunction.of1(
            "chdir",
            path -> {
              mounts.changeFolder(path);
              return None.NONE;
            }));
    module.with(NativeFunction.of1("mkdir", mounts::makeFolder));
    module.with(NativeFunction.of1("remove", path -> mounts.onPath("remove", path)));
    module.with(NativeFunction.of1("unlink", path -> mounts.onPath("remove", path)));
    module.with(NativeFunction.of1("rmdir", path -> mounts.onPath("rmdir", path)));
    module.with(NativeFunction.of2("rename", mounts::rename));
    module.with(NativeFunction.between("listdir", 0, 1, this::names));
    module.with(
        NativeFunction.between(
            "ilistdir", 0, 1, args -> mounts.entries(args.length > 0 ? args[0] : "")));
    module.with(NativeFunction.of1("stat", mounts::status));
    module.with(NativeFunction.of1("statvfs", mounts::space));
    module.with(NativeFunction.of0("sync", () -> None.NONE));
    module.with(NativeFunction.of1("urandom", OsModule::random));
    module.with(NativeFunction.of0("uname", () -> uname(interpreter.platform())));
    more.forEach(module::with);
    return module;
  }

  private PyList names(Object[] args) {
    PyList names = new PyList();
    PyIterator entries = Iteration.iter(mounts.entries(args.length > 0 ? args[0] : ""));
    for (Object entry = entries.next(); entry != null; entry = entries.next()) {
      names.add(Items.get(entry, 0L));
    }
    return names;
  }

  private static PyBytes random(Object count) {
    byte[] bytes = new byte[Math.clamp(Numbers.toLong(count), 0, 1 << 20)];
    new SecureRandom().nextBytes(bytes);
    return PyBytes.of(bytes);
  }

  private static NamedTuple uname(Platform platform) {
    return NamedTuple.of(
        "uname",
        new String[] {"sysname", "nodename", "release", "version", "machine"},
        platform.sysPlatform(),
        platform.sysPlatform(),
        Platform.VERSION,
        "v" + Platform.VERSION + " on " + Platform.RELEASE_DATE,
        platform.machine());
  }
}
