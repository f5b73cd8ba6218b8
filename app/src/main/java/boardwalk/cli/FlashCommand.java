package boardwalk.cli;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.microbit.Drives;
import boardwalk.flasher.microbit.MicrobitFirmware;
import boardwalk.flasher.microbit.MicrobitFlasher;
import boardwalk.flasher.microbit.MicrobitPlan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk flash}: today for the micro:bit's drive. */
@Command(
    name = "flash",
    mixinStandardHelpOptions = true,
    description = {
      "Put MicroPython onto a micro:bit, with a program in it.",
      "Shows the plan; does it with --yes, or after asking on a terminal."
    },
    footer = {"", "Example: boardwalk flash micropython.hex --script main.py --yes"})
final class FlashCommand implements Callable<Integer> {

  /** Where a MicroPython for the micro:bit V1 is when Debian's package is installed. */
  private static final Path DEBIAN_V1 =
      Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");

  @Parameters(arity = "0..1", paramLabel = "IMAGE", description = "MicroPython as a hex file.")
  private Path image;

  @Option(
      names = "--script",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to put in; a single one becomes main.py.")
  private List<Path> scripts = List.of();

  @Option(names = "--to", paramLabel = "DRIVE", description = "The micro:bit's drive.")
  private Path to;

  @Option(names = "--plan", description = "Only show what would be done.")
  private boolean planOnly;

  @Option(names = "--yes", description = "Do it without asking.")
  private boolean yes;

  @Override
  public Integer call() throws Exception {
    Drives.Drive drive = drive();
    MicrobitFirmware firmware =
        MicrobitFirmware.parse(Files.readString(firmwareFile(), StandardCharsets.ISO_8859_1));
    MicrobitPlan plan = MicrobitPlan.of(drive, firmware, files());
    plan.steps().forEach(step -> System.err.println("- " + step));
    if (plan.refusal().isPresent()) {
      throw plan.refusal().get();
    }
    if (planOnly) {
      return 0;
    }
    if (!yes && !agreed()) {
      System.err.println("Nothing was done. Use --yes to flash without being asked.");
      return BoardwalkCommand.FAILED;
    }
    String done = new MicrobitFlasher().flash(plan, (phase, share) -> progress(phase, share));
    System.err.println();
    System.err.println(done);
    return 0;
  }

  private Drives.Drive drive() {
    if (to != null) {
      return Drives.at(to)
          .orElseThrow(
              () ->
                  new FlashError(
                      to + " is not the drive of a micro:bit.",
                      "Its drive is called MICROBIT and has a DETAILS.TXT."));
    }
    List<Drives.Drive> found = Drives.ofThisComputer().find();
    if (found.size() != 1) {
      throw new FlashError(
          found.isEmpty() ? "No micro:bit drive was found." : "There are several micro:bits.",
          found.isEmpty()
              ? "Plug the micro:bit in with a data cable and wait for its drive, or give --to."
              : "Choose one with --to DRIVE.");
    }
    return found.getFirst();
  }

  private Path firmwareFile() {
    return Optional.ofNullable(image)
        .or(() -> Optional.of(DEBIAN_V1).filter(Files::exists))
        .orElseThrow(
            () ->
                new UsageError(
                    "Give the MicroPython hex file to flash (from microbit.org or micropython.org)."));
  }

  private Map<String, byte[]> files() throws java.io.IOException {
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

  private static void progress(String phase, double share) {
    if (System.console() != null && System.console().isTerminal()) {
      System.err.print(
          "\r" + phase + (share >= 0 ? " " + Math.round(share * 100) + " %" : " ...") + "   ");
    }
  }
}
