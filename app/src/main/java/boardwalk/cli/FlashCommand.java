package boardwalk.cli;

import boardwalk.app.storage.AppFolders;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.catalogue.FirmwareImage;
import boardwalk.flasher.catalogue.FirmwareStore;
import boardwalk.flasher.methods.FlashMethods;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk flash}: any board, by any method. */
@Command(
    name = "flash",
    mixinStandardHelpOptions = true,
    description = {
      "Put firmware onto a board: ESP32 and ESP8266, micro:bit, Pico and other UF2 drives, DFU.",
      "Shows the plan; does it with --yes, or after asking on a terminal. Nothing is touched before."
    },
    footer = {
      "",
      "Examples:",
      "  boardwalk flash ESP32_GENERIC-20251209-v1.27.0.bin --to /dev/ttyUSB0",
      "  boardwalk flash --board esp32-devkitc-v4 --erase all --yes",
      "  boardwalk flash 0x1000:bootloader.bin 0x8000:partitions.bin 0x10000:app.bin --plan",
      "  boardwalk flash micropython.hex --script main.py --yes",
      "  boardwalk flash --read backup.bin --to /dev/ttyUSB0",
      "",
      "Settings for ESP (--set): baud=460800, flash-mode=dio, flash-freq=40, flash-size=detect,",
      "stub=auto|no|FOLDER. The header of an image is changed only when asked."
    })
final class FlashCommand implements Callable<Integer> {

  /** Where a MicroPython for the micro:bit V1 is when Debian's package is installed. */
  private static final Path DEBIAN_V1 =
      Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");

  private static final Pattern AT_ADDRESS =
      Pattern.compile("(0[xX][0-9a-fA-F]{1,8}|\\d{1,10})[:=](.+)");

  @Parameters(
      arity = "0..*",
      paramLabel = "IMAGE",
      description = "Firmware file, recognised by its content; or ADDRESS:FILE, several of them.")
  private List<String> images = List.of();

  @Option(
      names = {"--board", "-b"},
      paramLabel = "ID",
      description = "Take the latest firmware for this board from the catalogue.")
  private String board;

  @Option(
      names = "--script",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to put in (micro:bit); a single one becomes main.py.")
  private List<Path> scripts = List.of();

  @Option(
      names = "--to",
      paramLabel = "PLACE",
      description = "A port, a drive's folder, usb or usb:SERIAL; found when only one board is in.")
  private String to;

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "esp, uf2, microbit, dfu; told by place and image otherwise.")
  private String method;

  @Option(
      names = "--erase",
      paramLabel = "all",
      description = "Erase everything on the board first, files included.")
  private String erase;

  @Option(
      names = "--read",
      paramLabel = "FILE",
      description = "Flash nothing; copy all that is on the board's flash to FILE (ESP).")
  private Path read;

  @Option(names = "--plan", description = "Only show what would be done.")
  private boolean planOnly;

  @Option(names = "--yes", description = "Do it without asking.")
  private boolean yes;

  @Option(names = "--no-verify", description = "Do not compare afterwards.")
  private boolean noVerify;

  @Option(
      names = "--anyway",
      description = "Flash although image and board do not fit, where that can be overridden.")
  private boolean anyway;

  @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method.")
  private Map<String, String> settings = Map.of();

