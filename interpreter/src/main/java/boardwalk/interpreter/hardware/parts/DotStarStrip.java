package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.SpiDevice;
import boardwalk.interpreter.hardware.pins.Net;

/**
 * A strip of APA102 LEDs ("DotStar"), which take their bits with a clock (Shenzhen LED data sheet
 * APA102): 32 bits of 0 start a picture, then each LED takes 32 bits for itself: three of 1, five
 * of brightness, and eight each of blue, green and red. There is no chip select.
 */
final class DotStarStrip extends PixelChain implements SpiDevice {

  private static final int FRAME = 32;
  private static final int MARK = 0b111;
  private static final int BRIGHTEST = 31;

  private final Net clock;
  private final Net data;
  private final int[] lit;

  /** Bits of this frame that have come, and how many. */
  private int frame;

  private int bits;

  /** Bits of 0 one after another at the last, outside frames. */
  private int zeros;

  /** The LED that takes the next frame; -1 before a picture has started. */
  private int next = -1;

  DotStarStrip(Wiring wiring) {
    super(wiring);
    clock = wiring.net("clock");
    data = wiring.net("data");
    lit = new int[count()];
  }

  @Override
  int rgb(int pixel) {
    return lit[pixel];
  }

  /** Bit by bit: without a chip select a stray clock has moved all bytes, until the next start. */
  @Override
  public int exchange(int sent) {
    for (int bit = 7; bit >= 0; bit--) {
      take(sent >> bit & 1);
    }
    return 0xff;
  }

  private void take(int bit) {
    if (bits > 0) {
      frame = frame << 1 | bit;
      if (++bits == FRAME) {
        bits = 0;
        show();
      }
    } else if (bit == 1) {
      frame = 1;
      bits = 1;
      zeros = 0;
    } else if (++zeros == FRAME) {
      next = 0;
    }
  }

  private void show() {
    if (frame >>> FRAME - 3 != MARK) {
      next = -1;
    } else if (next >= 0 && next < lit.length) {
      int brightness = frame >>> 24 & BRIGHTEST;
      lit[next] =
          shone(frame & 255, brightness) << 16
              | shone(frame >> 8 & 255, brightness) << 8
              | shone(frame >> 16 & 255, brightness);
      next++;
    }
  }

  private static int shone(int colour, int brightness) {
    return Math.round(colour * brightness / (float) BRIGHTEST);
  }

  @Override
  public Net clock() {
    return clock;
  }

  @Override
  public Net in() {
    return data;
  }

  @Override
  public boolean isSelected() {
    return true;
  }
}
