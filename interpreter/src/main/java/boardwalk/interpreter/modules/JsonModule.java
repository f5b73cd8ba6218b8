package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;
import java.nio.charset.StandardCharsets;

/** {@code json}. */
final class JsonModule implements NativeModule {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(NativeFunction.withKeywords("dumps", a -> dump(a, a.get(0))));
    module.with(
        NativeFunction.withKeywords(
            "dump",
            a -> {
              Calls.callable(Attributes.get(a.get(1), "write")).call1(dump(a, a.get(0)));
              return None.NONE;
            }));
    module.with(
        NativeFunction.of1(
            "loads",
            source ->
                new JsonReader(new String(Buffers.bytes(source), StandardCharsets.UTF_8)).read()));
    module.with(
        NativeFunction.of1(
            "load",
            file -> {
              Object text = Calls.callable(Attributes.get(file, "read")).call0();
              return new JsonReader(new String(Buffers.bytes(text), StandardCharsets.UTF_8)).read();
            }));
    return module;
  }

  private static String dump(Arguments arguments, Object value) {
    Object separators = arguments.keyword("separators");
    String item = ", ";
    String key = ": ";
    if (separators instanceof PyTuple two) {
      item = Text.str(two.get(0));
      key = Text.str(two.get(1));
    }
    return new JsonWriter(item, key).text(value);
  }
}
