package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;

/** {@code micropython}. */
final class MicropythonModule implements NativeModule {

  @Override
  public String name() {
    return "micropython";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    long[] level = {0};
    PyModule module = new PyModule(name());
    module.with(NativeFunction.of1("const", value -> value));
    module.with(NativeFunction.of1("native", function -> function));
    module.with(NativeFunction.of1("viper", function -> function));
    module.with(NativeFunction.of1("bytecode", function -> function));
    module.with(
        NativeFunction.of1(
            "asm_thumb",
            function -> {
              throw Errors.notImplemented(
                  "a simulated board runs no machine code; use @micropython.native");
            }));
    module.with(
        NativeFunction.between(
            "opt_level",
            0,
            1,
            args -> {
              if (args.length == 0) {
                return level[0];
              }
              level[0] = Numbers.toLong(args[0]);
              return None.NONE;
            }));
    module.with(NativeFunction.of1("alloc_emergency_exception_buf", size -> None.NONE));
    module.with(
        NativeFunction.between(
            "mem_info",
            0,
            1,
            args -> {
              Runtime runtime = Runtime.getRuntime();
              long used = runtime.totalMemory() - runtime.freeMemory();
              interpreter
                  .console()
                  .write(
                      "GC: total: "
                          + runtime.maxMemory()
                          + ", used: "
                          + used
                          + ", free: "
                          + (runtime.maxMemory() - used)
                          + "\n");
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
}
