package boardwalk.cli;

import boardwalk.app.storage.AppFolders;
import boardwalk.boards.BoardProfile;
import boardwalk.flasher.catalogue.Catalogue;
import boardwalk.flasher.catalogue.FirmwareImage;
import boardwalk.flasher.catalogue.FirmwareStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Firmware for a board named as a profile or as the firmware's makers name it. */
final class FirmwareChoice {

  private FirmwareChoice() {}

  static Catalogue catalogue() throws IOException {
    return Catalogue.builtIn()
        .with(AppFolders.ofThisComputer().settings().resolve("firmware.json"));
  }

  static FirmwareStore store(AppFolders folders) {
    return new FirmwareStore(folders.state().resolve("firmware"));
  }

  /** All there is for a board, the one to take first. */
  static List<FirmwareImage> all(String board) throws IOException {
    Catalogue catalogue = catalogue();
    List<FirmwareImage> direct = catalogue.forBoard(board);
    if (!direct.isEmpty()) {
      return direct;
    }
    Optional<String> build =
        Target.profiles().find(board).map(BoardProfile::runtime).map(BoardProfile.Runtime::build);
    return build.map(catalogue::forBoard).orElse(List.of());
  }

  static FirmwareImage best(String board) throws IOException {
    return all(board).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UsageError(
                    "The catalogue has no firmware for a board '"
                        + board
                        + "'; a file of your own can always be flashed."));
  }
}
