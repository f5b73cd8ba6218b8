package boardwalk.interpreter.vfs;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;

/** {@code io}; and {@code open}, which it also puts among the built-in names. */
public final class IoModule implements NativeModule {

  private final BoardFiles files;

  public IoModule(BoardFiles files) {
    this.files = files;
  }

  @Override
  public String name() {
    return "io";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with(open())
        .with("StringIO", MemoryStream.TEXT)
        .with("BytesIO", MemoryStream.BYTES)
        .with("FileIO", BoardStream.BINARY)
        .with("TextIOWrapper", BoardStream.TEXT);
  }

  /** The built-in {@code open}. */
  public NativeFunction open() {
    return NativeFunction.withKeywords(
        "open",
        arguments ->
            BoardStream.open(
                files,
                Text.str(arguments.require(0, "file")),
                Text.str(arguments.get(1, "mode", "r"))));
  }
}
