package boardwalk.interpreter.mpy;

import boardwalk.interpreter.Collecting;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.SourceFiles;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import java.util.Map;
import java.util.Optional;

/** Runs programs beside a few files in memory; what they print, their uncaught exception last. */
final class ImportingBoard {

  private static final long STACK = 256L << 20;

  private final Map<String, byte[]> files;
  private final Optional<Abi> abi;

  ImportingBoard(Optional<Abi> abi, Map<String, byte[]> files) {
    this.abi = abi;
    this.files = files;
  }

  /** One that loads bytecode, on words of 32 bits. */
  static ImportingBoard with(Map<String, byte[]> files) {
    return new ImportingBoard(Optional.of(Abi.of(0, 32)), files);
  }

  String run(String source) {
    StringBuilder out = new StringBuilder();
    Thread thread = start(source, out);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  Thread start(String source, StringBuilder out) {
    Platform platform = new Platform("test", "test board", "", abi);
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                new Interpreter(
                        new Collecting(out),
                        new InMemory(files),
                        platform,
                        ModuleRegistry.standard())
                    .run(source, "<stdin>", Interpreter.Mode.FILE);
              } catch (PyException e) {
                out.append(Text.traceback(e));
              }
            },
            "program",
            STACK);
    thread.start();
    return thread;
  }

  private record InMemory(Map<String, byte[]> files) implements SourceFiles {
    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean isDirectory(String path) {
      return files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
    }
  }
}
