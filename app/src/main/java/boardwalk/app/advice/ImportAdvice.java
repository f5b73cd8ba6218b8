package boardwalk.app.advice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an ImportError means: whose module it is, and where to get it. */
final class ImportAdvice {

  private static final Pattern MISSING = Pattern.compile("no module named '?([\\w.]+)'?");
  private static final Pattern NAME = Pattern.compile("can(?:'|no)t import name '?(\\w+)'?");
  private static final Pattern FROM = Pattern.compile("from\\s+([\\w.]+)\\s+import");

  /** Modules that only some boards have, and which (docs/library of MicroPython 1.27). */
  private static final Map<String, String> OF_BOARDS = Tables.of("modules of boards");

  /** What Python on computers has and MicroPython has not, and what to take. */
  private static final Map<String, String> OF_COMPUTERS = Tables.of("modules of computers");

  /** Of Python's own library, there as packages. */
  private static final Set<String> AS_PACKAGES = Tables.owners("packages").keySet();

  private ImportAdvice() {}

  static Optional<Advice> of(Failure failure) {
    Matcher missing = MISSING.matcher(failure.message());
    if (missing.find()) {
      return missing(failure, missing.group(1).split("\\.")[0]);
    }
    Matcher name = NAME.matcher(failure.message());
    return name.find() ? name(failure, name.group(1)) : Optional.empty();
  }

  private static Optional<Advice> missing(Failure failure, String module) {
    String file = module + ".py";
    if (failure.project().contains(file)) {
      return Advice.of(
          file + " is in your project, but not on the board. It must be there too.",
          new Advice.Remedy.Upload(file));
    }
    String boards = OF_BOARDS.get(module);
    if (boards != null) {
      return Advice.of(
          "The module " + module + " belongs to " + boards + ". " + elsewhere(failure));
    }
    String instead = OF_COMPUTERS.get(module);
    if (instead != null) {
      return Advice.of(
          "%s is for Python on computers; MicroPython has nothing of that name%s."
              .formatted(module, instead.isEmpty() ? "" : ": " + instead));
    }
    return Advice.of(
        AS_PACKAGES.contains(module)
            ? module + " is not part of MicroPython, but there is a package of it."
            : "There is no "
                + file
                + " on the board. It may be a package to install, or a file to save on the board.",
        new Advice.Remedy.FindPackage(module));
  }

  private static String elsewhere(Failure failure) {
    String name = failure.boardName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " has none.";
  }

  private static Optional<Advice> name(Failure failure, String name) {
    Matcher from = FROM.matcher(failure.line());
    String module = from.find() ? from.group(1) : "the module";
    return failure.program().equals(module + ".py")
        ? itself(module)
        : Advice.of(
            "%s has no %s on %s. Look at its spelling, or whether it is for another board."
                .formatted(module, name, failure.boardName()));
  }

  private static Optional<Advice> itself(String module) {
    return Advice.of(
        "This program is called "
            + module
            + ".py itself, so it is found in place of the module. Give it another name.");
  }
}
