package boardwalk.app.sound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Plays the tones of buzzers and speakers as square waves, as those sound. Without a sound device,
 * or with the system property {@code boardwalk.sound} set to {@code off}, it is silent and says
 * nothing. From any thread; nothing here waits for the device.
 */
public final class Tones implements AutoCloseable {

  static final int RATE = 44_100;
  private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

  /** Loudness of one tone; a square wave sounds louder than its number. */
  private static final int LOUD = 2_400;

  /** Samples that are made at once: about 12 ms. */
  private static final int CHUNK = 512;

  /**
   * So much is made ahead: about 116 ms. With less a busy computer leaves gaps in a tone; more
   * would be heard as a delay.
   */
  private static final int BUFFER_BYTES = CHUNK * 2 * 10;

  /** The device is given back after so long a silence. */
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(2);

  private static final double HIGHEST = 12_000;
  private static final double LOWEST = 20;

  private final Map<String, Double> sounding = new ConcurrentHashMap<>();
  private final Map<String, Double> phases = new ConcurrentHashMap<>();
  private final Map<String, SampleQueue> sampled = new ConcurrentHashMap<>();
  private boolean playing;
  private volatile boolean muted;
  private volatile boolean closed;
  private volatile boolean deaf = "off".equals(System.getProperty("boardwalk.sound"));

  /**
   * Lets something sound from now on.
   *
   * @param source who sounds
   * @param hertz how high; 0 for silence. What nobody hears is not played.
   */
  public void play(String source, double hertz) {
    if (hertz < LOWEST || hertz > HIGHEST) {
      sounding.remove(source);
    } else {
      sounding.put(source, hertz);
      begin();
    }
  }

  /**
   * Lets samples sound after those that came before. While a source has some, its tone is not
   * played.
   *
   * @param source who sounds
   * @param rate samples a second
   * @param samples one channel, signed
   */
  public void play(String source, int rate, short[] samples) {
    if (!muted && !deaf && !closed) {
      sampled.computeIfAbsent(source, name -> new SampleQueue()).add(rate, samples);
      begin();
    }
  }

  /** Everything is silent from now on. */
  public void silence() {
    sounding.clear();
    sampled.values().forEach(SampleQueue::clear);
  }

  public void muted(boolean now) {
    muted = now;
    if (now) {
      sampled.values().forEach(SampleQueue::clear);
    }
  }

  private synchronized void begin() {
    if (!playing && !deaf && !muted && !closed) {
      playing = true;
      Thread sound = Thread.ofPlatform().daemon().name("sound").unstarted(this::run);
      sound.setPriority(Thread.MAX_PRIORITY);
      sound.start();
    }
  }

  private void run() {
    try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
      line.open(FORMAT, BUFFER_BYTES);
      line.start();
      byte[] chunk = new byte[CHUNK * 2];
      long heard = System.nanoTime();
      while (!closed && System.nanoTime() - heard < SILENCE) {
        int[] sum = new int[CHUNK];
        sampled.values().forEach(queue -> queue.mix(sum));
        add(sum);
        boolean silent = muted || !isSounding();
        write(muted ? new int[CHUNK] : sum, chunk);
        if (!silent) {
          heard = System.nanoTime();
        }
        line.write(chunk, 0, chunk.length);
      }
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
      // There is no device, or another program keeps it: boards can be used without sound.
      deaf = true;
    } finally {
      synchronized (this) {
        playing = false;
      }
    }
    if (isSounding()) {
      begin();
    }
  }

  private boolean isSounding() {
    return !sounding.isEmpty() || sampled.values().stream().anyMatch(SampleQueue::isPlaying);
  }

  /** Adds the next part of each tone. */
  private void add(int[] sum) {
    sounding.forEach(
        (source, hertz) -> {
          SampleQueue samples = sampled.get(source);
          if (samples != null && samples.isPlaying()) {
            return;
          }
          double phase = phases.getOrDefault(source, 0.0);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += phase < 0.5 ? LOUD : -LOUD;
            phase += hertz / RATE;
            phase -= Math.floor(phase);
          }
          phases.put(source, phase);
        });
  }

  /** 16 bits for each sample, the low byte first. */
  private static void write(int[] sum, byte[] chunk) {
    for (int i = 0; i < sum.length; i++) {
      int sample = Math.clamp(sum[i], Short.MIN_VALUE, Short.MAX_VALUE);
      chunk[2 * i] = (byte) sample;
      chunk[2 * i + 1] = (byte) (sample >> 8);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