  @Option(names = "--json", description = "Print one JSON value: the plan, and what came of it.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (erase != null && !erase.equals("all")) {
      throw new UsageError("--erase only knows 'all'.");
    }
    FlashMethods methods = FlashMethods.ofThisComputer();
    FlashNarrator narrator = new FlashNarrator();
    Optional<FlashMethod> wanted = Optional.ofNullable(method).map(methods::byId);
    if (read != null) {
      return readAll(methods, wanted, narrator);
    }
    List<ImagePart> parts = parts(wanted, narrator);
    Optional<ImageFormat> format = parts.stream().findFirst().map(ImagePart::format);
    String place = to != null ? to : methods.onlyTarget(wanted, format).place();
    FlashMethod chosen = wanted.orElseGet(() -> methods.at(place, format));
    try (Flash flash = chosen.prepare(request(place, parts), narrator)) {
      narrator.endLine();
      return carryOut(flash, narrator);
    }
  }

  private int readAll(FlashMethods methods, Optional<FlashMethod> wanted, FlashNarrator narrator)
      throws IOException, InterruptedException {
    if (!images.isEmpty() || board != null || erase != null) {
      throw new UsageError("--read only reads: leave firmware and --erase out.");
    }
    String place = to != null ? to : methods.onlyTarget(wanted, Optional.empty()).place();
    FlashMethod chosen = wanted.orElseGet(() -> methods.at(place, Optional.empty()));
    // A file that is not whole must not look like a copy.
    Path partial = read.resolveSibling(read.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
        chosen.read(request(place, List.of()), out, narrator, new Cancellation());
      }
      Files.move(partial, read, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
    narrator.endLine();
    System.err.println(Files.size(read) + " bytes are in " + read + ".");
    return 0;
  }

  private int carryOut(Flash flash, FlashNarrator narrator) throws InterruptedException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("plan", FlashPlanText.json(flash.plan()));
    if (!json) {
      FlashPlanText.print(flash.plan(), planOnly ? System.out : System.err);
    }
    if (planOnly && json) {
      Json.print(answer);
    }
    flash.plan().check(anyway);
    if (planOnly) {
      return 0;
    }
    if (!yes && !agreed()) {
      System.err.println("Nothing was done. Use --yes to flash without being asked.");
      return BoardwalkCommand.FAILED;
    }
    FlashResult result = flash.run(narrator, new Cancellation());
    narrator.endLine();
    if (json) {
      answer.put("message", result.message());
      answer.put("verified", result.verified());
      answer.put("notes", result.notes());
      Json.print(answer);
    } else {
      System.err.println(result.message());
      result.notes().forEach(System.err::println);
    }
    return 0;
  }

  private FlashRequest request(String place, List<ImagePart> parts) throws IOException {
    return new FlashRequest(
        place, parts, files(), erase != null, !noVerify, anyway, Map.copyOf(settings));
  }

  private List<ImagePart> parts(Optional<FlashMethod> wanted, FlashNarrator narrator)
      throws IOException, InterruptedException {
    if (board != null && !images.isEmpty()) {
      throw new UsageError("Give a firmware file or --board, not both.");
    }
    if (board != null) {
      FirmwareImage image = FirmwareChoice.best(board);
      FirmwareStore store = FirmwareChoice.store(AppFolders.ofThisComputer());
      Path file = store.get(image, false, false, narrator, new Cancellation());
      narrator.endLine();
      return List.of(ImagePart.read(file, OptionalLong.empty()));
    }
    List<ImagePart> parts = new ArrayList<>();
    for (String image : images) {
      parts.add(part(image));
    }
    boolean microbit =
        !scripts.isEmpty() || wanted.map(m -> m.id().equals("microbit")).orElse(false);
    if (parts.isEmpty() && microbit && Files.exists(DEBIAN_V1)) {
      parts.add(ImagePart.read(DEBIAN_V1, OptionalLong.empty()));
    }
    if (parts.isEmpty() && erase == null) {
      throw new UsageError(
          "Give the firmware file to flash, or --board ID to take it from the catalogue.");
    }
    return parts;
  }

  private static ImagePart part(String image) throws IOException {
    Matcher matcher = AT_ADDRESS.matcher(image);
    if (!matcher.matches() || Files.exists(Path.of(image))) {
      return ImagePart.read(Path.of(image), OptionalLong.empty());
    }
    long address = Long.decode(matcher.group(1));
    if (address > 0xFFFFFFFFL) {
      throw new UsageError(matcher.group(1) + " is beyond every flash.");
    }
    return ImagePart.read(Path.of(matcher.group(2)), OptionalLong.of(address));
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Path script : scripts) {
      String name = scripts.size() == 1 ? "main.py" : script.getFileName().toString();
      if (files.putIfAbsent(name, Files.readAllBytes(script)) != null) {
        throw new UsageError(
            "Two of the files are called " + name + "; the micro:bit has no folders. Rename one.");
      }
    }
    return files;
  }

  private static boolean agreed() {
    if (System.console() == null || !System.console().isTerminal()) {
      return false;
    }
    String answer = System.console().readLine("Do it? [y/N] ");
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }
}
