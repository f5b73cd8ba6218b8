package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Layout.Role;
import boardwalk.boards.PinFlag;
import boardwalk.boards.PinFunction;
import boardwalk.boards.Pitfall.Level;
import java.util.ArrayList;
import java.util.List;

/** The badges of a pin: name in programs, functions, things to mind. */
final class Badges {

  private static final int MOST_FUNCTIONS = 6;
  private static final int MOST_OF_A_KIND = 2;

  /** Text on a colour. */
  record Badge(String text, String colour) {}

  private Badges() {}

  static List<Badge> of(Role role, String label) {
    String text =
        switch (role) {
          case POWER -> label;
          case GROUND -> "GND";
          case CONTROL, DEBUG -> label;
          case UNCONNECTED -> "not connected";
        };
    return List.of(new Badge(text, Palette.of(role)));
  }

  static List<Badge> of(BoardProfile profile, Pin pin, String label) {
    List<Badge> badges = new ArrayList<>();
    List<String> code = new ArrayList<>(PinText.inCode(profile, pin));
    String asPrinted = "Pin(\"" + label + "\")";
    if (pin.number() < 0 && code.remove(asPrinted)) {
      // Of several names the one that is printed here is the one to use here.
      code.addFirst(asPrinted);
    }
    if (!code.isEmpty()) {
      badges.add(new Badge(code.getFirst(), Palette.CODE));
    }
    code.stream()
        .skip(1)
        .filter(name -> pin.printed().stream().noneMatch(p -> name.equals("Pin(\"" + p + "\")")))
        .limit(1)
        .forEach(name -> badges.add(new Badge(name, Palette.CODE)));
    for (PinFlag flag : pin.flags()) {
      if (FlagText.level(flag) != Level.INFO) {
        badges.add(new Badge("! " + FlagText.badge(flag), Palette.CAUTION));
      }
    }
    if (!pin.usedBy().isEmpty()) {
      badges.add(new Badge("! " + pin.usedBy().replace('_', ' '), Palette.CAUTION));
    }
    if (pin.can().contains("touch")) {
      badges.add(new Badge("touch", Palette.of(PinFunction.Kind.TOUCH)));
    }
    int shown = 0;
    int left = 0;
    for (PinFunction.Kind kind : PinFunction.Kind.values()) {
      int ofKind = 0;
      for (PinFunction function : PinText.functions(profile, pin)) {
        if (function.kind() != kind) {
          continue;
        }
        if (shown < MOST_FUNCTIONS && ofKind < MOST_OF_A_KIND) {
          badges.add(new Badge(function.name().replace('_', ' '), Palette.of(kind)));
          shown++;
          ofKind++;
        } else {
          left++;
        }
      }
    }
    if (left > 0) {
      badges.add(new Badge("+" + left, Palette.FAINT));
    }
    return badges;
  }
}
