package boardwalk.interpreter.hardware.parts;

import java.util.Map;

/** What seven segments look like: bit 0 is the top one, on clockwise, bit 6 the middle one. */
final class SevenSegments {

  private static final Map<Integer, Character> LOOK =
      Map.ofEntries(
          Map.entry(0x00, ' '),
          Map.entry(0x3f, '0'),
          Map.entry(0x06, '1'),
          Map.entry(0x5b, '2'),
          Map.entry(0x4f, '3'),
          Map.entry(0x66, '4'),
          Map.entry(0x6d, '5'),
          Map.entry(0x7d, '6'),
          Map.entry(0x07, '7'),
          Map.entry(0x7f, '8'),
          Map.entry(0x6f, '9'),
          Map.entry(0x77, 'A'),
          Map.entry(0x7c, 'b'),
          Map.entry(0x39, 'C'),
          Map.entry(0x5e, 'd'),
          Map.entry(0x79, 'E'),
          Map.entry(0x71, 'F'),
          Map.entry(0x3d, 'G'),
          Map.entry(0x76, 'H'),
          Map.entry(0x1e, 'J'),
          Map.entry(0x38, 'L'),
          Map.entry(0x54, 'n'),
          Map.entry(0x5c, 'o'),
          Map.entry(0x73, 'P'),
          Map.entry(0x50, 'r'),
          Map.entry(0x78, 't'),
          Map.entry(0x3e, 'U'),
          Map.entry(0x6e, 'y'),
          Map.entry(0x40, '-'),
          Map.entry(0x63, '\u00b0'),
          Map.entry(0x08, '_'));

  private SevenSegments() {}

  /** The character that looks so; {@code *} for none. The decimal point, bit 7, does not count. */
  static char character(int segments) {
    return LOOK.getOrDefault(segments & 0x7f, '*');
  }
}
