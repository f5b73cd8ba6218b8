package boardwalk.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A system's USB serial devices as sysfs and /dev show them, in a folder: processes started with
 * umockdev's library see them in place of this computer's (umockdev README; Linux,
 * Documentation/ABI/testing/sysfs-bus-usb).
 */
final class UsbTree {

  private static final String BUS = "sys/devices/pci0000:00/0000:00:14.0/usb1";

  private final Path root;

  /**
   * @param root empty folder; umockdev wants it in {@code UMOCKDEV_DIR}
   */
  UsbTree(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve("sys/class/tty"));
    Files.createDirectories(root.resolve("sys/bus/usb/drivers/cdc_acm"));
    Files.createDirectories(root.resolve("dev/.node"));
    Files.createDirectories(root.resolve("proc/tty"));
    Files.writeString(
        root.resolve("proc/tty/drivers"), "acm                  /dev/ttyACM   166 0-255 serial\n");
  }

  /** Makes the processes {@code builder} starts see this tree. */
  void shownTo(ProcessBuilder builder) {
    builder.environment().put("UMOCKDEV_DIR", root.toString());
    builder.environment().put("LD_PRELOAD", "libumockdev-preload.so.0");
  }

  /**
   * Plugs in a device; it appears at once, as {@code /dev/ttyACMn}.
   *
   * @param at what its port really is; nothing opens it while it is only looked at
   */
  void plug(int n, int vendor, int product, String serial, String words, Path at)
      throws IOException {
    String name = "ttyACM" + n;
    Path device = root.resolve(BUS).resolve("1-" + (n + 1));
    Path tty = device.resolve("1-" + (n + 1) + ":1.0/tty").resolve(name);
    Files.createDirectories(tty);
    write(device.resolve("idVendor"), "%04x".formatted(vendor));
    write(device.resolve("idProduct"), "%04x".formatted(product));
    write(device.resolve("serial"), serial);
    write(device.resolve("product"), words);
    write(device.resolve("manufacturer"), "Somebody");
    write(device.resolve("busnum"), "1");
    write(device.resolve("devnum"), Integer.toString(n + 2));
    write(device.resolve("devpath"), Integer.toString(n + 1));
    write(tty.resolve("dev"), "166:" + n);
    write(tty.resolve("uevent"), "MAJOR=166\nMINOR=" + n + "\nDEVNAME=" + name);
    Path port = tty.getParent().getParent();
    link(tty.resolve("device"), port);
    link(port.resolve("driver"), root.resolve("sys/bus/usb/drivers/cdc_acm"));
    link(port.resolve("subsystem"), root.resolve("sys/bus/usb"));
    link(device.resolve("subsystem"), root.resolve("sys/bus/usb"));
    link(root.resolve("dev/.node").resolve(name), Path.of("166:" + n));
    link(root.resolve("dev").resolve(name), at);
    link(root.resolve("sys/class/tty").resolve(name), tty);
  }

  /** Pulls it out again. */
  void unplug(int n) throws IOException {
    String name = "ttyACM" + n;
    Files.delete(root.resolve("sys/class/tty").resolve(name));
    Files.delete(root.resolve("dev").resolve(name));
    Files.delete(root.resolve("dev/.node").resolve(name));
    try (Stream<Path> all = Files.walk(root.resolve(BUS).resolve("1-" + (n + 1)))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text + "\n");
  }

  private static void link(Path link, Path target) throws IOException {
    Files.createSymbolicLink(link, target);
  }
}
