package boardwalk.interpreter.vfs;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.modules.NamedTuple;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;

/** {@code os}. */
public final class OsModule implements NativeModule {

  /** Bytes of a block, as littlefs on common boards has them. */
  static final int BLOCK = 4096;

  private static final long DIRECTORY = 0x4000;
  private static final long REGULAR = 0x8000;
  private static final int LONGEST_NAME = 255;

  private final BoardFiles files;

  public OsModule(BoardFiles files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "os";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    Platform platform = interpreter.platform();
    PyModule module = new PyModule(name());
    module.with("sep", "/");
    module.with(NativeFunction.of0("getcwd", files::folder));
    change(module, "chdir", files::changeFolder);
    change(module, "mkdir", files::makeDirectory);
    change(module, "remove", files::remove);
    change(module, "unlink", files::remove);
    change(module, "rmdir", files::removeDirectory);
    module.with(
        NativeFunction.of2(
            "rename",
            (from, to) -> {
              files.rename(Text.str(from), Text.str(to));
              return None.NONE;
            }));
    module.with(
        NativeFunction.between(
            "listdir",
            0,
            1,
            args -> {
              PyList names = new PyList();
              list(args).forEach(entry -> names.add(entry.name()));
              return names;
            }));
    module.with(
        NativeFunction.between(
            "ilistdir",
            0,
            1,
            args -> new PyIterator.OfArray(list(args).stream().map(OsModule::tuple).toArray())));
    module.with(NativeFunction.of1("stat", path -> stat(Text.str(path))));
    module.with(NativeFunction.of1("statvfs", path -> statvfs()));
    module.with(NativeFunction.of0("sync", () -> None.NONE));
    module.with(
        NativeFunction.of1(
            "urandom",
            count -> {
              byte[] bytes = new byte[Math.clamp(Numbers.toLong(count), 0, 1 << 20)];
              new SecureRandom().nextBytes(bytes);
              return PyBytes.of(bytes);
            }));
    module.with(
        NativeFunction.of0(
            "uname",
            () ->
                NamedTuple.of(
                    "uname",
                    new String[] {"sysname", "nodename", "release", "version", "machine"},
                    platform.sysPlatform(),
                    platform.sysPlatform(),
                    Platform.VERSION,
                    "v" + Platform.VERSION + " on " + Platform.RELEASE_DATE,
                    platform.machine())));
    return module;
  }

  private static void change(PyModule module, String name, Consumer<String> action) {
    module.with(
        NativeFunction.of1(
            name,
            path -> {
              action.accept(Text.str(path));
              return None.NONE;
            }));
  }

  private List<BoardFiles.Entry> list(Object[] args) {
    return files.list(args.length > 0 ? Text.str(args[0]) : ".");
  }

  private static PyTuple tuple(BoardFiles.Entry entry) {
    return PyTuple.of(entry.name(), entry.directory() ? DIRECTORY : REGULAR, 0L, entry.size());
  }

  private PyTuple stat(String path) {
    BoardFiles.Status status = files.status(path);
    long mode = status.directory() ? DIRECTORY : REGULAR;
    long time = status.seconds();
    return PyTuple.of(mode, 0L, 0L, 0L, 0L, 0L, status.size(), time, time, time);
  }

  private PyTuple statvfs() {
    long blocks = files.capacity() / BLOCK;
    long free = Math.max(0, (files.capacity() - files.used()) / BLOCK);
    long block = BLOCK;
    return PyTuple.of(block, block, blocks, free, free, 0L, 0L, 0L, 0L, (long) LONGEST_NAME);
  }
}
