package boardwalk.app.circuit;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.pinout.PinText;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import boardwalk.interpreter.hardware.parts.PartKind.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the pins of a board can do for the legs of parts. */
final class PinAbility {

  private static final Set<PinFlag> KEEP_OFF =
      Set.of(
          PinFlag.NO_GPIO,
          PinFlag.FLASH,
          PinFlag.PSRAM,
          PinFlag.OCTAL_PSRAM,
          PinFlag.CRYSTAL,
          PinFlag.POWER,
          PinFlag.WIFI);

  private final BoardProfile board;

  PinAbility(BoardProfile board) {
    this.board = board;
  }

  /** Why the pin cannot do what the leg needs; empty when it can. */
  Optional<String> lacks(Leg leg, Pin pin) {
    if (pin.flags().stream().anyMatch(KEEP_OFF::contains)) {
      return Optional.of("the board needs it itself");
    }
    boolean touchOnly = !pin.can().isEmpty() && !pin.can().contains("digital");
    if (touchOnly) {
      return Optional.of("programs can only touch it");
    }
    if (leg.role() == Role.ANALOG && !measures(pin)) {
      return Optional.of("cannot measure a voltage");
    }
    boolean driven = leg.role() == Role.IN || leg.role() == Role.OPEN_DRAIN;
    if (driven && pin.has(PinFlag.INPUT_ONLY)) {
      return Optional.of("is an input only");
    }
    if (leg.role() == Role.CONTACT && pin.has(PinFlag.NO_PULL)) {
      return Optional.of("has no pull-up");
    }
    Optional<PinFunction.Kind> kind = busKind(leg);
    if (kind.isPresent() && !board.chip().matrix() && !board.hasModule("microbit")) {
      boolean can =
          PinText.functions(board, pin).stream()
              .anyMatch(f -> f.kind() == kind.get() && isSignal(f.name(), leg.name()));
      boolean any =
          board.pins().stream()
              .anyMatch(
                  p ->
                      PinText.functions(board, p).stream()
                          .anyMatch(f -> f.kind() == kind.get() && isSignal(f.name(), leg.name())));
      if (any && !can) {
        return Optional.of("is no " + leg.name().toUpperCase(Locale.ROOT) + " pin");
      }
    }
    return Optional.empty();
  }

  private boolean measures(Pin pin) {
    return PinText.can(board, pin, PinFunction.Kind.ADC)
        || pin.can().contains("analog-in")
        || board.id().equals("generic");
  }

  private static boolean isSignal(String function, String leg) {
    return switch (leg) {
      case "mosi" -> function.matches(".*_(MOSI|TX|DO|COPI)");
      case "miso" -> function.matches(".*_(MISO|RX|DI|CIPO)");
      case "sck" -> function.matches(".*_(SCK|CLK|SCLK)");
      default -> function.endsWith("_" + leg.toUpperCase(Locale.ROOT));
    };
  }

  /** The bus that a leg of this name is one end of. */
  static Optional<PinFunction.Kind> busKind(Leg leg) {
    return switch (leg.name()) {
      case "scl", "sda" -> Optional.of(PinFunction.Kind.I2C);
      case "sck", "mosi", "miso" -> Optional.of(PinFunction.Kind.SPI);
      default -> Optional.empty();
    };
  }
}
