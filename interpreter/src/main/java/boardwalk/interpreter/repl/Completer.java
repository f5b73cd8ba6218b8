package boardwalk.interpreter.repl;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.AttributeNames;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.syntax.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Tab offers at the prompt: names, attributes after dots, modules after {@code import}. */
final class Completer {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*$");
  private static final Pattern IMPORT = Pattern.compile("^\\s*(import|from)\\s+\\w*$");

  private final Interpreter interpreter;

  Completer(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  LineEditor.Completion complete(String before) {
    try {
      return choices(before);
    } catch (PyException noSuchAttribute) {
      // A property or __getattr__ of the program failed: there is nothing to offer.
      return new LineEditor.Completion("", List.of());
    }
  }

  private LineEditor.Completion choices(String before) {
    Matcher name = NAME.matcher(before);
    String path = name.find() ? name.group() : "";
    int dot = path.lastIndexOf('.');
    String start = path.substring(dot + 1);
    TreeSet<String> choices = new TreeSet<>();
    for (String candidate : candidates(before, dot < 0 ? "" : path.substring(0, dot), dot >= 0)) {
      boolean hidden = candidate.startsWith("_") && !start.startsWith("_");
      if (candidate.startsWith(start) && !hidden) {
        choices.add(candidate);
      }
    }
    if (choices.isEmpty() || (start.isEmpty() && dot < 0)) {
      return new LineEditor.Completion("", List.of());
    }
    String common = choices.first();
    for (String choice : choices) {
      int length = 0;
      while (length < Math.min(common.length(), choice.length())
          && common.charAt(length) == choice.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    return new LineEditor.Completion(common.substring(start.length()), new ArrayList<>(choices));
  }

  private Iterable<String> candidates(String before, String path, boolean dotted) {
    if (dotted) {
      Object object = resolve(path);
      return object == null ? List.of() : AttributeNames.of(object);
    }
    if (IMPORT.matcher(before).matches()) {
      return interpreter.modules().names();
    }
    List<String> names = new ArrayList<>(Keywords.ALL);
    collect(interpreter.main(), names);
    collect(interpreter.builtins(), names);
    return names;
  }

  private static void collect(Namespace namespace, List<String> names) {
    namespace.forEach((name, value) -> names.add(name));
  }

  /** The object a dotted name stands for; nothing is called on the way. */
  private Object resolve(String path) {
    Object object = null;
    for (String part : path.split("\\.")) {
      if (object == null) {
        object = interpreter.main().get(part);
        object = object == null ? interpreter.builtins().get(part) : object;
      } else {
        object = Attributes.getOrNull(object, part);
      }
      if (object == null) {
        return null;
      }
    }
    return object;
  }
}
