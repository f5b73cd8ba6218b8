package boardwalk.interpreter;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.Calculation;
import boardwalk.interpreter.hardware.HeapSize;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.btree.BtreeModule;
import boardwalk.interpreter.modules.frozen.FrozenModule;
import boardwalk.interpreter.modules.machine.MachineModule;
import boardwalk.interpreter.modules.microbit.MicrobitModule;
import boardwalk.interpreter.modules.ports.PortModules;
import boardwalk.interpreter.modules.socket.SocketModule;
import boardwalk.interpreter.modules.tls.TlsModule;
import boardwalk.interpreter.mpy.Abi;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.streams.Terminals;
import boardwalk.interpreter.vfs.BoardFiles;
import boardwalk.interpreter.vfs.IoModule;
import boardwalk.interpreter.vfs.MountTable;
import boardwalk.interpreter.vfs.OsModule;
import boardwalk.interpreter.vfs.VfsModule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The interpreter of a simulated board: with the modules its firmware has, on its hardware. */
public final class BoardInterpreter {

  private BoardInterpreter() {}

  /**
   * Makes a freshly reset one.
   *
   * @param network whether programs may use this computer's network
   * @param namespaces of the board's modules before the reset; nothing of theirs may run any more
   * @param limited whether programs have only the board's memory
   * @param project whether the folder of the project is mounted and searched by import
   */
  public static Interpreter make(
      VirtualBoard board,
      BoardFiles files,
      Console console,
      Namespaces namespaces,
      boolean network,
      boolean project,
      boolean limited) {
    Heap.limit(limited ? HeapSize.of(board.profile()) : Long.MAX_VALUE);
    Memory.attach(board.registers());
    BoardProfile.Runtime runtime = board.profile().runtime();
    Calculation calculation = runtime.calculation();
    MachineWord.use(calculation.wordBits());
    Floats.use(calculation.floats(), calculation.text());
    MountTable mounts = new MountTable(files);
    IoModule io = new IoModule(mounts);
    ModuleRegistry modules = ModuleRegistry.standard();
    modules
        .add(new OsModule(mounts, terminals(board.profile(), console)))
        .add(new VfsModule(mounts))
        .add(io);
    modules.add(new SocketModule(network)).add(new TlsModule());
    if (board.profile().hasModule("network")) {
      FrozenModule.addNetworking(modules);
    }
    if (board.profile().hasModule("btree")) {
      // ports/esp8266/Makefile has smaller pages than the library itself.
      modules.add(new BtreeModule(runtime.platform().equals("esp8266") ? 1024 : 4096));
    }
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
            new Platform(
                runtime.platform(),
                runtime.machine(),
                buildName(board.profile()),
                runtime.mpy().number().stream()
                    .mapToObj(number -> Abi.of(number, calculation.wordBits()))
                    .findFirst()),
            modules,
            namespaces);
    io.addBuiltins(interpreter);
    if (project) {
      interpreter.addPath("/" + BoardFiles.PROJECT);
    }
    return interpreter;
  }

  /** {@code os.dupterm} as the firmware has it: ports/…/mpconfigport.h, MICROPY_PY_OS_DUPTERM. */
  private static List<NativeFunction> terminals(BoardProfile profile, Console console) {
    String port = profile.runtime().port();
    int count =
        switch (port) {
          case "rp2", "esp32", "nrf", "cc3200", "alif" -> 1;
          case "esp8266" -> 2;
          case "stm32", "mimxrt", "renesas-ra", "samd" -> 3;
          default -> 0;
        };
    Terminals terminals = new Terminals(count);
    console.duplicate(terminals);
    if (count == 0) {
      return List.of();
    }
    boolean notifies = Set.of("rp2", "esp32", "esp8266", "mimxrt").contains(port);
    return notifies
        ? List.of(terminals.duplicate(), terminals.changed())
        : List.of(terminals.duplicate());
  }

  /** Tools split what {@code sys.implementation} says at its spaces, so nothing may be empty. */
  private static String buildName(BoardProfile profile) {
    String build = profile.runtime().build();
    return build.isBlank() ? profile.id().toUpperCase(Locale.ROOT) : build;
  }
}
