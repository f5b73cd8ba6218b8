package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.Streams;
import java.nio.charset.StandardCharsets;

/** {@code json} (extmod/modjson.c). */
final class JsonModule implements NativeModule {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.withKeywords(
            "dumps",
            arguments -> {
              expect(arguments, 1);
              StringBuilder out = new StringBuilder();
              writer(arguments, out::append).write(arguments.get(0));
              return out.toString();
            }));
    module.with(
        NativeFunction.withKeywords(
            "dump",
            arguments -> {
              expect(arguments, 2);
              Stream stream = Streams.of(arguments.get(1));
              writer(arguments, text -> write(stream, text)).write(arguments.get(0));
              return None.NONE;
            }));
    module.with(
        NativeFunction.of1("loads", source -> new JsonReader(Buffers.bytes(source)).read()));
    module.with(NativeFunction.of1("load", file -> new JsonReader(Streams.of(file)).read()));
    return module;
  }

  private static void expect(Arguments arguments, int count) {
    arguments.only("separators");
    if (arguments.count() != count) {
      throw Errors.typeError(
          arguments.count() < count
              ? "function missing " + (count - arguments.count()) + " required positional arguments"
              : "extra positional arguments given");
    }
  }

  private static void write(Stream stream, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Streams.writeFully(stream, bytes, 0, bytes.length);
  }

  private static JsonWriter writer(Arguments arguments, JsonWriter.Sink sink) {
    Object separators = arguments.keyword("separators");
    if (separators == null || separators == None.NONE) {
      return new JsonWriter(", ", ": ", sink);
    }
    Object[] two = Iteration.elements(separators);
    if (two.length != 2) {
      throw Errors.valueError("requested length 2 but object has length " + two.length);
    }
    return new JsonWriter(text(two[0]), text(two[1]), sink);
  }

  private static String text(Object separator) {
    if (Types.unwrap(separator) instanceof String text) {
      return text;
    }
    if (Buffers.copyOrNull(separator) instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    throw Errors.noText(separator);
  }
}
