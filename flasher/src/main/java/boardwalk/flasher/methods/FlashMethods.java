package boardwalk.flasher.methods;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImageFormat;
import boardwalk.flasher.dfu.DfuMethod;
import boardwalk.flasher.drive.UnmountedDrives;
import boardwalk.flasher.esp.EspFlashMethod;
import boardwalk.flasher.microbit.MicrobitMethod;
import boardwalk.flasher.uf2.Uf2Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All ways to flash; a new one is one line here.
 *
 * @param all the most particular first: what several claim goes to the first
 */
public record FlashMethods(List<FlashMethod> all) {

  public FlashMethods {
    all = List.copyOf(all);
  }

  public static FlashMethods ofThisComputer() {
    return new FlashMethods(
        List.of(new MicrobitMethod(), new Uf2Method(), new DfuMethod(), new EspFlashMethod()));
  }

  /**
   * By its id.
   *
   * @throws FlashError when there is none, with those there are
   */
  public FlashMethod byId(String id) {
    return all.stream()
        .filter(method -> method.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new FlashError(
                    "There is no method '" + id + "'.",
                    "Methods are "
                        + String.join(", ", all.stream().map(FlashMethod::id).toList())
                        + "."));
  }

  /** Everything plugged in that could be flashed. Blocking. */
  public List<FlashTarget> targets() {
    List<FlashTarget> targets = new ArrayList<>();
    for (FlashMethod method : all) {
      for (FlashTarget target : method.targets()) {
        if (targets.stream().noneMatch(other -> other.place().equals(target.place()))) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  /**
   * The method for a place.
   *
   * @param format of what is to go there, which decides where several methods serve one place;
   *     empty for nothing
   * @throws FlashError when no method serves the place
   */
  public FlashMethod at(String place, Optional<ImageFormat> format) {
    List<FlashMethod> serving = all.stream().filter(method -> method.serves(place)).toList();
    if (serving.isEmpty()) {
      throw new FlashError(
          FlashError.Kind.NO_DEVICE,
          "There is nothing at '" + place + "' that can be flashed.",
          "Plug the board in; 'boardwalk ports' shows the ports there are. Drives are given by"
              + " their folder.");
    }
    return serving.stream()
        .filter(method -> format.isPresent() && method.writes(format.get()))
        .findFirst()
        .orElse(serving.getFirst());
  }

  /**
   * The only board that is plugged in and takes the file.
   *
   * @param method to use; empty for any
   * @throws FlashError when there is none, or more than one
   */
  public FlashTarget onlyTarget(Optional<FlashMethod> method, Optional<ImageFormat> format) {
    List<FlashTarget> fitting =
        (method.isPresent() ? method.get().targets() : targets())
            .stream()
                .filter(target -> format.isEmpty() || byId(target.method()).writes(format.get()))
                .toList();
    List<FlashTarget> certain = fitting.stream().filter(FlashTarget::certain).toList();
    List<FlashTarget> candidates = certain.isEmpty() ? fitting : certain;
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    throw candidates.isEmpty()
        ? new FlashError(
            FlashError.Kind.NO_DEVICE,
            "No board was found that this could go to.",
            new UnmountedDrives()
                .advice().stream()
                    .findFirst()
                    .orElse(
                        "Plug it in with a data cable, or say where it is with --to PORT or --to"
                            + " DRIVE."))
        : new FlashError(
            FlashError.Kind.NO_DEVICE,
            "There are several boards: "
                + String.join("; ", candidates.stream().map(FlashTarget::words).toList())
                + ".",
            "Choose one with --to PORT or --to DRIVE.");
  }
}
