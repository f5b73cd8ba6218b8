package boardwalk.device.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/** What a user of Linux needs to be allowed to open a port, and the words for it. */
public final class PortPermission {

  /** Where rules of the administrator are. */
  public static final String RULES_FILE = "/etc/udev/rules.d/70-boardwalk.rules";

  private PortPermission() {}

  /** The one sentence for a port that may not be opened. */
  public static String advice(String port) {
    String group = group(Path.of(port));
    return group.isEmpty() || group.equals("root")
        ? "Install the rule for boards with 'boardwalk doctor --udev | sudo tee "
            + RULES_FILE
            + "', then plug the board in again."
        : "Add yourself to the group of the port with 'sudo usermod -aG "
            + group
            + " $USER', then log out and in again.";
  }

  private static String group(Path port) {
    try {
      return Files.readAttributes(port, PosixFileAttributes.class).group().getName();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }

  /**
   * A udev rule that lets the user in front of the computer use boards of these USB vendors, and
   * keeps ModemManager from talking to them.
   *
   * @param vendors USB vendor ids
   */
  public static String udevRules(Collection<Integer> vendors) {
    StringBuilder rules =
        new StringBuilder("# Boardwalk: MicroPython boards for whoever sits at this computer.\n");
    for (int vendor : new TreeSet<>(vendors)) {
      rules.append(
          String.format(
              Locale.ROOT,
              "SUBSYSTEMS==\"usb\", ATTRS{idVendor}==\"%04x\", TAG+=\"uaccess\","
                  + " ENV{ID_MM_DEVICE_IGNORE}=\"1\"%n",
              vendor));
    }
    return rules.toString();
  }
}
