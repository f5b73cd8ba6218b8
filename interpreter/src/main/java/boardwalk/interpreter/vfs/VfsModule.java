package boardwalk.interpreter.vfs;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.vfs.fat.FatFileSystem;
import boardwalk.interpreter.vfs.lfs.LfsFileSystem;

/** {@code vfs}: mounting file systems. */
public final class VfsModule implements NativeModule {

  private final MountTable mounts;

  public VfsModule(MountTable mounts) {
    this.mounts = mounts;
  }

  @Override
  public String name() {
    return "vfs";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return addTo(new PyModule(name()), mounts);
  }

  /** Adds what {@code vfs} has; {@code os} has it too. */
  static PyModule addTo(PyModule module, MountTable mounts) {
    module.with("VfsPosix", mounts.hostType());
    module.with("VfsFat", FatFileSystem.TYPE);
    module.with("VfsLfs1", LfsFileSystem.OLD);
    module.with("VfsLfs2", LfsFileSystem.TYPE);
    module.with(NativeFunction.withKeywords("mount", arguments -> mount(arguments, mounts)));
    return module.with(
        NativeFunction.of1(
            "umount",
            which -> {
              mounts.unmount(which);
              return None.NONE;
            }));
  }

  private static Object mount(Arguments arguments, MountTable mounts) {
    if (arguments.count() == 0) {
      return mounts.list();
    }
    arguments.only("readonly", "mkfs");
    Object readOnly = arguments.keyword("readonly");
    Object make = arguments.keyword("mkfs");
    mounts.mount(
        arguments.require(0, "fsobj"),
        FileSystemMethods.path(arguments.require(1, "mount_point")),
        readOnly == null ? false : readOnly,
        make == null ? false : make);
    return None.NONE;
  }
}
