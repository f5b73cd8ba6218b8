package boardwalk.flasher.esp;

import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which of Espressif's chips is at a port, as its bootloader says.
 *
 * @param chip {@code ESP32-C3}
 * @param mac the factory's MAC address; empty where the chip does not tell
 * @param flashBytes size of its flash; empty where it does not tell
 */
public record EspIdentity(String chip, String mac, OptionalLong flashBytes) {

  private static final int ATTEMPTS = 3;

  /**
   * Asks the chip. Restarts it twice, into its bootloader and back into its program; writes nothing
   * to it. The transport stays open. Blocks for up to ten seconds.
   *
   * @throws FlashError NOT_RESPONDING when no such chip answers
   */
  public static EspIdentity ask(Transport transport, FlashClock clock)
      throws FlashError, InterruptedException {
    EspSession session =
        new EspSession(
            new EspLink(transport, clock),
            EspSession.Wiring.ADAPTER,
            chip -> Optional.empty(),
            EspSession.FIRST_BAUD,
            FlashProgress.NONE);
    session.connect(0);
    try {
      return patiently(session);
    } finally {
      session.restart();
    }
  }

  private static EspIdentity patiently(EspSession session) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return told(session);
      } catch (EspTrouble e) {
        if (attempt == ATTEMPTS) {
          // What it is was heard; only the rest is missing.
          return new EspIdentity(session.rom().chip().name(), "", OptionalLong.empty());
        }
        session.connect(0);
      }
    }
  }

  private static EspIdentity told(EspSession session) throws EspTrouble, InterruptedException {
    EspRom rom = session.rom();
    String chip = rom.chip().name();
    if (rom.securityInfo().secureDownload()) {
      return new EspIdentity(chip, "", OptionalLong.empty());
    }
    String mac = rom.mac();
    FlashChip flash = session.prepareFlash(false);
    return new EspIdentity(chip, mac, flash.present() ? flash.size() : OptionalLong.empty());
  }

  /** For people: {@code ESP32-C3 with 4 MB of flash, MAC address 24:0a:c4:01:02:03}. */
  public String words() {
    return chip
        + (flashBytes.isPresent()
            ? " with " + FlashChip.words(flashBytes.getAsLong()) + " of flash"
            : "")
        + (mac.isEmpty() ? "" : ", MAC address " + mac);
  }
}
