package boardwalk.interpreter.hardware.parts;

/** LEDs of any colour in a chain, each with its own chip. */
abstract class PixelChain extends Part {

  private static final int MOST = 4096;

  private final int count;

  PixelChain(Wiring wiring) {
    super(wiring);
    count = Math.clamp(wiring.whole("pixels", 8), 1, MOST);
    shows("pixels", this::colours);
    shows("lit", this::lit);
    for (int i = 0; i < count; i++) {
      int pixel = i;
      shows("pixel" + i, () -> css(pixel));
    }
  }

  /** How many there are. */
  final int count() {
    return count;
  }

  /** What a LED shows now: 0xRRGGBB. */
  abstract int rgb(int pixel);

  private String css(int pixel) {
    return String.format("#%06x", rgb(pixel));
  }

  private String colours() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(css(i));
    }
    return out.toString();
  }

  private Object lit() {
    int lit = 0;
    for (int i = 0; i < count; i++) {
      lit += rgb(i) == 0 ? 0 : 1;
    }
    return lit;
  }
}
