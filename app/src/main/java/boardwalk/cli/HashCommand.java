package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.files.Fingerprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk hash}. */
@Command(
    name = "hash",
    mixinStandardHelpOptions = true,
    description = "SHA-256 of files, computed on the board (CRC-32 where it has no SHA-256).",
    footer = {"", "Example: boardwalk hash :main.py"})
final class HashCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = ":FILE")
  private List<String> paths;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    Map<String, String> hashes = new LinkedHashMap<>();
    boolean all = true;
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      for (String path : paths) {
        Optional<Fingerprint> found = board.files().fingerprint(BoardPath.of(path)).join();
        found.ifPresent(fingerprint -> hashes.put(path, fingerprint.hash()));
        if (found.isEmpty()) {
          System.err.println("boardwalk: there is no " + path + " on the board.");
          all = false;
        }
      }
    }
    if (json) {
      Json.print(hashes);
    } else {
      hashes.forEach((path, hash) -> System.out.println(hash + "  " + path));
    }
    return all ? 0 : BoardwalkCommand.FAILED;
  }
}
