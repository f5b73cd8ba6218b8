package boardwalk.app.boardview;

import boardwalk.app.sound.Tones;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Lets what the board and its parts sound be heard: as soon as the board tells it, on the thread of
 * its link, so that a window that is busy neither swallows a short note nor makes it longer.
 */
public final class Sounds {

  private static final double NANOS = 1e9;

  /** A buzzer as it was told last. */
  private static final class Buzzer {
    double hertz;
    boolean sounding;
  }

  private final Tones tones;
  private final BooleanProperty muted = new SimpleBooleanProperty();
  private volatile Set<String> speakers = Set.of();

  /** By the names of the parts; of the link's thread. */
  private final Map<String, Buzzer> buzzers = new HashMap<>();

  public Sounds(BoardViewModel model, Tones tones) {
    this.tones = tones;
    muted.subscribe(tones::muted);
    model.onMessage(this::hear);
    model
        .profileProperty()
        .subscribe(
            board -> {
              speakers = board == null ? Set.of() : speakers(board);
              tones.silence();
            });
  }

  /** Whether nothing shall be heard. */
  public BooleanProperty mutedProperty() {
    return muted;
  }

  private void hear(HardwareMessage message) {
    switch (message.text("event")) {
      case "reset" -> tones.silence();
      case "circuit" -> {
        buzzers.clear();
        tones.silence();
      }
      case "added" -> {
        if (message.text("kind").equals("buzzer")) {
          buzzers.put(message.text("part"), new Buzzer());
        }
      }
      case "part" -> {
        Buzzer buzzer = buzzers.get(message.text("part"));
        if (buzzer != null) {
          switch (message.text("name")) {
            case "frequency" -> buzzer.hertz = message.number("value");
            case "sounding" -> buzzer.sounding = message.flag("value");
            default -> {
              // What else it shows cannot be heard.
            }
          }
          tones.play("part " + message.text("part"), buzzer.sounding ? buzzer.hertz : 0);
        }
      }
      case "pin" -> {
        if (speakers.contains(message.text("pin"))) {
          double period = message.number("period");
          tones.play("pin " + message.text("pin"), period > 0 ? NANOS / period : 0);
        }
      }
      case "sound" -> {
        String source = message.text("source");
        if (!source.startsWith("pin ") || speakers.contains(source.substring(4))) {
          tones.play(source, (int) message.number("rate"), samples(message.text("samples")));
        }
      }
      default -> {
        // All else is silent.
      }
    }
  }

  private static short[] samples(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      short[] samples = new short[bytes.length / Short.BYTES];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      return samples;
    } catch (IllegalArgumentException broken) {
      return new short[0];
    }
  }

  /** Pins with a speaker; on a micro:bit without one, the pin where one clips headphones. */
  private static Set<String> speakers(BoardProfile board) {
    Set<String> pins = new HashSet<>();
    for (Part part : board.parts(Part.Kind.SPEAKER)) {
      board.pin(part.pin()).ifPresent(pin -> pins.add(pin.label()));
    }
    if (pins.isEmpty() && board.hasModule("microbit")) {
      board.pin("pin0").ifPresent(pin -> pins.add(pin.label()));
    }
    return pins;
  }
}
