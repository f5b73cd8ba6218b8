package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.compile.Optimization;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;

/** {@code micropython}. */
final class MicropythonModule implements NativeModule {

  /** Bytes of stack a call takes on a board, about. */
  private static final long BYTES_OF_A_CALL = 160;

  /** Bytes of a block of the heap on boards with 32-bit words (py/gc.h). */
  private static final long BLOCK = 16;

  private static final long BLOCKS_PER_LINE = 64;

  @Override
  public String name() {
    return "micropython";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(NativeFunction.of1("const", value -> value));
    module.with(
        NativeFunction.between(
            "opt_level",
            0,
            1,
            args -> {
              if (args.length == 0) {
                return (long) Optimization.level();
              }
              Optimization.level((int) (Numbers.toLong(args[0]) & 0xff));
              return None.NONE;
            }));
    module.with(NativeFunction.of1("alloc_emergency_exception_buf", size -> None.NONE));
    module.with("RingIO", RingIo.TYPE);
    module.with(
        NativeFunction.of0(
            "heap_lock",
            () -> {
              Heap.lock();
              return None.NONE;
            }));
    module.with(NativeFunction.of0("heap_unlock", () -> (long) Heap.unlock()));
    module.with(NativeFunction.of0("heap_locked", () -> (long) Heap.locks()));
    module.with(NativeFunction.of0("stack_use", () -> (long) Interrupts.depth() * BYTES_OF_A_CALL));
    module.with(
        NativeFunction.between(
            "mem_info",
            0,
            1,
            args -> {
              interpreter.console().write(memory(args.length > 0));
              return None.NONE;
            }));
    module.with(
        NativeFunction.between(
            "qstr_info",
            0,
            1,
            args -> {
              // Names are Java's strings: there is no pool to tell about.
              interpreter
                  .console()
                  .write("qstr pool: n_pool=1, n_qstr=0, n_str_data_bytes=0, n_total_bytes=0\n");
              return None.NONE;
            }));
    module.with(
        NativeFunction.of2(
            "schedule",
            (function, argument) -> {
              if (!Interrupts.callback(() -> Calls.callable(function).call1(argument))) {
                throw Errors.runtimeError("schedule queue full");
              }
              return None.NONE;
            }));
    module.with(
        NativeFunction.of1(
            "kbd_intr",
            character -> {
              Interrupts.interruptCharacter((int) Numbers.toLong(character));
              return None.NONE;
            }));
    return module;
  }

  /** The text of {@code mem_info}: the numbers are Java's, in MicroPython's form (py/gc.c). */
  private static String memory(boolean layout) {
    Runtime runtime = Runtime.getRuntime();
    long total = runtime.maxMemory();
    long used = runtime.totalMemory() - runtime.freeMemory();
    StringBuilder out = new StringBuilder();
    long depth = Interrupts.depth();
    out.append("mem: total=").append(used).append(", current=").append(used);
    out.append(", peak=").append(used).append('\n');
    out.append("stack: ").append(depth * BYTES_OF_A_CALL);
    out.append(" out of ").append(Interrupts.DEEPEST * BYTES_OF_A_CALL).append('\n');
    out.append("GC: total: ").append(total).append(", used: ").append(used);
    out.append(", free: ").append(total - used).append('\n');
    out.append(" No. of 1-blocks: 0, 2-blocks: 0, max blk sz: 0, max free sz: ");
    out.append((total - used) / BLOCK).append('\n');
    if (layout) {
      out.append("GC memory layout; from 0:\n");
      out.append("       (").append(total / BLOCK / BLOCKS_PER_LINE).append(" lines all free)\n");
    }
    return out.toString();
  }
}
