package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Types;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code struct}. */
final class StructModule implements NativeModule {

  @Override
  public String name() {
    return "struct";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(
        NativeFunction.of1("calcsize", format -> (long) new StructFormat(text(format)).size()));
    module.with(
        NativeFunction.between(
            "pack",
            1,
            Integer.MAX_VALUE,
            args ->
                PyBytes.of(
                    new StructFormat(text(args[0]))
                        .pack(Arrays.copyOfRange(args, 1, args.length)))));
    module.with(
        NativeFunction.between(
            "pack_into",
            3,
            Integer.MAX_VALUE,
            args -> {
              byte[] packed =
                  new StructFormat(text(args[0])).pack(Arrays.copyOfRange(args, 3, args.length));
              Buffers.Span into = Buffers.writable(args[1]);
              int offset = offset(args[2], into.length());
              if (offset < 0 || offset + packed.length > into.length()) {
                throw Errors.valueError("buffer too small");
              }
              System.arraycopy(packed, 0, into.storage(), into.offset() + offset, packed.length);
              return None.NONE;
            }));
    module.with(NativeFunction.of2("unpack", (format, data) -> unpack(format, data, 0L)));
    module.with(
        NativeFunction.between(
            "unpack_from",
            2,
            3,
            args -> unpack(args[0], args[1], args.length > 2 ? args[2] : (Object) 0L)));
    return module;
  }

  private static String text(Object format) {
    return switch (Types.unwrap(format)) {
      case PyBytes bytes -> new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
      case String text -> text;
      default -> throw Errors.noText(format);
    };
  }

  private static int offset(Object value, int length) {
    int offset = Numbers.toInt(value);
    return offset < 0 ? offset + length : offset;
  }

  private static Object unpack(Object format, Object data, Object from) {
    Buffers.Span span = Buffers.span(data);
    int offset = offset(from, span.length());
    StructFormat struct = new StructFormat(text(format));
    if (offset < 0 || offset + struct.size() > span.length()) {
      throw Errors.valueError("buffer too small");
    }
    return new PyTuple(struct.unpack(span.storage(), span.offset() + offset));
  }
}
