package boardwalk.interpreter;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HeapSize;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.machine.MachineModule;
import boardwalk.interpreter.modules.microbit.MicrobitModule;
import boardwalk.interpreter.modules.ports.PortModules;
import boardwalk.interpreter.modules.socket.SocketModule;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.vfs.BoardFiles;
import boardwalk.interpreter.vfs.IoModule;
import boardwalk.interpreter.vfs.MountTable;
import boardwalk.interpreter.vfs.OsModule;
import boardwalk.interpreter.vfs.VfsModule;
import java.util.Locale;

/** The interpreter of a simulated board: with the modules its firmware has, on its hardware. */
public final class BoardInterpreter {

  private BoardInterpreter() {}

  /**
   * Makes a freshly reset one.
   *
   * @param network whether programs may use this computer's network
   * @param limited whether programs have only the board's memory
   * @param project whether the folder of the project is mounted and searched by import
   */
  public static Interpreter make(
      VirtualBoard board,
      BoardFiles files,
      Console console,
      boolean network,
      boolean project,
      boolean limited) {
    Heap.limit(limited ? HeapSize.of(board.profile()) : Long.MAX_VALUE);
    BoardProfile.Runtime runtime = board.profile().runtime();
    MountTable mounts = new MountTable(files);
    IoModule io = new IoModule(mounts);
    ModuleRegistry modules = ModuleRegistry.standard();
    modules.add(new OsModule(mounts)).add(new VfsModule(mounts)).add(io);
    modules.add(new SocketModule(network));
    if (board.profile().hasModule("machine")) {
      modules.add(new MachineModule(board));
    }
    if (board.profile().hasModule("microbit")) {
      MicrobitModule.addAll(modules, board);
    } else {
      PortModules.addAll(modules, board);
    }
    Interpreter interpreter =
        new Interpreter(
            console,
            mounts,
            new Platform(runtime.platform(), runtime.machine(), buildName(board.profile())),
            modules);
    io.addBuiltins(interpreter);
    if (project) {
      interpreter.addPath("/" + BoardFiles.PROJECT);
    }
    return interpreter;
  }

  /** Tools split what {@code sys.implementation} says at its spaces, so nothing may be empty. */
  private static String buildName(BoardProfile profile) {
    String build = profile.runtime().build();
    return build.isBlank() ? profile.id().toUpperCase(Locale.ROOT) : build;
  }
}
