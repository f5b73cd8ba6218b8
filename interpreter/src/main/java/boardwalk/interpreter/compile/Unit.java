package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.scope.Scopes;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.viper.ViperFunction;
import java.util.Map;

/**
 * A program being compiled.
 *
 * @param file name that tracebacks show
 * @param viper types of its viper functions
 * @param globals the namespace its global names live in
 * @param definitions what each function and class depends on
 */
record Unit(
    String file,
    Scopes scopes,
    Map<Node, ViperFunction> viper,
    Namespace globals,
    Definitions definitions) {}
