package boardwalk.emulated.esp;

import java.util.Random;

/**
 * What goes wrong.
 *
 * @param seed of what is random
 * @param lose probability that a byte gets lost, either way
 * @param flip probability that a bit of a byte is flipped, either way
 * @param deafSyncs how many SYNCs are not answered after each reset
 * @param refuseBlock the block that is answered with a checksum error, once; -1 for none
 * @param corruptBlock the block after which a wrong bit stays in flash; -1 for none
 * @param corruptTimes how often that happens
 * @param cutAfter after this many commands the cable is pulled; -1 for never
 * @param programOnly whether control lines do not get it into the bootloader
 * @param locked whether it is in secure download mode
 * @param secureBoot whether it only starts signed firmware
 * @param noFlash whether the flash memory is missing
 */
public record Faults(
    long seed,
    double lose,
    double flip,
    int deafSyncs,
    int refuseBlock,
    int corruptBlock,
    int corruptTimes,
    int cutAfter,
    boolean programOnly,
    boolean locked,
    boolean secureBoot,
    boolean noFlash) {

  public static final Faults NONE =
      new Faults(0, 0, 0, 0, -1, -1, 0, -1, false, false, false, false);

  public static Faults noise(long seed, double lose, double flip) {
    return new Faults(seed, lose, flip, 0, -1, -1, 0, -1, false, false, false, false);
  }

  public static Faults deaf(int syncs) {
    return new Faults(0, 0, 0, syncs, -1, -1, 0, -1, false, false, false, false);
  }

  public static Faults refuse(int block) {
    return new Faults(0, 0, 0, 0, block, -1, 0, -1, false, false, false, false);
  }

  public static Faults corrupt(int block, int times) {
    return new Faults(0, 0, 0, 0, -1, block, times, -1, false, false, false, false);
  }

  public static Faults cut(int commands) {
    return new Faults(0, 0, 0, 0, -1, -1, 0, commands, false, false, false, false);
  }

  public static Faults noAutomaticReset() {
    return new Faults(0, 0, 0, 0, -1, -1, 0, -1, true, false, false, false);
  }

  public static Faults secureDownload() {
    return new Faults(0, 0, 0, 0, -1, -1, 0, -1, false, true, false, false);
  }

  public static Faults signedOnly() {
    return new Faults(0, 0, 0, 0, -1, -1, 0, -1, false, false, true, false);
  }

  public static Faults withoutFlash() {
    return new Faults(0, 0, 0, 0, -1, -1, 0, -1, false, false, false, true);
  }

  /** Bytes after a noisy line. */
  byte[] onTheLine(byte[] bytes, int length, Random random) {
    byte[] out = new byte[length];
    int at = 0;
    for (int i = 0; i < length; i++) {
      if (lose > 0 && random.nextDouble() < lose) {
        continue;
      }
      boolean flipped = flip > 0 && random.nextDouble() < flip;
      out[at++] = flipped ? (byte) (bytes[i] ^ 1 << random.nextInt(8)) : bytes[i];
    }
    return java.util.Arrays.copyOf(out, at);
  }
}
