package boardwalk.boards.check;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Bus;
import boardwalk.boards.Firmware;
import boardwalk.boards.PinFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What makes no sense in a profile whose form is right. */
public final class ProfileCheck {

  private static final Set<String> INPUT_SIGNALS = Set.of("miso", "rx", "cts");
  private static final Set<String> LABEL_MAY_REPEAT = Set.of("nucleo-f446re", "trinket-m0");

  private final BoardProfile profile;
  private final List<String> problems = new ArrayList<>();

  private ProfileCheck(BoardProfile profile) {
    this.profile = profile;
  }

  /** Sentences, each naming the board; empty when all is well. */
  public static List<String> problems(BoardProfile profile) {
    ProfileCheck check = new ProfileCheck(profile);
    check.labels();
    check.pins();
    check.buses();
    check.parts();
    check.firmware();
    check.usb();
    return check.problems;
  }

  private void say(String problem) {
    problems.add(profile.id() + ": " + problem);
  }

  private void labels() {
    Set<String> drawn = new HashSet<>();
    profile.layout().headers().forEach(header -> drawn.addAll(header.labels()));
    profile.layout().strips().forEach(strip -> drawn.add(strip.label()));
    Map<String, String> shown = new HashMap<>();
    for (Pin pin : profile.pins()) {
      List<String> outside = pin.printed().stream().filter(drawn::contains).toList();
      if (outside.size() > 1 && !LABEL_MAY_REPEAT.contains(profile.id())) {
        say(pin.cpu() + " is drawn twice: " + outside + ".");
      }
      if (shown.put(pin.label(), pin.cpu()) != null) {
        say("two pins are called " + pin.label() + ".");
      }
    }
    if (profile.layout().isDrawn()) {
      profile
          .layout()
          .roles()
          .keySet()
          .forEach(
              label -> {
                if (!drawn.contains(label) && !profile.layout().inner().contains(label)) {
                  say("the label '" + label + "' is never drawn.");
                }
              });
    }
  }

  private void pins() {
    Set<Integer> numbers = new HashSet<>();
    for (Pin pin : profile.pins()) {
      if (pin.has(PinFlag.STRAPPING) && pin.strap().isBlank()) {
        say(pin.cpu() + " is a strapping pin, but nothing says what it decides.");
      }
      if (pin.number() >= 0 && !numbers.add(pin.number())) {
        say("two pins have the number " + pin.number() + ".");
      }
      if (pin.has(PinFlag.INPUT_ONLY) && pin.has(PinFlag.OUTPUT_ONLY)) {
        say(pin.cpu() + " cannot be input only and output only.");
      }
    }
  }

  private Optional<Pin> cpu(String name) {
    return profile.pins().stream().filter(pin -> pin.cpu().equals(name)).findFirst();
  }

  private void buses() {
    for (Bus bus : profile.buses().values()) {
      bus.defaults()
          .forEach(
              (signal, name) -> {
                Pin pin = cpu(name).orElseThrow();
                if (pin.has(PinFlag.INPUT_ONLY) && !INPUT_SIGNALS.contains(signal)) {
                  say(bus.id() + "'s " + signal + " is on " + name + ", which is input only.");
                }
                if (pin.has(PinFlag.FLASH) && bus.pitfall().isEmpty()) {
                  say(bus.id() + "'s " + signal + " is on " + name + ", wired to the flash chip.");
                }
              });
    }
  }

  private void parts() {
    for (Part part : profile.parts()) {
      boolean drives =
          switch (part.kind()) {
            case LED, NEOPIXEL, DOTSTAR, RGB_LED, SPEAKER -> true;
            default -> false;
          };
      List<String> labels = new ArrayList<>(part.wiring().pins().values());
      if (!part.pin().isEmpty()) {
        labels.add(part.pin());
      }
      for (String label : labels) {
        Pin pin = profile.pin(label).orElseThrow();
        if (drives && pin.has(PinFlag.INPUT_ONLY)) {
          say("the part " + part.id() + " is on " + label + ", which is input only.");
        }
        if (pin.has(PinFlag.FLASH)) {
          say("the part " + part.id() + " is on " + label + ", wired to the flash chip.");
        }
      }
      if (part.kind() == Part.Kind.LED_MATRIX
          && (part.wiring().rowPins().isEmpty() || part.wiring().rows() < 1)) {
        say("the matrix " + part.id() + " has no rows.");
      }
      if (part.kind() == Part.Kind.LED && part.colour().isEmpty()) {
        say("the LED " + part.id() + " has no colour.");
      }
    }
  }

  private void firmware() {
    for (Firmware firmware : profile.firmware()) {
      if (!firmware.recommended().isEmpty()
          && !firmware.variants().contains(firmware.recommended())) {
        say("the recommended variant of " + firmware.board() + " is none of its variants.");
      }
    }
    boolean esp = profile.chip().imageChipId() >= 0;
    if (esp && profile.flashing().offset() < 0) {
      say("an ESP image needs a flash offset.");
    }
  }

  private void usb() {
    Set<List<Object>> seen = new HashSet<>();
    for (BoardProfile.UsbId id : profile.usb()) {
      if (!seen.add(List.of(id.mode(), id.vendor(), id.product()))) {
        say("the USB id %04x:%04x is there twice.".formatted(id.vendor(), id.product()));
      }
    }
  }
}
