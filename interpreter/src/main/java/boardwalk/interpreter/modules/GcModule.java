package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.streams.OpenFiles;

/**
 * {@code gc}. The heap is Java's; the numbers are of the process, or of the board where its memory
 * is simulated.
 */
final class GcModule implements NativeModule {

  /** Bytes of a block of the heap on 64-bit machines (py/gc.h). */
  private static final long BLOCK = 32;

  @Override
  public String name() {
    return "gc";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    boolean[] enabled = {true};
    long[] threshold = {-1};
    Runtime runtime = Runtime.getRuntime();
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.of0(
            "collect",
            () -> {
              OpenFiles.collect();
              return 0L;
            }));
    module.with(
        NativeFunction.of0(
            "mem_free",
            () ->
                Heap.limit() == Long.MAX_VALUE
                    ? runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()
                    : Heap.limit() - interpreter.memoryUsed()));
    module.with(
        NativeFunction.of0(
            "mem_alloc",
            () ->
                Heap.limit() == Long.MAX_VALUE
                    ? runtime.totalMemory() - runtime.freeMemory()
                    : interpreter.memoryUsed()));
    module.with(
        NativeFunction.of0(
            "enable",
            () -> {
              enabled[0] = true;
              return None.NONE;
            }));
    module.with(
        NativeFunction.of0(
            "disable",
            () -> {
              enabled[0] = false;
              return None.NONE;
            }));
    module.with(NativeFunction.of0("isenabled", () -> enabled[0]));
    module.with(
        NativeFunction.between(
            "threshold",
            0,
            1,
            args -> {
              if (args.length == 0) {
                return threshold[0];
              }
              // Kept in blocks, as MicroPython does (py/modgc.c).
              long bytes = Numbers.toLong(args[0]);
              threshold[0] = bytes < 0 ? -1 : bytes / BLOCK * BLOCK;
              return None.NONE;
            }));
    return module;
  }
}
