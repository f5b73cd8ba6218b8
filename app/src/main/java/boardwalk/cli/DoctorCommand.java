package boardwalk.cli;

import boardwalk.boards.BoardProfile;
import boardwalk.device.BoardError;
import boardwalk.device.rescue.Diagnosis;
import boardwalk.device.rescue.Doctor;
import boardwalk.device.transport.PortPermission;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.dfu.DfuMethod;
import boardwalk.flasher.drive.UnmountedDrives;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code boardwalk doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "What could be wrong on this computer, and the one command that mends it.",
      "With --port: what is the matter with that board."
    },
    footer = {
      "",
      "Examples:",
      "  boardwalk doctor --port /dev/ttyUSB0",
      "  boardwalk doctor --udev | sudo tee " + PortPermission.RULES_FILE
    })
final class DoctorCommand implements Callable<Integer> {

  private static final int LISTEN_MILLIS = 3000;

  private record Finding(String what, boolean ok, String mend) {}

  @Option(names = "--udev", description = "Print the udev rule that lets you use boards.")
  private boolean udev;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    if (udev) {
      List<Integer> vendors =
          Target.profiles().all().stream()
              .flatMap(profile -> profile.usb().stream())
              .map(BoardProfile.UsbId::vendor)
              .toList();
      System.out.print(PortPermission.udevRules(vendors));
      return 0;
    }
    List<Finding> findings = new ArrayList<>();
    if (target.port != null || target.board != null) {
      findings.add(board());
    } else {
      computer(findings);
    }
    if (json) {
      Json.print(findings.stream().map(DoctorCommand::row).toList());
    } else {
      for (Finding finding : findings) {
        System.out.println((finding.ok() ? "ok    " : "WRONG ") + finding.what());
        if (!finding.mend().isBlank()) {
          System.out.println("      " + finding.mend());
        }
      }
    }
    return findings.stream().allMatch(Finding::ok) ? 0 : BoardwalkCommand.FAILED;
  }

  private static Map<String, Object> row(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("what", finding.what());
    row.put("ok", finding.ok());
    row.put("mend", finding.mend());
    return row;
  }

  private Finding board() throws Exception {
    try (Transport transport = target.open(false, Optional.empty())) {
      Diagnosis diagnosis = new Doctor(transport, LISTEN_MILLIS).examine();
      String seen = diagnosis.evidence().isEmpty() ? "" : " It said: " + diagnosis.evidence();
      boolean well =
          switch (diagnosis.cause()) {
            case ANSWERS, BUSY -> true;
            default -> false;
          };
      return new Finding(diagnosis.cause().sentence() + seen, well, diagnosis.cause().action());
    } catch (BoardError e) {
      return new Finding(e.getMessage(), false, e.advice());
    }
  }

  private static void computer(List<Finding> findings) {
    findings.add(new Finding("Java " + Runtime.version(), true, ""));
    findings.add(
        Display.missing()
            .map(missing -> new Finding("The window cannot be shown.", false, missing))
            .orElseGet(() -> new Finding("The window can be shown.", true, "")));
    List<SerialPorts.Port> ports = SerialPorts.list();
    List<SerialPorts.Port> usb = ports.stream().filter(SerialPorts.Port::isUsb).toList();
    findings.add(
        usb.isEmpty()
            ? new Finding(
                "No board is plugged in.",
                true,
                "If one is: use a cable with data lines, and another USB port.")
            : new Finding(usb.size() + " serial ports on USB.", true, ""));
    for (SerialPorts.Port port : usb) {
      Path device = Path.of(port.name());
      if (Files.exists(device)) {
        boolean allowed = Files.isReadable(device) && Files.isWritable(device);
        findings.add(
            new Finding(
                port.name() + (allowed ? " may be opened." : " may not be opened by you."),
                allowed,
                allowed ? "" : PortPermission.advice(port.name())));
      }
    }
    for (String unmounted : new UnmountedDrives().advice()) {
      findings.add(new Finding("A board's drive cannot be used yet.", false, unmounted));
    }
    List<FlashError> troubles = new DfuMethod().troubles();
    if (troubles.isEmpty()) {
      findings.add(new Finding("Boards in DFU mode can be reached by USB.", true, ""));
    }
    for (FlashError trouble : troubles) {
      // Only boards in DFU mode need the library: without one plugged in, its lack is no fault.
      boolean library = trouble.getCause() instanceof UnsatisfiedLinkError;
      findings.add(new Finding(trouble.getMessage(), library, trouble.advice()));
    }
    if (System.getProperty("os.name").startsWith("Linux")) {
      boolean rules = Files.exists(Path.of(PortPermission.RULES_FILE));
      findings.add(
          new Finding(
              rules
                  ? "The udev rule for boards is installed."
                  : "There is no udev rule for boards.",
              true,
              rules
                  ? ""
                  : "To add it: boardwalk doctor --udev | sudo tee " + PortPermission.RULES_FILE));
    }
  }
}
