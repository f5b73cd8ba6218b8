package boardwalk.app.advice;

import boardwalk.boards.BoardProfile;
import boardwalk.editor.PythonColouring;
import boardwalk.interpreter.syntax.Token;
import boardwalk.interpreter.syntax.TokenKind;
import boardwalk.interpreter.syntax.Tokenizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is meant by a name that there is not. */
final class NameAdvice {

  private static final Pattern UNDEFINED =
      Pattern.compile("name '?(\\w+)'? is(?:n't| not) defined");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("'?(\\w+)'?(?: object)? has no attribute '?(\\w+)'?");

  private static final Pattern OF_MODULE =
      Pattern.compile("module '(\\w+)' has no attribute '(\\w+)'");

  /** Words of the language, which are no names, and built-in functions one seldom writes. */
  private static final Set<String> OTHER_WORDS =
      Set.of("True", "False", "None", "eval", "exec", "globals", "hash", "help", "locals");

  private static final String BOARDS = "names of board modules";
  private static final List<String> MACHINE = Tables.words(BOARDS, "machine");
  private static final List<String> MICROBIT = Tables.words(BOARDS, "microbit");
  private static final Map<String, String> OTHERS = Tables.owners("names of modules");
  private static final Set<String> MODULES = Tables.owners("modules").keySet();

  /** What Python 2, or another language, has. */
  private static final Map<String, String> FOREIGN = Tables.of("other languages");

  private NameAdvice() {}

  static Optional<Advice> ofName(Failure failure) {
    if (failure.message().startsWith("local variable")) {
      return Advice.of(
          "A name that gets a value anywhere in a function belongs to the function, and here it has"
              + " none yet. To change the one outside, write “global” and the name first.");
    }
    Matcher undefined = UNDEFINED.matcher(failure.message());
    if (!undefined.find()) {
      return Optional.empty();
    }
    String name = undefined.group(1);
    if (FOREIGN.containsKey(name)) {
      return Advice.of("In MicroPython it is called “" + FOREIGN.get(name) + "”.");
    }
    Optional<String> home = home(failure, name);
    if (home.isPresent()) {
      return Advice.of(
          "It must be imported first: “from " + home.get() + " import " + name + "” at the top.");
    }
    if (MODULES.contains(name)) {
      return Advice.of("It must be imported first: “import " + name + "” at the top.");
    }
    Set<String> names = names(failure.source());
    names.addAll(PythonColouring.BUILTINS);
    names.addAll(OTHER_WORDS);
    names.addAll(MODULES);
    return Spelling.nearest(name, names)
        .map(meant -> Advice.of("Did you mean “" + meant + "”?"))
        .orElseGet(
            () ->
                Advice.of(
                    "Nothing has this name yet. It must get a value, or be defined or imported,"
                        + " before line "
                        + failure.lineNumber()
                        + " runs. If it was meant as text, put it in quotes."));
  }

  private static Optional<String> home(Failure failure, String name) {
    boolean microbit = failure.board().map(NameAdvice::isMicrobit).orElse(false);
    List<String> own = microbit ? MICROBIT : MACHINE;
    return own.contains(name)
        ? Optional.of(microbit ? "microbit" : "machine")
        : Optional.ofNullable(OTHERS.get(name));
  }

  private static boolean isMicrobit(BoardProfile board) {
    return board.hasModule("microbit");
  }

  static Optional<Advice> ofAttribute(Failure failure) {
    Matcher module = OF_MODULE.matcher(failure.message());
    boolean ofModule = module.find();
    Matcher attribute = ofModule ? module : ATTRIBUTE.matcher(failure.message());
    if (!ofModule && !attribute.find()) {
      return Optional.empty();
    }
    String object = ofModule ? "module" : attribute.group(1);
    String name = attribute.group(2);
    if (object.equals("NoneType")) {
      return Advice.of(
          "What stands before “."
              + name
              + "” is None: a function that returns nothing was called for it, or it never got a"
              + " value.");
    }
    Optional<String> known = Attributes.nearest(object, name);
    if (known.isPresent()) {
      return Advice.of("Did you mean “" + known.get() + "”?");
    }
    Set<String> names = names(failure.source());
    return Spelling.nearest(name, names)
        .map(meant -> Advice.of("Did you mean “" + meant + "”?"))
        .orElseGet(
            () ->
                object.equals("module")
                    ? Advice.of(
                        "The module has nothing of this name. A file of yours with the name of the"
                            + " module, in the project or on the board, would be found in its"
                            + " place.")
                    : Advice.of("Objects of this kind have no “" + name + "” in MicroPython."));
  }

  /** Every name that stands in the program. */
  private static Set<String> names(String source) {
    return Tokenizer.ofProgram(source).tokens().stream()
        .filter(token -> token.kind() == TokenKind.NAME)
        .map(Token::text)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
