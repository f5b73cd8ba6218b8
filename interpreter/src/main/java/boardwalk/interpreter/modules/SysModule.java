package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyExceptionObject;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code sys}. */
final class SysModule implements NativeModule {

  @Override
  public String name() {
    return "sys";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyTuple version = PyTuple.of(3L, 4L, 0L);
    PyModule module =
        new PyModule(name())
            .settable("path", "ps1", "ps2", "argv")
            .with("path", interpreter.path())
            .with("modules", interpreter.loaded())
            .with("argv", new PyList())
            .with(
                "version",
                "3.4.0; MicroPython v" + Platform.VERSION + " on " + Platform.RELEASE_DATE)
            .with("version_info", version)
            .with("implementation", implementation(interpreter.platform()))
            .with("platform", interpreter.platform().sysPlatform())
            .with("byteorder", "little")
            .with("maxsize", MachineWord.greatest())
            .with("ps1", ">>> ")
            .with("ps2", "... ")
            .with("stdin", new ConsoleStream(interpreter.console(), "stdin"))
            .with("stdout", new ConsoleStream(interpreter.console(), "stdout"))
            .with("stderr", new ConsoleStream(interpreter.console(), "stderr"));
    module.with(
        NativeFunction.between(
            "exit",
            0,
            1,
            args -> {
              throw args.length == 0
                  ? Errors.of(Errors.SYSTEM_EXIT)
                  : Errors.of(Errors.SYSTEM_EXIT, args[0]);
            }));
    module.with(
        NativeFunction.between(
            "print_exception",
            1,
            2,
            args -> {
              Object write = args.length > 1 ? Attributes.getOrNull(args[1], "write") : null;
              if (args.length > 1 && write == null) {
                throw Errors.of(Errors.OS_ERROR, "stream operation not supported");
              }
              if (PyExceptionObject.of(args[0]) == null) {
                throw Errors.typeError("exceptions must derive from BaseException");
              }
              String text = Text.traceback(new PyException(args[0]));
              if (write != null) {
                Calls.callable(write).call1(text);
              } else {
                interpreter.console().write(text);
              }
              return None.NONE;
            }));
    module.with(NativeFunction.of1("atexit", interpreter::atExit));
    module.with(
        NativeFunction.of0(
            "exc_info",
            () -> {
              PyException now = Raising.current();
              return now == null
                  ? PyTuple.of(None.NONE, None.NONE, None.NONE)
                  : PyTuple.of(Types.of(now.value()), now.value(), None.NONE);
            }));
    module.with(
        NativeFunction.between("getsizeof", 1, 1, args -> 16L + 8L * Math.max(0, sizeOf(args[0]))));
    return module;
  }

  private static long sizeOf(Object value) {
    return Types.unwrap(value) instanceof boardwalk.interpreter.runtime.PyObject object
        ? object.length()
        : 1;
  }

  /** Without {@code _mpy} where no .mpy files are loaded: installers then choose sources. */
  private static Object implementation(Platform platform) {
    List<String> names = new ArrayList<>(List.of("name", "version", "_machine"));
    List<Object> values =
        new ArrayList<>(List.of("micropython", PyTuple.of(1L, 27L, 0L, ""), platform.machine()));
    platform
        .mpy()
        .ifPresent(
            abi -> {
              names.add("_mpy");
              values.add(abi.number());
            });
    names.addAll(List.of("_build", "_thread"));
    values.addAll(List.of(platform.build(), "GIL"));
    return NamedTuple.of("implementation", names.toArray(String[]::new), values.toArray());
  }
}
