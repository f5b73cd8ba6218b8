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
import java.util.List;

/**
 * {@code speech}: what is said takes its time, is shown to who watches the board and heard by who
 * listens to it, by a voice of our own. {@code translate} uses a few rules of spelling, not the
 * firmware's hundreds.
 */
final class SpeechModule implements NativeModule {

  private static final long SECOND = 1_000_000_000L;

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
    module.with(NativeFunction.withKeywords("say", a -> speak(a, true)));
    module.with(NativeFunction.withKeywords("pronounce", a -> speak(a, false)));
    module.with(NativeFunction.withKeywords("sing", a -> speak(a, false)));
    return module;
  }

  private Object speak(Arguments a, boolean isText) {
    a.only("words", "phonemes", "song", "pitch", "speed", "mouth", "throat", "pin", "debug");
    String text = Text.expectStr(a.get(0));
    Voice voice =
        new Voice(
            setting(a, "pitch", Voice.USUAL_PITCH),
            Math.max(1, setting(a, "speed", Voice.USUAL_SPEED)),
            setting(a, "mouth", Voice.USUAL_SHAPE),
            setting(a, "throat", Voice.USUAL_SHAPE));
    List<Phoneme.Said> words = Phoneme.parse(isText ? translate(text) : text);
    MusicModule.Speaker speaker = board.speaker(a.get(99, "pin", null), PinUse.AUDIO);
    board.board().said(text);
    try {
      if (board.board().sound().isHeard()) {
        speaker.samples(board.board().sound(), Voice.RATE, voice.speak(words));
      }
      Clock.sleep(voice.length(words) * SECOND / Voice.RATE);
    } finally {
      speaker.close();
    }
    return None.NONE;
  }

  private static int setting(Arguments a, String name, int usual) {
    return Math.clamp(Numbers.toLong(a.get(99, name, (long) usual)), 0, 255);
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
