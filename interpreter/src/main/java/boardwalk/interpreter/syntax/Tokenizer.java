package boardwalk.interpreter.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Makes the tokens of a program: logical lines, indentation, brackets. Goes on after errors; what
 * it found wrong is in {@link #problems()}.
 */
public final class Tokenizer {

  /** Columns a tab reaches to a multiple of (py/lexer.c, TAB_SIZE). */
  private static final int TAB_SIZE = 8;

  private record Bracket(char kind, Span span) {}

  private final CharSequence source;
  private final Scanner scanner;
  private final int limit;
  private final boolean insideBrackets;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private int line;
  private int countedTo;

  private Tokenizer(CharSequence source, int from, int limit, int line, boolean insideBrackets) {
    this.source = source;
    this.limit = limit;
    this.line = line;
    this.countedTo = from;
    this.insideBrackets = insideBrackets;
    scanner = new Scanner(source, from, limit);
    indents.push(0);
  }

  /** Tokens of a whole program, ended by one END. */
  public static Tokenizer ofProgram(CharSequence source) {
    Tokenizer tokenizer = new Tokenizer(source, 0, source.length(), 1, false);
    tokenizer.program();
    return tokenizer;
  }

  /**
   * Tokens of an expression somewhere inside a program, where line ends mean nothing, as between
   * brackets.
   */
  static Tokenizer ofExpression(CharSequence source, int from, int to, int line) {
    Tokenizer tokenizer = new Tokenizer(source, from, to, line, true);
    tokenizer.program();
    return tokenizer;
  }

  public List<Token> tokens() {
    return tokens;
  }

  /** What is wrong with the tokens, in the order of the program. */
  public List<Diagnostic> problems() {
    return problems;
  }

  private void program() {
    boolean lineStart = !insideBrackets;
    while (true) {
      if (lineStart) {
        if (!indentation()) {
          break;
        }
        lineStart = false;
      }
      Scanner.Found found = scanner.next();
      switch (found) {
        case NAME -> name();
        case NUMBER -> add(TokenKind.NUMBER);
        case STRING -> string();
        case OPERATOR -> operator();
        case COMMENT, CONTINUATION -> {
          // Neither means anything to the parser.
        }
        case ERROR -> {
          add(TokenKind.ERROR);
          problems.add(
              Diagnostic.invalid(
                  span(), "'" + text() + "' means nothing in a program; remove it."));
        }
        case LINE_END -> {
          if (brackets.isEmpty() && !insideBrackets) {
            newLine();
            lineStart = true;
          } else if (!insideBrackets && statementStartsNext()) {
            forgetBrackets();
            newLine();
            lineStart = true;
          }
        }
        case END -> {
          end();
          return;
        }
      }
    }
    end();
  }

  /** The longest name MicroPython can have (py/mpconfig.h, MICROPY_QSTR_BYTES_IN_LEN 1). */
  private static final int LONGEST_NAME = 255;

  private void name() {
    if (text().length() > LONGEST_NAME) {
      problems.add(
          new Diagnostic(
              span(),
              "RuntimeError",
              "name too long",
              "A name has at most " + LONGEST_NAME + " letters."));
    }
    add(Keywords.ALL.contains(text()) ? TokenKind.KEYWORD : TokenKind.NAME);
  }

  private void string() {
    if (scanner.unfinished()) {
      add(TokenKind.ERROR);
      String quotes = String.valueOf(scanner.quote()).repeat(scanner.triple() ? 3 : 1);
      problems.add(
          Diagnostic.invalid(
              span(),
              "This text starts with " + quotes + " but the closing " + quotes + " is missing."));
    } else {
      add(TokenKind.STRING);
    }
  }

  private void operator() {
    char c = source.charAt(scanner.start());
    add(TokenKind.OPERATOR);
    if (scanner.end() - scanner.start() > 1) {
      return;
    }
    if (c == '(' || c == '[' || c == '{') {
      brackets.push(new Bracket(c, span()));
    } else if (c == ')' || c == ']' || c == '}') {
      if (!brackets.isEmpty() && closing(brackets.peek().kind()) == c) {
        brackets.pop();
      } else if (!insideBrackets || !brackets.isEmpty()) {
        unmatched(c);
      }
    }
  }

  private void unmatched(char c) {
    if (brackets.isEmpty()) {
      problems.add(Diagnostic.invalid(span(), "This '" + c + "' closes nothing."));
    } else {
      Bracket open = brackets.pop();
      problems.add(
          Diagnostic.invalid(
              span(),
              "'"
                  + open.kind()
                  + "' opened on line "
                  + open.span().line()
                  + " is closed by '"
                  + c
                  + "'; it needs '"
                  + closing(open.kind())
                  + "'."));
    }
  }

  private static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      default -> '}';
    };
  }

  /** Whether the next line starts with a word no expression can go on with. */
  private boolean statementStartsNext() {
    int at = scanner.end();
    while (at < limit && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    int end = at;
    while (end < limit && Scanner.isNamePart(source.charAt(end))) {
      end++;
    }
    return Keywords.STATEMENT_ONLY.contains(source.subSequence(at, end).toString());
  }

  private void forgetBrackets() {
    Bracket open = brackets.getLast();
    problems.add(
        Diagnostic.invalid(
            open.span(),
            "'" + open.kind() + "' opened on line " + open.span().line() + " is never closed."));
    brackets.clear();
  }

  /** Goes to the first line with something on it and notes its indentation; false at the end. */
  private boolean indentation() {
    int at = scanner.end();
    int column = 0;
    while (at < limit) {
      char c = source.charAt(at);
      if (c == ' ' || c == '\f') {
        column++;
        at++;
      } else if (c == '\t') {
        column = (column / TAB_SIZE + 1) * TAB_SIZE;
        at++;
      } else if (c == '#') {
        while (at < limit && !Scanner.isLineEnd(source.charAt(at))) {
          at++;
        }
      } else if (Scanner.isLineEnd(c)) {
        column = 0;
        at++;
      } else {
        break;
      }
    }
    scanner.moveTo(at);
    if (at >= limit) {
      return false;
    }
    indentTo(column, at);
    return true;
  }

  private void indentTo(int column, int at) {
    Span span = spanOf(at, at);
    if (column > indents.peek()) {
      indents.push(column);
      tokens.add(new Token(TokenKind.INDENT, "", span));
      return;
    }
    while (column < indents.peek()) {
      indents.pop();
      tokens.add(new Token(TokenKind.DEDENT, "", span));
    }
    if (column != indents.peek()) {
      problems.add(
          new Diagnostic(
              spanOf(at, lineEndFrom(at)),
              "IndentationError",
              "unindent doesn't match any outer indent level",
              "The spaces at the start of this line match no line above it."));
    }
  }

  private int lineEndFrom(int at) {
    int end = at;
    while (end < limit && !Scanner.isLineEnd(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private void newLine() {
    if (!tokens.isEmpty() && tokens.getLast().kind() != TokenKind.NEWLINE) {
      tokens.add(new Token(TokenKind.NEWLINE, "", spanOf(scanner.start(), scanner.start())));
    }
  }

  private void end() {
    int at = Math.min(scanner.end(), limit);
    Span span = spanOf(at, at);
    if (!brackets.isEmpty()) {
      forgetBrackets();
    }
    if (!insideBrackets) {
      boolean open =
          !tokens.isEmpty()
              && tokens.getLast().kind() != TokenKind.NEWLINE
              && tokens.getLast().kind() != TokenKind.DEDENT;
      if (open) {
        tokens.add(new Token(TokenKind.NEWLINE, "", span));
      }
      while (indents.pop() > 0) {
        tokens.add(new Token(TokenKind.DEDENT, "", span));
      }
    }
    tokens.add(new Token(TokenKind.END, "", span));
  }

  private void add(TokenKind kind) {
    tokens.add(new Token(kind, text(), span()));
  }

  private String text() {
    return source.subSequence(scanner.start(), scanner.end()).toString();
  }

  private Span span() {
    return spanOf(scanner.start(), scanner.end());
  }

  /** Spans are asked for in the order of the text, but for a step back to a token's start. */
  private Span spanOf(int start, int end) {
    if (start < countedTo) {
      int back = 0;
      for (int i = start; i < countedTo; i++) {
        back += isCountedLineEnd(i) ? 1 : 0;
      }
      return new Span(start, end, line - back);
    }
    for (; countedTo < start; countedTo++) {
      line += isCountedLineEnd(countedTo) ? 1 : 0;
    }
    return new Span(start, end, line);
  }

  private boolean isCountedLineEnd(int at) {
    char c = source.charAt(at);
    return c == '\n' || (c == '\r' && (at + 1 >= source.length() || source.charAt(at + 1) != '\n'));
  }
}
