package boardwalk.emulated.esp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A stub sends its flash: raw frames, each acknowledged with the count so far, then the MD5. */
final class FlashUpload {

  private final NorFlash flash;
  private final long start;
  private final int length;
  private final int block;
  private final EmulatedEsp esp;
  private final MessageDigest digest;
  private int sent;

  FlashUpload(NorFlash flash, int start, int length, int block, EmulatedEsp esp) {
    this.flash = flash;
    this.start = start & 0xFFFFFFFFL;
    this.length = length;
    this.block = block;
    this.esp = esp;
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  void next() {
    byte[] bytes = flash.read(start + sent, Math.min(block, length - sent));
    digest.update(bytes);
    sent += bytes.length;
    esp.emit(SlipReader.encode(bytes));
  }

  /** Takes an acknowledgement; true when that was the last. */
  boolean acknowledged(byte[] frame) {
    int got =
        frame.length == 4 ? ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).getInt() : -1;
    if (got < 0 || got >= length) {
      esp.emit(SlipReader.encode(digest.digest()));
      return true;
    }
    if (sent < length) {
      next();
    }
    return false;
  }
}
