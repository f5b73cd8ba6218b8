package boardwalk.device.rescue;

import boardwalk.device.rescue.Diagnosis.Cause;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what chips say when they start: the ROM of ESP chips ("ESP-IDF Programming Guide", Fatal
 * Errors; "ESP8266 Technical Reference", boot messages; esptool's documentation, Boot Mode
 * Selection), and MicroPython and CircuitPython themselves.
 */
public final class BootLog {

  private record Sign(Pattern pattern, Cause cause) {}

  /** A reset is announced by each of these; several in a few seconds are a loop. */
  private static final Pattern RESET =
      Pattern.compile(
          "(?:^|\\n)(?:ets [A-Z][a-z]{2} +\\d|ESP-ROM:|rst:0x[0-9a-f]+|.*Guru Meditation Error)");

  private static final int LOOP = 3;

  /** In the order of what they prove. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign(Pattern.compile("Brownout detector was triggered"), Cause.BROWNOUT),
          new Sign(
              Pattern.compile("waiting for download|DOWNLOAD_BOOT\\(|DOWNLOAD\\(USB/UART0"),
              Cause.BOOTLOADER),
          new Sign(
              Pattern.compile("invalid header: 0x[0-9a-f]+|No bootable app|flash read err, 1000"),
              Cause.NO_FIRMWARE),
          new Sign(
              Pattern.compile("filesystem appears to be corrupted|OSError: \\[Errno 5\\] EIO"),
              Cause.DAMAGED_FILES));

  private BootLog() {}

  /** What a log says of itself; empty when it is none, or all is well. */
  public static Optional<Diagnosis> read(String log) {
    for (Sign sign : SIGNS) {
      Matcher matcher = sign.pattern().matcher(log);
      if (matcher.find()) {
        return Optional.of(new Diagnosis(sign.cause(), lineAt(log, matcher.start())));
      }
    }
    Matcher resets = RESET.matcher(log);
    int count = 0;
    int last = 0;
    while (resets.find()) {
      // One start says both its ROM's name and the reason of the reset.
      count += resets.group().contains("rst:") ? 0 : 1;
      last = resets.start();
    }
    return count >= LOOP
        ? Optional.of(new Diagnosis(Cause.BOOT_LOOP, lineAt(log, last + 1)))
        : Optional.empty();
  }

  private static String lineAt(String log, int at) {
    int start = log.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int end = log.indexOf('\n', Math.min(log.length(), at + 1));
    return log.substring(start, end < 0 ? log.length() : end).strip();
  }
}
