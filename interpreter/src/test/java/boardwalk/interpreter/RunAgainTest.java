package boardwalk.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What has been compiled is used again when the same text comes again, also after a soft reset:
 * nobody may notice, except by the time it takes.
 */
class RunAgainTest {

  @TempDir Path folder;
  private Path flash;
  private Path temporary;
  private BoardProcess board;

  @BeforeEach
  void start() throws Exception {
    flash = Files.createDirectory(folder.resolve("flash"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
    board = new BoardProcess("generic", temporary, "--flash", flash.toString());
    board.until(">>> ");
  }

  @AfterEach
  void end() throws IOException {
    board.close();
  }

  /** Runs a program after a soft reset, as the application does. */
  private String fresh(String source) throws Exception {
    board.send("\u0004").until(">>> ");
    return again(source);
  }

  private String again(String source) throws Exception {
    return board.run(source).replace("\r", "").replace("\u0004", "").replaceAll(">$", "");
  }

  private static final String PROGRAM =
      """
      class Counter:
          made = 0
          def __init__(self):
              Counter.made += 1
          def up(self):
              self.n = getattr(self, 'n', 0) + 1
              return self.n
      def twice(f):
          return f() + f()
      try:
          print(left)
      except NameError as e:
          print(e)
      c = Counter()
      print(twice(c.up), Counter.made, len.__name__ if hasattr(len, '__name__') else len)
      left = [n for n in dir() if n[0] != '_']
      print(left)
      len = 5
      """;

  @Test
  void nothingOfTheRunBeforeIsLeftAfterASoftReset() throws Exception {
    String first = fresh(PROGRAM);
    assertTrue(first.startsWith("name 'left' isn't defined\n3 1 <"), first);
    for (int i = 0; i < 3; i++) {
      assertEquals(first, fresh(PROGRAM));
    }
  }

  @Test
  void withoutAResetItFindsWhatTheRunBeforeLeft() throws Exception {
    String program =
        "try:\n n += 1\nexcept NameError:\n n = 0\ndef f():\n return n\nprint(f(), n)\n";
    assertEquals("0 0\n", fresh(program));
    assertEquals("1 1\n", again(program));
    assertEquals("2 2\n", again(program));
    assertEquals("0 0\n", fresh(program));
  }

  @Test
  void anEditIsSeenAndTheRestStays() throws Exception {
    String program =
        """
        from micropython import const
        SPEED = const(3)
        def speed():
            return SPEED
        def wrong():
            return {}[SPEED]
        print(speed())
        try:
            wrong()
        except KeyError as e:
            import sys
            sys.print_exception(e)
        """;
    String first = fresh(program);
    assertTrue(first.startsWith("3\nTraceback"), first);
    assertTrue(first.contains("line 6, in wrong\nKeyError: 3\n"), first);
    assertEquals(first, fresh(program));
    // The functions' texts are the same, but what they stand for is not.
    String other = fresh(program.replace("const(3)", "const(4)"));
    assertTrue(other.startsWith("4\nTraceback"), other);
    assertTrue(other.contains("line 6, in wrong\nKeyError: 4\n"), other);
    String lower = fresh("# moved\n" + program);
    assertTrue(lower.contains("line 7, in wrong\nKeyError: 3\n"), lower);
    assertEquals(first, fresh(program));
  }

  @Test
  void aFunctionOfTheSameTextElsewhereIsAnother() throws Exception {
    String method =
        """
        class A:
            def f(self=7):
                return self
        print(callable(A.f), 'f' in dir())
        """;
    assertEquals("True False\n", fresh(method));
    assertEquals(
        "7 True\n", fresh(method.replace("class A:", "if 1:").replace("callable(A.f)", "f()")));
    assertEquals("True False\n", fresh(method));
  }

  @Test
  void whatConstNamesBeforeTheDefinitionCounts() throws Exception {
    String function = "def f():\n    return N\n";
    String variable = "pass\n" + function + "N = const(1)\ndel globals()['N']\nprint(f())\n";
    String constant = "N = const(1)\n" + function + "pass\ndel globals()['N']\nprint(f())\n";
    for (int i = 0; i < 2; i++) {
      assertTrue(fresh(variable).contains("NameError: name 'N' isn't defined"));
      assertEquals("1\n", fresh(constant));
    }
  }

  @Test
  void modulesAreImportedAnew() throws Exception {
    Path module = flash.resolve("thing.py");
    Files.writeString(
        module, "import sys\nn = 0\ndef up():\n    global n\n    n += 1\n    return n\n");
    String program =
        "import thing\nthing.up()\nprint(thing.up(), [x for x in dir(thing) if x[0] != '_'])";
    String printed = fresh(program);
    assertTrue(printed.startsWith("2 ["), printed);
    assertEquals(printed, fresh(program));
    Files.writeString(module, "n = 0\ndef up():\n    global n\n    n += 10\n    return n\n");
    assertTrue(fresh(program).startsWith("20 ["));
    String twice =
        "import sys, thing\na = thing\nthing.up()\ndel sys.modules['thing']\nimport thing\nprint(a.up(), thing.up())";
    assertEquals("20 10\n", fresh(twice));
    assertEquals("20 10\n", fresh(twice));
  }

  @Test
  void builtInNamesOfTheRunBeforeAreGone() throws Exception {
    assertEquals("5\n", fresh("import builtins\nbuiltins.answer = 5\nprint(answer)"));
    assertTrue(fresh("print(answer)").contains("NameError: name 'answer' isn't defined"));
    assertTrue(fresh("import builtins\nbuiltins.answer = 6\nprint(answer)").contains("6"));
  }

  @Test
  void theOptimizationLevelCounts() throws Exception {
    String program = "try:\n assert False\n print('on')\nexcept AssertionError:\n print('off')\n";
    assertEquals("off\n", fresh(program));
    assertEquals("", again("import micropython\nmicropython.opt_level(1)\n"));
    assertEquals("on\n", again(program));
    assertEquals("off\n", fresh(program));
  }

  @Test
  void codeThatIsKeptKeepsNoDataOfItsRun() throws Exception {
    board.close();
    board = new BoardProcess("generic", temporary, "--memory", "unlimited");
    board.until(">>> ");
    for (int i = 0; i < 6; i++) {
      String program =
          """
          class Store:
              data = bytearray(40_000_000)
              def size(self):
                  return len(self.data) + len(Store.data) + TURN * 0
          def look():
              return Store().size()
          print(look())
          """
              .replace("TURN", Integer.toString(i));
      assertEquals("80000000\n", fresh(program));
      assertEquals("80000000\n", fresh(program));
    }
  }
}
