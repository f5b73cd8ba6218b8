package boardwalk.app.flash;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.catalogue.Catalogue;
import boardwalk.flasher.catalogue.FirmwareImage;
import boardwalk.flasher.catalogue.FirmwareStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What can be flashed: the catalogue with its kept copies, and files.
 *
 * @param catalogue boards and their firmware
 * @param store copies on this computer
 */
public record FirmwareShelf(Catalogue catalogue, FirmwareStore store) {

  /** Where a MicroPython for the micro:bit V1 is when Debian's package is installed. */
  private static final Path DEBIAN_V1 =
      Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");

  /** How the catalogue's methods begin, by ours. */
  private static final Map<String, String> METHODS =
      Map.of("esp", "esptool", "uf2", "uf2-", "dfu", "dfu-", "microbit", "daplink");

  /** With a user's own list and copies in the application's folders. */
  public static FirmwareShelf in(Path settings, Path state) {
    Catalogue catalogue = Catalogue.builtIn();
    try {
      catalogue = catalogue.with(settings.resolve("firmware.json"));
    } catch (IOException | FlashError unusable) {
      System.err.println("boardwalk: " + unusable.getMessage());
    }
    return new FirmwareShelf(catalogue, new FirmwareStore(state.resolve("firmware")));
  }

  /**
   * What to offer for boards flashed by these methods; the first is the one to preselect. Empty
   * when they have nothing in common.
   */
  List<Firmware> offers(Set<String> methods) {
    if (methods.size() != 1) {
      return List.of();
    }
    String method = methods.iterator().next();
    List<Firmware> offers = new ArrayList<>();
    if (method.equals("microbit") && Files.exists(DEBIAN_V1)) {
      offers.add(new Firmware.Local(DEBIAN_V1));
    }
    if (method.equals("esp") || method.equals("microbit")) {
      offers.add(new Firmware.Fitting());
    }
    String begins = METHODS.getOrDefault(method, method);
    catalogue.images().stream()
        .filter(image -> image.method().startsWith(begins) && image.channel().equals("stable"))
        .map(Firmware.Listed::new)
        .forEach(offers::add);
    return offers;
  }

  /**
   * Reads it, downloading what is not here. Blocking.
   *
   * @param board the catalogue's id, for firmware that depends on it
   */
  ImagePart read(Firmware firmware, String board, FlashProgress progress, Cancellation cancel)
      throws IOException, InterruptedException {
    return switch (firmware) {
      case Firmware.Local local -> ImagePart.read(local.file(), OptionalLong.empty());
      case Firmware.Listed listed -> download(listed.image(), progress, cancel);
      case Firmware.Fitting _ ->
          download(
              catalogue
                  .best(board)
                  .orElseThrow(
                      () ->
                          new FlashError(
                              "There is no MicroPython for this board in the list.",
                              "Choose a file of your own.")),
              progress,
              cancel);
    };
  }

  private ImagePart download(FirmwareImage image, FlashProgress progress, Cancellation cancel)
      throws IOException, InterruptedException {
    return ImagePart.read(store.get(image, false, false, progress, cancel), OptionalLong.empty());
  }
}
