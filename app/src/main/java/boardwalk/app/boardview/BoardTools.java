package boardwalk.app.boardview;

import atlantafx.base.theme.Styles;
import boardwalk.interpreter.hardware.HardwareMessage;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The small buttons over the board: hold it still, go a step, mute it. */
final class BoardTools {

  private BoardTools() {}

  /** Holds the whole board still, its time too, and lets it go on. */
  static ToggleButton hold(BoardViewModel model) {
    FontIcon icon = new FontIcon(MaterialDesignP.PAUSE);
    ToggleButton button = new ToggleButton(null, icon);
    style(button, "board-hold", "Hold the board still; its time stands too");
    button.setOnAction(
        event -> model.send(HardwareMessage.of("set", button.isSelected() ? "hold" : "go")));
    model
        .heldProperty()
        .subscribe(
            held -> {
              button.setSelected(held);
              icon.setIconCode(held ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE);
            });
    return button;
  }

  /** Lets a board that is held go on to the next change of a pin. */
  static Button step(BoardViewModel model) {
    Button button = new Button(null, new FontIcon(MaterialDesignS.SKIP_NEXT));
    style(button, "board-step", "Go on to the next change of a pin");
    button.disableProperty().bind(model.heldProperty().not());
    button.setOnAction(event -> model.send(HardwareMessage.of("set", "step")));
    return button;
  }

  /** Mutes what the board sounds. */
  static ToggleButton mute(Sounds sounds) {
    FontIcon icon = new FontIcon(MaterialDesignV.VOLUME_HIGH);
    ToggleButton button = new ToggleButton(null, icon);
    style(button, "board-mute", "Sound of the board on or off");
    button.selectedProperty().bindBidirectional(sounds.mutedProperty());
    button
        .selectedProperty()
        .subscribe(
            off ->
                icon.setIconCode(
                    (Ikon) (off ? MaterialDesignV.VOLUME_OFF : MaterialDesignV.VOLUME_HIGH)));
    return button;
  }

  private static void style(javafx.scene.control.ButtonBase button, String id, String tip) {
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "panel-button");
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
  }
}
