package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * DHT11 and DHT22 (AM2302): when the wire has been low for a millisecond and comes free, the sensor
 * answers with 80 us low, 80 us high and forty bits, each 50 us low and 26 or 70 us high.
 */
final class Dht extends Part {

  private static final long ASKED = 900_000;
  private static final long MICRO = 1000;
  private static final int BITS = 40;

  private final Terminal wire;
  private final boolean precise;
  private double celsius;
  private double humidity;
  private long fell = -1;
  private boolean busy;

  Dht(Wiring wiring) {
    super(wiring);
    precise = wiring.kind().equals("dht22");
    celsius = wiring.number("temperature", 22);
    humidity = wiring.number("humidity", 45);
    wire = wiring.net("data").attach(id());
    wire.net().attach(id() + "'s resistor").pull(1);
    takes(
        "temperature", precise ? -40 : 0, precise ? 80 : 50, "C", () -> celsius, v -> celsius = v);
    takes("humidity", 0, 100, "%", () -> humidity, v -> humidity = v);
    wire.net()
        .listen(
            (level, time) -> {
              if (busy) {
                return;
              }
              if (level == 0) {
                fell = time;
              } else if (fell >= 0 && time - fell >= ASKED) {
                answer(time);
              }
            });
  }

  private byte[] reading() {
    byte[] data = new byte[5];
    if (precise) {
      int wet = (int) Math.round(humidity * 10);
      int warm = (int) Math.round(Math.abs(celsius) * 10) | (celsius < 0 ? 0x8000 : 0);
      data[0] = (byte) (wet >> 8);
      data[1] = (byte) wet;
      data[2] = (byte) (warm >> 8);
      data[3] = (byte) warm;
    } else {
      data[0] = (byte) Math.round(humidity);
      data[2] = (byte) Math.round(celsius);
    }
    data[4] = (byte) (data[0] + data[1] + data[2] + data[3]);
    return data;
  }

  private void answer(long time) {
    busy = true;
    byte[] data = reading();
    long at = time + 30 * MICRO;
    at = pulse(at, 80 * MICRO, 80 * MICRO);
    for (int i = 0; i < BITS; i++) {
      boolean one = (data[i / 8] >> 7 - i % 8 & 1) == 1;
      at = pulse(at, 50 * MICRO, one ? 70 * MICRO : 26 * MICRO);
    }
    long last = at;
    Clock.at(last, () -> wire.drive(0));
    Clock.at(
        last + 50 * MICRO,
        () -> {
          wire.release();
          busy = false;
          fell = -1;
        });
  }

  private long pulse(long at, long low, long high) {
    Clock.at(at, () -> wire.drive(0));
    Clock.at(at + low, wire::release);
    return at + low + high;
  }
}
