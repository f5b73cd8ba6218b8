package boardwalk.cli;

import boardwalk.app.storage.AppFolders;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.catalogue.FirmwareImage;
import boardwalk.flasher.catalogue.FirmwareStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code boardwalk firmware}: the catalogue and the copies kept here. */
@Command(
    name = "firmware",
    mixinStandardHelpOptions = true,
    description = "Firmware that can be downloaded for a board, and the copies kept here.",
    footer = {
      "",
      "Examples:",
      "  boardwalk firmware list ESP32_GENERIC",
      "  boardwalk firmware get pico              downloads once, then works without network",
      "  boardwalk firmware get ESP32_GENERIC --variant SPIRAM --json"
    },
    subcommands = {FirmwareCommand.ListAll.class, FirmwareCommand.Get.class})
final class FirmwareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what: list or get.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "What there is for a board, or for all.")
  static final class ListAll implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "BOARD", description = "Id of a board.")
    private String board;

    @Option(names = "--json", description = "Print one JSON value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
      List<FirmwareImage> images =
          board == null ? FirmwareChoice.catalogue().images() : FirmwareChoice.all(board);
      if (images.isEmpty()) {
        System.err.println("The catalogue has no firmware for a board '" + board + "'.");
        return BoardwalkCommand.FAILED;
      }
      FirmwareStore store = FirmwareChoice.store(AppFolders.ofThisComputer());
      List<Map<String, Object>> rows = new ArrayList<>();
      for (FirmwareImage image : images) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("board", image.board());
        row.put("variant", image.variant());
        row.put("version", image.version());
        row.put("channel", image.channel());
        row.put("method", image.method());
        row.put("url", image.url().toString());
        row.put("here", store.kept(image).isPresent());
        rows.add(row);
      }
      if (json) {
        Json.print(rows);
      } else {
        rows.forEach(
            row ->
                System.out.printf(
                    "%-28s %-12s %-8s %-16s %s%n",
                    row.get("board"),
                    row.get("variant"),
                    row.get("version"),
                    row.get("method"),
                    row.get("here").equals(true) ? "here" : ""));
      }
      return 0;
    }
  }

  @Command(
      name = "get",
      mixinStandardHelpOptions = true,
      description = "Download the firmware for a board, check it and keep it; prints where it is.")
  static final class Get implements Callable<Integer> {

    @Parameters(paramLabel = "BOARD", description = "Id of a board.")
    private String board;

    @Option(names = "--variant", paramLabel = "V", description = "Another than the usual one.")
    private String variant;

    @Option(names = "--version", paramLabel = "V", description = "Another than the latest.")
    private String version;

    @Option(names = "--again", description = "Download it even if it is here, and compare.")
    private boolean again;

    @Option(
        names = "--accept-changed",
        description = "Take it although it is not what it was at the last download.")
    private boolean accept;

    @Option(names = "--json", description = "Print one JSON value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
      FirmwareImage image =
          FirmwareChoice.all(board).stream()
              .filter(i -> variant == null || i.variant().equalsIgnoreCase(variant))
              .filter(i -> version == null || i.version().equals(version))
              .findFirst()
              .orElseThrow(
                  () ->
                      new UsageError(
                          "The catalogue has no such firmware; 'boardwalk firmware list "
                              + board
                              + "' shows what it has."));
      FlashNarrator narrator = new FlashNarrator();
      FirmwareStore store = FirmwareChoice.store(AppFolders.ofThisComputer());
      Path file = store.get(image, again, accept, narrator, new Cancellation());
      narrator.endLine();
      if (image.sha256().isEmpty()) {
        System.err.println(
            "Its maker publishes no checksum; what came is remembered and compared from now on.");
      }
      if (json) {
        Map<String, Object> got = new LinkedHashMap<>();
        got.put("board", image.board());
        got.put("variant", image.variant());
        got.put("version", image.version());
        got.put("url", image.url().toString());
        got.put("file", file.toString());
        got.put("sha256", FirmwareStore.sha256(file));
        Json.print(got);
      } else {
        System.out.println(file);
      }
      return 0;
    }
  }
}
