package boardwalk.interpreter.hardware;

import java.util.ArrayList;
import java.util.List;

/**
 * Sound the board makes sample by sample, kept until somebody who lets it be heard fetches it. The
 * program's thread fills it, the one that watches the board empties it.
 */
public final class SoundOut {

  /** So many samples are kept at most: a minute at the highest usual rate. */
  private static final int MOST = 48_000 * 60;

  /**
   * A piece of sound.
   *
   * @param source where it comes out: {@code pin pin0}, {@code i2s}
   * @param rate samples a second
   * @param samples of one channel, 16 bits each, signed
   */
  public record Piece(String source, int rate, short[] samples) {}

  private List<Piece> pieces = new ArrayList<>();
  private int kept;
  private volatile boolean heard;

  /** Somebody listens from now on; until then nothing is kept. */
  public void listen() {
    heard = true;
  }

  /** Whether it is worth the work to make samples. */
  public boolean isHeard() {
    return heard;
  }

  /** Lets samples sound after those of the same source that came before. */
  public synchronized void play(String source, int rate, short[] samples) {
    if (heard && samples.length > 0 && rate > 0 && kept + samples.length <= MOST) {
      kept += samples.length;
      pieces.add(new Piece(source, rate, samples));
    }
  }

  /** What has come since this was asked last. */
  public synchronized List<Piece> fetch() {
    List<Piece> all = pieces;
    pieces = new ArrayList<>();
    kept = 0;
    return all;
  }
}
