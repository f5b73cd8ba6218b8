package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.app.sound.Tones;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Lets what the board and its parts sound be heard. On the JavaFX thread. */
public final class Sounds {

  private final BoardViewModel model;
  private final Tones tones;
  private final BooleanProperty muted = new SimpleBooleanProperty();

  public Sounds(BoardViewModel model, Tones tones) {
    this.model = model;
    this.tones = tones;
    muted.subscribe(tones::muted);
    model.onNews(this::listen);
  }

  /** Whether nothing shall be heard. */
  public BooleanProperty mutedProperty() {
    return muted;
  }

  private void listen(BoardViewModel.News news) {
    if (news.reset() || news.circuit()) {
      tones.silence();
    }
    for (String id : news.parts()) {
      LivePart part = model.parts().get(id);
      if (part != null && part.kind().equals("buzzer")) {
        tones.play("part " + id, part.flag("sounding") ? part.number("frequency") : 0);
      }
    }
    BoardProfile board = model.profileProperty().get();
    if (board != null && (news.reset() || !news.uses().isEmpty())) {
      for (String pin : speakers(board)) {
        PinState state = model.pins().get(pin);
        boolean sounds = state != null && state.period() > 0;
        tones.play("pin " + pin, sounds ? 1e9 / state.period() : 0);
      }
    }
  }

  /** Pins with a speaker; on a micro:bit without one, the pin where one clips headphones. */
  private static List<String> speakers(BoardProfile board) {
    List<String> pins = new ArrayList<>();
    for (Part part : board.parts(Part.Kind.SPEAKER)) {
      board.pin(part.pin()).ifPresent(pin -> pins.add(pin.label()));
    }
    if (pins.isEmpty() && board.hasModule("microbit")) {
      board.pin("pin0").ifPresent(pin -> pins.add(pin.label()));
    }
    return pins;
  }
}
