package boardwalk.flasher.esp;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads flash: by a stub in blocks of 4096 bytes, by the ROM 64 bytes at a time, compared by MD5
 * now and then. The ESP8266's ROM cannot.
 */
final class EspReader {

  private static final int SLOW_BLOCK = 64;
  private static final int STUB_BLOCK = 4096;

  /** How much is read before it is compared: what is lost when something was. */
  private static final int PIECE = 16 * 1024;

  private static final int ATTEMPTS = 4;
  private static final int FRAME_MILLIS = 3000;

  private final EspSession session;
  private final FlashProgress progress;
  private final Cancellation cancel;

  EspReader(EspSession session, FlashProgress progress, Cancellation cancel) {
    this.session = session;
    this.progress = progress;
    this.cancel = cancel;
  }

  void read(AddressRange all, OutputStream out) throws IOException, InterruptedException {
    if (session.rom().chip().isEsp8266() && !session.rom().isStub()) {
      throw new FlashError(
          "The bootloader of the ESP8266 cannot read its flash.",
          "With esptool installed on this computer, its stub can: then try again.");
    }
    for (long at = all.start(); at < all.end(); ) {
      cancel.safePoint("Nothing on the board was changed.");
      byte[] piece = patiently(new AddressRange(at, Math.min(PIECE, all.end() - at)));
      out.write(piece);
      at += piece.length;
      progress.at("Reading", at - all.start(), all.length());
    }
  }

  private byte[] patiently(AddressRange piece) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return session.rom().isStub() ? byStub(piece) : byRom(piece);
      } catch (EspTrouble e) {
        try {
          if (attempt == ATTEMPTS) {
            throw e;
          }
          session.recover(attempt > 1, false);
        } catch (EspTrouble last) {
          throw new FlashError(
              FlashError.Kind.NOT_RESPONDING,
              "Reading the flash failed: " + last.getMessage() + ".",
              "Try another cable or USB port, and take off what is wired to the board.",
              last);
        }
      }
    }
  }

  private byte[] byRom(AddressRange piece) throws EspTrouble, InterruptedException {
    EspRom rom = session.rom();
    byte[] bytes = new byte[(int) piece.length()];
    for (int at = 0; at < bytes.length; at += SLOW_BLOCK) {
      int count = Math.min(SLOW_BLOCK, bytes.length - at);
      System.arraycopy(rom.readSlowly(piece.start() + at, count), 0, bytes, at, count);
    }
    if (!rom.md5(piece).equalsIgnoreCase(HexFormat.of().formatHex(md5(bytes)))) {
      throw new EspTrouble.NoAnswer(EspCommand.READ_FLASH_SLOW);
    }
    return bytes;
  }

  private byte[] byStub(AddressRange piece) throws EspTrouble, InterruptedException {
    EspLink link = session.link();
    int length = (int) piece.length();
    link.ask(EspCommand.READ_FLASH, (int) piece.start(), length, STUB_BLOCK, 1);
    byte[] bytes = new byte[length];
    int got = 0;
    while (got < length) {
      byte[] block = frame(link);
      if (block.length > length - got) {
        throw new EspTrouble.NoAnswer(EspCommand.READ_FLASH);
      }
      System.arraycopy(block, 0, bytes, got, block.length);
      got += block.length;
      link.sendFrame(EspRom.littleEndian(got));
    }
    if (!Arrays.equals(frame(link), md5(bytes))) {
      throw new EspTrouble.NoAnswer(EspCommand.READ_FLASH);
    }
    return bytes;
  }

  private static byte[] frame(EspLink link) throws EspTrouble, InterruptedException {
    Optional<byte[]> frame = link.frame(FRAME_MILLIS);
    return frame.orElseThrow(() -> new EspTrouble.NoAnswer(EspCommand.READ_FLASH));
  }

  private static byte[] md5(byte[] bytes) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
