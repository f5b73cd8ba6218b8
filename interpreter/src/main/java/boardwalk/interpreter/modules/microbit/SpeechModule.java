package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;

/**
 * {@code speech}: what is said takes its time and is shown to who watches the board; it is not
 * heard. {@code translate} uses a few rules of spelling, not the firmware's hundreds.
 */
final class SpeechModule implements NativeModule {

  private static final long USUAL_SPEED = 72;

  /** A letter at the usual speed, about. */
  private static final long LETTER = 90_000_000;

  private static final String[][] SOUNDS = {
    {"TION", "SHUN"},
    {"TCH", "CH"},
    {"OUGH", "AHF"},
    {"EE", "IY"},
    {"EA", "IY"},
    {"OO", "UW"},
    {"OU", "AW"},
    {"OW", "OW"},
    {"AI", "EY"},
    {"AY", "EY"},
    {"OY", "OY"},
    {"OI", "OY"},
    {"SH", "SH"},
    {"CH", "CH"},
    {"TH", "TH"},
    {"PH", "F"},
    {"WH", "WH"},
    {"CK", "K"},
    {"NG", "NX"},
    {"QU", "KW"},
    {"ER", "ER"},
    {"AR", "AAR"},
    {"OR", "AOR"},
    {"LL", "L"},
    {"SS", "S"},
    {"A", "AE"},
    {"E", "EH"},
    {"I", "IH"},
    {"O", "AA"},
    {"U", "AH"},
    {"C", "K"},
    {"J", "J"},
    {"X", "KS"},
    {"Y", "IY"}
  };

  private final MicrobitBoard board;

  SpeechModule(MicrobitBoard board) {
    this.board = board;
  }

  @Override
  public String name() {
    return "speech";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with(NativeFunction.of1("translate", text -> translate(Text.expectStr(text))));
    for (String how : new String[] {"say", "pronounce", "sing"}) {
      module.with(NativeFunction.withKeywords(how, this::speak));
    }
    return module;
  }

  private Object speak(Arguments a) {
    a.only("words", "phonemes", "song", "pitch", "speed", "mouth", "throat", "pin", "debug");
    String text = Text.expectStr(a.get(0));
    long speed = Math.max(1, Numbers.toLong(a.get(99, "speed", USUAL_SPEED)));
    MusicModule.Speaker speaker = board.speaker(a.get(99, "pin", null), PinUse.AUDIO);
    board.board().said(text);
    try {
      Clock.sleep(text.length() * LETTER * speed / USUAL_SPEED);
    } finally {
      speaker.close();
    }
    return None.NONE;
  }

  private static String translate(String text) {
    StringBuilder out = new StringBuilder(" ");
    String rest = text.toUpperCase(java.util.Locale.ROOT);
    int at = 0;
    while (at < rest.length()) {
      String[] rule = null;
      for (String[] candidate : SOUNDS) {
        if (rest.startsWith(candidate[0], at)) {
          rule = candidate;
          break;
        }
      }
      out.append(rule == null ? rest.substring(at, at + 1) : rule[1]);
      at += rule == null ? 1 : rule[0].length();
    }
    return out.toString();
  }
}
