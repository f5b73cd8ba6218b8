package boardwalk.cli;

import boardwalk.device.mount.Mount;
import boardwalk.device.mount.MountTransport;
import boardwalk.device.mount.SharedFolder;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.transport.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk mount}. */
@Command(
    name = "mount",
    mixinStandardHelpOptions = true,
    description = {
      "The folder appears on the board as /remote, with a console, until Ctrl-] or the input ends.",
      "Imports and opens see it; nothing outside the folder can be reached."
    },
    footer = {"", "Example: echo 'import blink' | boardwalk mount ./project"})
final class MountCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR")
  private Path folder;

  @Option(names = "--read-only", description = "The board may not change files.")
  private boolean readOnly;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new UsageError("There is no folder " + folder + ".");
    }
    try (Transport line = target.open(false, Optional.empty());
        SharedFolder shared = new SharedFolder(folder, !readOnly, PutCommand.history());
        MountTransport transport = new MountTransport(line, shared)) {
      RawRepl repl = new RawRepl(transport);
      repl.enter();
      Mount.on(repl);
      repl.leave();
      System.err.println(folder + " is " + Mount.PLACE + " on the board.");
      int result;
      try {
        result = ReplCommand.talk(transport);
      } finally {
        tellOf(shared);
      }
      repl.enter();
      Mount.off(repl);
      repl.leave();
      return result;
    }
  }

  private static void tellOf(SharedFolder shared) {
    List<Path> kept = shared.kept();
    if (!kept.isEmpty()) {
      System.err.println("What the board changed or deleted is kept as it was before:");
      kept.forEach(copy -> System.err.println("  " + copy));
    }
  }
}
