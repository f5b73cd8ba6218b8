package boardwalk.conformance;

import boardwalk.tests.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real MicroPython (its unix port), which says what a test must print. Run as MicroPython's
 * {@code run-tests.py} runs it: in the folder of the test, standard error with the output.
 *
 * @param binary the executable
 * @param cache folder in which what it printed is kept, because it does not change
 */
record Reference(Path binary, Path cache) {

  private static final int SECONDS = 60;

  /** What it prints; empty when it crashes, hangs, or skips the test. */
  Optional<String> output(Path test) throws IOException, InterruptedException {
    Path folder = test.getParent();
    Path kept = cache.resolve(folder.getFileName() + "-" + test.getFileName() + ".txt");
    if (!Files.exists(kept) || Files.getLastModifiedTime(kept).compareTo(newer(test)) < 0) {
      Files.createDirectories(cache);
      Files.writeString(kept, run(test), StandardCharsets.ISO_8859_1);
    }
    String output = Files.readString(kept, StandardCharsets.ISO_8859_1);
    boolean counts = !output.endsWith("CRASH") && !output.contains("SKIP\n");
    return counts ? Optional.of(output) : Optional.empty();
  }

  private java.nio.file.attribute.FileTime newer(Path test) throws IOException {
    var program = Files.getLastModifiedTime(test);
    var engine = Files.getLastModifiedTime(binary);
    return program.compareTo(engine) > 0 ? program : engine;
  }

  private String run(Path test) throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.folder("reference")) {
      Path out = scratch.resolve("out.txt");
      Process process =
          new ProcessBuilder(
                  binary.toString(), "-X", "emit=bytecode", test.toAbsolutePath().toString())
              .directory(test.getParent().toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = Files.readString(out, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      return ended && process.exitValue() == 0 ? text : text + "CRASH";
    }
  }
}
