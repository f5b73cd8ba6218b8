package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Makes a runtime {@link Signature} of the parameters in a program. */
final class Signatures {

  private Signatures() {}

  /** Of the parameters in front of the star, which are all that reach a viper function. */
  static Signature ofPositional(String function, List<Parameter> parameters) {
    List<Parameter> positional =
        parameters.stream()
            .filter(
                parameter ->
                    parameter.kind() == Parameter.Kind.NORMAL
                        || parameter.kind() == Parameter.Kind.POSITIONAL_ONLY)
            .toList();
    return of(function, positional);
  }

  static Signature of(String function, List<Parameter> parameters) {
    List<String> positional = new ArrayList<>();
    List<String> keywordOnly = new ArrayList<>();
    int positionalOnly = 0;
    String star = null;
    String doubleStar = null;
    for (Parameter parameter : parameters) {
      switch (parameter.kind()) {
        case POSITIONAL_ONLY -> {
          positional.add(parameter.name());
          positionalOnly++;
        }
        case NORMAL -> positional.add(parameter.name());
        case KEYWORD_ONLY -> keywordOnly.add(parameter.name());
        case STAR -> star = parameter.name();
        case DOUBLE_STAR -> doubleStar = parameter.name();
      }
    }
    List<String> names = new ArrayList<>(positional);
    names.addAll(keywordOnly);
    if (star != null) {
      names.add(star);
    }
    if (doubleStar != null) {
      names.add(doubleStar);
    }
    return new Signature(
        function,
        List.copyOf(names),
        positional.size(),
        positionalOnly,
        keywordOnly.size(),
        star != null,
        doubleStar != null);
  }
}
