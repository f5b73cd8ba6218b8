package boardwalk.interpreter.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParserTest {

  private static String hint(String source) {
    return Parser.parse(source).problems().getFirst().hint();
  }

  @Test
  void problemsAreToldInWordsForPeople() {
    assertEquals("This 'if' line needs a ':' at the end.", hint("if x == 1\n    pass\n"));
    assertEquals("'(' opened on line 1 is never closed.", hint("print((1, 2)\nimport os\n"));
    assertEquals("'print' is a function: write print(...) with brackets.", hint("print 'hello'\n"));
    assertEquals(
        "To compare, write '=='; a single '=' gives a name a value.", hint("if x = 1:\n  pass\n"));
  }

  @Test
  void severalProblemsAreFoundInOneGo() {
    List<Diagnostic> problems = Parser.parse("x = = 1\ny = 2\nz = )\n").problems();
    assertEquals(List.of(1, 3), problems.stream().map(d -> d.span().line()).toList());
  }

  @Test
  void theTextForThePromptIsMicroPythons() {
    assertEquals("invalid syntax", Parser.parse("x = = 1").problems().getFirst().text());
    assertEquals(
        "can't assign to expression", Parser.parse("f() = 1").problems().getFirst().text());
    assertEquals("IndentationError", Parser.parse("  x = 1").problems().getFirst().exception());
  }

  @Test
  void damagedProgramsNeitherHangNorFail() throws Exception {
    List<String> programs = new ArrayList<>();
    try (Stream<Path> all =
        Files.list(Path.of(ParserTest.class.getResource("/programs").toURI()))) {
      for (Path file : all.filter(f -> f.toString().endsWith(".py")).toList()) {
        programs.add(Files.readString(file));
      }
    }
    String soup = "()[]{}:=,.'\"\\\n #@*-+def if for class lambda yield 0x1 f'{' \t";
    Random random = new Random(3);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(programs.get(random.nextInt(programs.size())));
            for (int change = 0; change < 6; change++) {
              int at = random.nextInt(text.length());
              int from = random.nextInt(soup.length() - 4);
              text.replace(at, Math.min(text.length(), at + 2), soup.substring(from, from + 3));
            }
            String source = text.toString();
            int length = source.length();
            Parser.parse(source)
                .problems()
                .forEach(d -> assertTrue(d.span().start() >= 0 && d.span().end() <= length));
            int state = LineLexer.START;
            for (String line : source.split("\n")) {
              state = LineLexer.lex(line, state, (start, end, kind) -> {});
            }
          }
        });
  }
}
