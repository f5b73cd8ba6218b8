package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code collections}. */
final class CollectionsModule implements NativeModule {

  @Override
  public String name() {
    return "collections";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("OrderedDict", PyDict.ORDERED)
        .with("deque", PyDeque.TYPE)
        .with(
            NativeFunction.of2(
                "namedtuple", (name, fields) -> NamedTuple.type(Text.str(name), names(fields))));
  }

  private static List<String> names(Object fields) {
    List<String> names = new ArrayList<>();
    if (fields instanceof String text) {
      for (String name : text.trim().split("[\\s,]+")) {
        names.add(name);
      }
    } else {
      for (Object name : Iteration.toArray(fields)) {
        names.add((String) name);
      }
    }
    return List.copyOf(names);
  }
}
