package boardwalk.app.boards;

import boardwalk.app.storage.AppFolders;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer;
import boardwalk.boards.recognition.Choices;
import boardwalk.boards.recognition.Evidence;
import boardwalk.boards.recognition.Recognizer;
import boardwalk.boards.recognition.ReplAnswer;
import boardwalk.boards.recognition.UsbSight;
import boardwalk.boards.recognition.Volume;
import boardwalk.device.transport.SerialPorts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Says what a port is, from what can be seen without opening it: USB, drives, and what the user
 * chose for it before. No toolkit: the command line uses it too. Safe for several threads.
 */
public final class PluggedIn {

  private final Recognizer recognizer;
  private final Choices choices;

  public PluggedIn(Profiles profiles, Choices choices) {
    this.recognizer = new Recognizer(profiles);
    this.choices = choices;
  }

  /** With the choices this user made before. */
  public static PluggedIn ofThisComputer(Profiles profiles) {
    return new PluggedIn(
        profiles,
        Choices.read(AppFolders.ofThisComputer().settings().resolve("chosen-boards.tsv")));
  }

  /** What a port shows on USB. */
  public static UsbSight sight(SerialPorts.Port port) {
    return new UsbSight(port.vendor(), port.product(), port.serial(), port.description());
  }

  /** What is at a port. Takes under a millisecond; opens nothing. */
  public Answer recognize(SerialPorts.Port port) {
    return recognize(port, List.of());
  }

  /**
   * What is at a port.
   *
   * @param volumes drives there are; only those that tell the port's serial number count
   */
  public Answer recognize(SerialPorts.Port port, List<Volume> volumes) {
    return recognizer.recognize(evidence(port, volumes));
  }

  /** What is at a port, with what its MicroPython said. */
  public Answer recognize(SerialPorts.Port port, ReplAnswer said) {
    return recognizer.recognize(evidence(port, List.of()).with(said));
  }

  /**
   * What is at a port, with the chip that answered there.
   *
   * @param chip {@code ESP32-C3}
   */
  public Answer recognize(SerialPorts.Port port, String chip) {
    return recognizer.recognize(evidence(port, List.of()).withChip(chip));
  }

  /** What a drive without a port is. */
  public Answer recognize(Volume volume) {
    return recognizer.recognize(Evidence.of(new UsbSight(-1, -1, "", "")).with(List.of(volume)));
  }

  private Evidence evidence(SerialPorts.Port port, List<Volume> volumes) {
    UsbSight sight = sight(port);
    List<Volume> own =
        volumes.stream()
            .filter(
                v ->
                    !port.serial().isBlank()
                        && v.texts().values().stream()
                            .anyMatch(text -> text.contains(port.serial())))
            .toList();
    return Evidence.of(sight).with(own).withRemembered(choices.of(sight));
  }

  /** The board the user chose for this port before. */
  public Optional<String> chosen(SerialPorts.Port port) {
    return choices.of(sight(port));
  }

  /**
   * Remembers what the user says it is; false for a port without a serial number, which cannot be
   * told from another.
   */
  public boolean remember(SerialPorts.Port port, String board) throws IOException {
    return choices.remember(sight(port), board);
  }
}
