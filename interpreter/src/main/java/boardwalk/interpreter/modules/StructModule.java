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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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
              long offset = offset(args[2], into.length());
              if (offset < 0 || offset + packed.length > into.length()) {
                throw Errors.valueError("buffer too small");
              }
              System.arraycopy(
                  packed, 0, into.storage(), into.offset() + (int) offset, packed.length);
              return None.NONE;
            }));
    // Both take an offset (extmod/modstruct.c has one function for them).
    for (String name : List.of("unpack", "unpack_from")) {
      module.with(
          NativeFunction.between(
              name,
              2,
              3,
              args -> unpack(args[0], args[1], args.length > 2 ? args[2] : (Object) 0L)));
    }
    return module;
  }

  private static String text(Object format) {
    return switch (format) {
      case PyBytes bytes when !bytes.isMutable() ->
          new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
      case String text -> text;
      default -> throw Errors.noText(format);
    };
  }

  private static long offset(Object value, int length) {
    long offset = Numbers.toInt(value);
    return offset < 0 ? offset + length : offset;
  }

  private static Object unpack(Object format, Object data, Object from) {
    StructFormat struct = new StructFormat(text(format));
    Buffers.Span span = Buffers.span(data);
    long offset = offset(from, span.length());
    if (offset < 0 || offset + struct.size() > span.length()) {
      throw Errors.valueError("buffer too small");
    }
    return new PyTuple(struct.unpack(span.storage(), span.offset() + (int) offset));
  }
}
