package boardwalk.interpreter;

import boardwalk.interpreter.compile.ProgramCompiler;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** What {@code compile} gives: a program's text, compiled for each namespace it runs in. */
final class CodeObject extends PyObject {

  private static final PyType TYPE = new PyType("code");

  private final String source;
  private final String file;
  private final String mode;

  CodeObject(String source, String file, String mode) {
    this.source = source;
    this.file = file;
    this.mode = mode;
  }

  ProgramCompiler.Runnable in(Namespace globals) {
    return switch (mode) {
      case "single" -> {
        if (source.replace("\\\n", "").isBlank()) {
          throw Errors.of(Errors.SYNTAX_ERROR, "invalid syntax");
        }
        yield ProgramCompiler.interactive(source, file, globals);
      }
      case "eval" -> ProgramCompiler.expression(source.strip(), file, globals);
      default -> ProgramCompiler.program(source, file, globals);
    };
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
