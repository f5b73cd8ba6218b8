package boardwalk.interpreter.modules.compression;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.PyModule;

/** {@code deflate}. */
public final class DeflateModule implements NativeModule {

  @Override
  public String name() {
    return "deflate";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("DeflateIO", DeflateIo.TYPE)
        .with("AUTO", (long) DeflateIo.AUTO)
        .with("RAW", (long) DeflateIo.RAW)
        .with("ZLIB", (long) DeflateIo.ZLIB)
        .with("GZIP", (long) DeflateIo.GZIP);
  }
}
