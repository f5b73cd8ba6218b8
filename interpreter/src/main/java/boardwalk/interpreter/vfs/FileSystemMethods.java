package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The methods programs call on a {@link FileSystem}. */
public final class FileSystemMethods {

  private FileSystemMethods() {}

  public static void addTo(PyType type) {
    type.with(
        NativeFunction.of3(
            "mount",
            (self, readOnly, make) -> {
              of(self).mount(Truth.of(readOnly), Truth.of(make));
              return None.NONE;
            }));
    type.with(
        NativeFunction.of1(
            "umount",
            self -> {
              of(self).unmount();
              return None.NONE;
            }));
    type.with(
        NativeFunction.between(
            "open",
            2,
            4,
            args -> of(args[0]).open(path(args[1]), args.length > 2 ? path(args[2]) : "r")));
    type.with(
        NativeFunction.between(
            "ilistdir", 1, 2, args -> list(of(args[0]), args.length > 1 ? args[1] : "")));
    change(type, "chdir", FileSystem::changeFolder);
    change(type, "mkdir", FileSystem::makeFolder);
    change(type, "remove", FileSystem::remove);
    change(type, "rmdir", FileSystem::removeFolder);
    type.with(NativeFunction.of1("getcwd", self -> of(self).folder()));
    type.with(
        NativeFunction.of3(
            "rename",
            (self, from, to) -> {
              of(self).rename(path(from), path(to));
              return None.NONE;
            }));
    type.with(NativeFunction.of2("stat", (self, path) -> of(self).status(path(path))));
    type.with(NativeFunction.of2("statvfs", (self, path) -> of(self).space(path(path))));
  }

  private static FileSystem of(Object self) {
    return (FileSystem) Types.unwrap(self);
  }

  private static void change(PyType type, String name, BiConsumer<FileSystem, String> action) {
    type.with(
        NativeFunction.of2(
            name,
            (self, path) -> {
              action.accept(of(self), path(path));
              return None.NONE;
            }));
  }

  public static String path(Object value) {
    return value instanceof String text
        ? text
        : new String(Buffers.bytes(value), StandardCharsets.UTF_8);
  }

  /** Names are of the kind of the path: text or bytes. */
  private static PyIterator list(FileSystem files, Object path) {
    PyIterator entries = files.list(path(path));
    if (path instanceof String) {
      return entries;
    }
    return PyIterator.of(
        null,
        () -> {
          PyTuple entry = (PyTuple) entries.next();
          if (entry == null) {
            return null;
          }
          Object[] parts = entry.elements().clone();
          parts[0] = PyBytes.of(((String) parts[0]).getBytes(StandardCharsets.UTF_8));
          return new PyTuple(parts);
        });
  }
}
