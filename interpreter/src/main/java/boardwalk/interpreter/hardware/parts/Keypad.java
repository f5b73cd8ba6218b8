package boardwalk.interpreter.hardware.parts;

/** A matrix of keys, 4 by 4 or 4 by 3: a pressed key connects its row and its column. */
final class Keypad extends Part {

  private static final String FOUR = "123A456B789C*0#D";
  private static final String THREE = "123456789*0#";

  Keypad(Wiring wiring) {
    super(wiring);
    boolean four = wiring.has("col4");
    int columns = four ? 4 : 3;
    String keys = four ? FOUR : THREE;
    for (int i = 0; i < keys.length(); i++) {
      int row = i / columns + 1;
      int column = i % columns + 1;
      Bridge key = new Bridge(wiring.net("row" + row), wiring.net("col" + column), id());
      boolean[] pressed = new boolean[1];
      takes(
          "key_" + keys.charAt(i),
          0,
          1,
          "",
          () -> pressed[0] ? 1 : 0,
          now -> {
            pressed[0] = now >= 0.5;
            key.close(pressed[0]);
          });
    }
  }
}
