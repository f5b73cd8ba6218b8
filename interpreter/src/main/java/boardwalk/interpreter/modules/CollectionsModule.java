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
                "namedtuple",
                (name, fields) -> NamedTuple.type(Text.expectStr(name), names(fields))));
  }

  /** Names between white space, or a list or tuple of them (py/objnamedtuple.c). */
  private static List<String> names(Object fields) {
    if (fields instanceof String text) {
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
    List<String> names = new ArrayList<>();
    for (Object name : Iteration.elements(fields)) {
      names.add(Text.expectStr(name));
    }
    return List.copyOf(names);
  }
}
