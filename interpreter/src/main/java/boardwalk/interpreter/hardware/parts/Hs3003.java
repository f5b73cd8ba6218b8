package boardwalk.interpreter.hardware.parts;

/** HS3003 humidity and temperature sensor (Renesas HS300x, sections 5.7 to 5.9). */
final class Hs3003 extends BusPart {

  private static final int FULL = 16383;

  private final int[] data = new int[4];
  private int at;
  private double percent = 50;
  private double celsius = 25;

  Hs3003(Wiring wiring) {
    super(wiring, 0x44);
    takes("humidity", 0, 100, "%", () -> percent, v -> percent = v);
    takes("temperature", -40, 125, "C", () -> celsius, v -> celsius = v);
  }

  @Override
  public void start(int asked, boolean read) {
    at = 0;
    if (!read) {
      int humidity = (int) Math.round(percent / 100 * FULL);
      int temperature = (int) Math.round((celsius + 40) / 165 * FULL) << 2;
      data[0] = humidity >> 8;
      data[1] = humidity & 0xff;
      data[2] = temperature >> 8;
      data[3] = temperature & 0xff;
    }
  }

  @Override
  public boolean write(int value) {
    return true;
  }

  @Override
  public int read() {
    return at < data.length ? data[at++] : 0xff;
  }
}
