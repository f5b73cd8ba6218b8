package boardwalk.interpreter.vfs;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.ConsoleStream;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.streams.BufferedWriter;
import boardwalk.interpreter.streams.FileTypes;
import boardwalk.interpreter.streams.IoBase;
import boardwalk.interpreter.streams.MemoryStream;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.Streams;
import java.nio.charset.StandardCharsets;

/** {@code io}; and {@code open}, which belongs among the built-in names too. */
public final class IoModule implements NativeModule {

  private final MountTable mounts;

  public IoModule(MountTable mounts) {
    this.mounts = mounts;
  }

  @Override
  public String name() {
    return "io";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with(open(interpreter))
        .with("IOBase", IoBase.TYPE)
        .with("StringIO", MemoryStream.TEXT)
        .with("BytesIO", MemoryStream.BYTES)
        .with("BufferedWriter", BufferedWriter.TYPE)
        .with("FileIO", FileTypes.BINARY)
        .with("TextIOWrapper", FileTypes.TEXT);
  }

  /** The built-in {@code open}. */
  public NativeFunction open(Interpreter interpreter) {
    return NativeFunction.withKeywords("open", arguments -> open(interpreter, arguments));
  }

  /** The built-in {@code execfile}. */
  public NativeFunction execfile(Interpreter interpreter) {
    return NativeFunction.of1(
        "execfile",
        path -> {
          if (!(path instanceof String file)) {
            throw Errors.noText(path);
          }
          Stream stream = Streams.of(mounts.open(file, "rb"));
          byte[] source;
          try {
            source = stream.readToEnd();
          } finally {
            stream.close();
          }
          String text = new String(source, StandardCharsets.UTF_8);
          Object code = interpreter.compile(text, file, "exec");
          return interpreter.execute(new Object[] {code}, false);
        });
  }

  /** Puts {@code open} and {@code execfile} among the built-in names. */
  public void addBuiltins(Interpreter interpreter) {
    interpreter.builtins().put("open", open(interpreter));
    interpreter.builtins().put("execfile", execfile(interpreter));
  }

  private Object open(Interpreter interpreter, Arguments arguments) {
    arguments.only("file", "mode", "buffering", "encoding");
    Object file = arguments.require(0, "file");
    Object mode = arguments.get(1, "mode", "r");
    if (file instanceof Long number && number >= 0 && number <= 2) {
      boolean binary = FileSystemMethods.path(mode).indexOf('b') >= 0;
      return new ConsoleStream(interpreter.console(), Numbers.toInt(number), binary);
    }
    return mounts.open(file, mode);
  }
}
