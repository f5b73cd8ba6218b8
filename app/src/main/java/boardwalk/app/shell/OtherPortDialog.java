package boardwalk.app.shell;

import boardwalk.app.FxThread;
import boardwalk.device.transport.SerialPorts;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for a port that is not among the boards found: no USB port, a pseudo-terminal, TCP. */
final class OtherPortDialog {

  private OtherPortDialog() {}

  /** Shows the dialog until it is answered; on the JavaFX thread. */
  static Optional<String> ask(Window owner) {
    Dialog<String> dialog = new Dialog<>();
    WindowPlace.over(owner, dialog);
    dialog.setTitle("Connect to another port");
    ComboBox<String> address = new ComboBox<>();
    address.setId("other-port-address");
    address.setEditable(true);
    address.setMaxWidth(Double.MAX_VALUE);
    address.setPrefWidth(340);
    FxThread.background(SerialPorts::list)
        .thenAcceptAsync(
            ports -> ports.forEach(port -> address.getItems().add(port.name())), FxThread.EXECUTOR);
    Label hint =
        new Label(
            "For example COM3 or /dev/ttyS0, or ws://:PASSWORD@192.168.4.1 for a board on the network"
                + " (WebREPL). Boards on USB need not be typed: they are in the list of boards.");
    hint.setWrapText(true);
    hint.setMaxWidth(340);
    VBox content = new VBox(10, new Label("Serial port or address"), address, hint);
    content.setPadding(new Insets(16));
    dialog.getDialogPane().setContent(content);
    ButtonType connect = new ButtonType("Connect", ButtonBar.ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().setAll(connect, ButtonType.CANCEL);
    Node button = dialog.getDialogPane().lookupButton(connect);
    button.setId("other-port-connect");
    button.disableProperty().bind(address.getEditor().textProperty().map(String::isBlank));
    dialog.setResultConverter(
        pressed -> pressed == connect ? address.getEditor().getText().strip() : null);
    dialog.setOnShown(event -> address.requestFocus());
    return dialog.showAndWait();
  }
}
