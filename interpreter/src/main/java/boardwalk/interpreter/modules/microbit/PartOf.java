package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import java.util.ArrayList;
import java.util.List;

/**
 * A module of which the micro:bit has only a part.
 *
 * @param whole as other boards have it
 * @param kept names the micro:bit has too
 */
record PartOf(NativeModule whole, List<String> kept) implements NativeModule {

  static final List<String> TIME =
      List.of("sleep", "sleep_ms", "sleep_us", "ticks_ms", "ticks_us", "ticks_add", "ticks_diff");

  /** {@code size} is made of {@code stat}. */
  static final List<String> FILES = List.of("remove", "listdir", "uname", "size");

  /** The second model has these too. */
  static final List<String> MORE_FILES =
      List.of("remove", "listdir", "ilistdir", "uname", "size", "stat");

  private static final int SIZE_IN_STAT = 6;

  /** In the mode that {@code stat} tells (extmod/vfs.h, MP_S_IFDIR). */
  private static final int FOLDER = 0x4000;

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule all = whole.create(interpreter);
    PyModule module = new PyModule(name());
    for (String name : kept) {
      Object value = all.namespace().get(name);
      if (name.equals("size")) {
        Object stat = all.namespace().get("stat");
        value =
            NativeFunction.of1(
                "size", file -> ((PyTuple) Calls.callable(stat).call1(file)).get(SIZE_IN_STAT));
      }
      if (name.equals("listdir")) {
        PyCallable names = Calls.callable(value);
        PyCallable stat = Calls.callable(all.namespace().get("stat"));
        value = NativeFunction.between("listdir", 0, 0, none -> files(names, stat));
      }
      module.with(name, value);
    }
    return module;
  }

  /** There are no folders; the one that shows the project's files is for imports alone. */
  private static Object files(PyCallable names, PyCallable stat) {
    List<Object> files = new ArrayList<>();
    for (Object name : Iteration.toArray(names.call0())) {
      long mode = (Long) ((PyTuple) stat.call1(name)).get(0);
      if ((mode & FOLDER) == 0) {
        files.add(name);
      }
    }
    return PyList.of(files.toArray());
  }
}
