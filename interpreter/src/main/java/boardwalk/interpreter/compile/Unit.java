package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.scope.Scopes;

/**
 * A program being compiled.
 *
 * @param file name that tracebacks show
 * @param globals the namespace its global names live in
 */
record Unit(String file, Scopes scopes, Namespace globals) {}
