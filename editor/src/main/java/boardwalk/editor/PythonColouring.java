package boardwalk.editor;

import boardwalk.interpreter.syntax.LineLexer;
import boardwalk.interpreter.syntax.Parser;
import boardwalk.interpreter.syntax.TokenKind;
import java.util.List;
import java.util.Set;

/** Colours and problems of MicroPython programs, from the interpreter's own syntax. */
public final class PythonColouring implements LineColouring {

  /** Names that programs have without importing them, as far as people write them, and self. */
  public static final Set<String> BUILTINS =
      Set.of(
          "abs",
          "all",
          "any",
          "bin",
          "bool",
          "bytearray",
          "bytes",
          "callable",
          "chr",
          "const",
          "dict",
          "dir",
          "divmod",
          "enumerate",
          "filter",
          "float",
          "format",
          "getattr",
          "hasattr",
          "hex",
          "id",
          "input",
          "int",
          "isinstance",
          "iter",
          "len",
          "list",
          "map",
          "max",
          "min",
          "next",
          "object",
          "oct",
          "open",
          "ord",
          "pow",
          "print",
          "range",
          "repr",
          "reversed",
          "round",
          "self",
          "set",
          "setattr",
          "sorted",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "zip");

  @Override
  public int colour(CharSequence line, int state, Sink sink) {
    String[] before = {""};
    return LineLexer.lex(
        line,
        state,
        (start, end, kind) -> {
          String word =
              kind == TokenKind.NAME || kind == TokenKind.KEYWORD || kind == TokenKind.OPERATOR
                  ? line.subSequence(start, end).toString()
                  : "";
          Kind colour = colourOf(kind, word, before[0]);
          if (colour != null) {
            sink.accept(start, end, colour);
          }
          before[0] = word;
        });
  }

  private static Kind colourOf(TokenKind kind, String word, String before) {
    return switch (kind) {
      case KEYWORD -> Kind.KEYWORD;
      case STRING -> Kind.STRING;
      case NUMBER -> Kind.NUMBER;
      case COMMENT -> Kind.COMMENT;
      case OPERATOR -> word.equals("@") ? Kind.DECORATOR : Kind.OPERATOR;
      case NAME ->
          before.equals("def") || before.equals("class")
              ? Kind.DEFINITION
              : before.equals("@")
                  ? Kind.DECORATOR
                  : BUILTINS.contains(word) && !before.equals(".") ? Kind.BUILTIN : null;
      default -> null;
    };
  }

  /** What is wrong with a program, for people. May take milliseconds: not for every key. */
  public static List<Problem> problems(String program) {
    String[] lines = program.split("\n", -1);
    return Parser.parse(program).problems().stream()
        .map(
            d -> {
              int line = Math.clamp(d.span().line() - 1, 0, lines.length - 1);
              int lineStart = 0;
              for (int i = 0; i < line; i++) {
                lineStart += lines[i].length() + 1;
              }
              return new Problem(
                  line,
                  Math.max(0, d.span().start() - lineStart),
                  Math.max(1, d.span().end() - lineStart),
                  d.hint());
            })
        .toList();
  }
}
