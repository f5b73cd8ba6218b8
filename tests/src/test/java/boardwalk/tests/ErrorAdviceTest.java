package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.advice.Advice;
import boardwalk.app.advice.Advice.Remedy;
import boardwalk.app.advice.ErrorAdvisor;
import boardwalk.app.advice.Failure;
import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes of beginners, made on a board, are explained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorAdviceTest {

  private final BoardProfile pico = Profiles.builtIn().find("pico").orElseThrow();
  private final BoardProfile microbit = Profiles.builtIn().find("microbit-v2").orElseThrow();
  private Board board;
  private Board small;

  @BeforeAll
  void start() throws Exception {
    board = connect(pico);
    small = connect(microbit);
  }

  private static Board connect(BoardProfile profile) throws Exception {
    return Board.connect(
        new SimulatedBoard(profile, Optional.empty(), Optional.empty()).start(Optional.empty()),
        said -> {});
  }

  @AfterAll
  void end() {
    board.close();
    small.close();
  }

  private Optional<Advice> advice(String program, String... project) {
    return advice(board, pico, program, project);
  }

  private static Optional<Advice> advice(
      Board board, BoardProfile profile, String program, String... project) {
    ExecResult result = board.run(program, "main.py", out -> {}).join();
    assertTrue(!result.ok(), "it runs: " + program);
    return ErrorAdvisor.of(
        new Failure(result.uncaught(), "main.py", program, Optional.of(profile), List.of(project)));
  }

  /** A program, its lines parted by a bar, and what must stand in the advice. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "prnt('x'); Did you mean “print”?",
        "cuonter = 1|print(counter); Did you mean “cuonter”?",
        "led = Pin(25); “from machine import Pin”",
        "time.sleep(1); “import time”",
        "sleep(1); “from time import sleep”",
        "x = true; it is called “True”",
        "print(zzz); Nothing has this name yet",
        "n = 0|def f():|  n += 1|f(); “global”",
        "import time|time.slep(1); Did you mean “sleep”?",
        "from machine import Pin|p = Pin(2)|p.vaule(1); Did you mean “value”?",
        "'a'.uper(); Did you mean “upper”?",
        "x = None|x.append(1); is None",
        "'a' + 1; str(…)",
        "1 + 'a'; str(…)",
        "1 + None; is None",
        "[1] + {}; type(…)",
        "x = 5|x(); Round brackets",
        "x = 5|x[0]; single value",
        "for i in 5:|  pass; range(…)",
        "x = 'abc'|x[0] = 'z'; make a new one",
        "[1, 2][2]; [n-1]",
        "{}['a']; no such key",
        "int('12a'); digits only",
        "float('x'); a number only",
        "a, b = 1, 2, 3; as many values",
        "1 / 0; divided by 0",
        "def f():|  f()|f(); without an end",
        "def f(a):|  pass|f(); fewer values",
        "def f(a):|  pass|f(1, 2); must be “self”",
        "def f():|  pass|f(1, 2); more values",
        "[1]['a']; whole number from 0",
        "range(1.5); // divides",
        "len(5); single value",
        "{[]: 1}; A tuple can",
        "[].pop(); nothing left",
        "[].remove(1); no such thing",
        "max([]); nothing in it",
        "bytes([300]); from 0 to 255",
        "assert 1 == 2; must be true",
        "b'\\xff'.decode(); no text",
        "from machine import UART|UART(5); none of this number",
        "open('no.txt'); no such file",
        "bytearray(10000000); memory is full",
        "from machine import Pin|Pin(99); no pin of this number",
        "from machine import ADC, Pin|ADC(Pin(2)); cannot measure",
        "from machine import I2C, Pin|I2C(0, scl=Pin(5), sda=Pin(4)).readfrom(0x3c, 1);"
            + " does not answer",
        "from machine import I2C, Pin|I2C(0, scl=Pin(4), sda=Pin(5)); this signal of this bus",
        "if 1 == 1|  print('x'); needs a ':'",
        "print('x'; never closed",
        "import microbit; belongs to the micro:bits",
        "import numpy; Python on computers",
        "from machine import pin; has no pin on",
      })
  void mistakesAreExplained(String program, String expected) {
    String lines = program.replace('|', '\n') + "\n";
    String text = advice(lines).orElseThrow(() -> new AssertionError("nothing is said")).text();
    assertTrue(text.contains(expected), text);
  }

  @Test
  void aMissingModuleIsLookedForWhereItMayBe() {
    assertEquals(
        Optional.of(new Remedy.FindPackage("ssd1306")),
        advice("import ssd1306\n").orElseThrow().remedy());
    assertEquals(
        Optional.of(new Remedy.Upload("helper.py")),
        advice("import helper\n", "helper.py", "main.py").orElseThrow().remedy());
    Advice logging = advice("import logging\n").orElseThrow();
    assertTrue(logging.text().contains("there is a package of it"), logging.text());
  }

  @Test
  void aMicrobitIsAdvisedAsOne() {
    String import1 = advice(small, microbit, "display.show(Image.HAPPY)\n").orElseThrow().text();
    assertTrue(import1.contains("“from microbit import display”"), import1);
    String memory = advice(small, microbit, "bytearray(900000)\n").orElseThrow().text();
    assertTrue(memory.contains("micro:bit"), memory);
  }

  @Test
  void whatNobodyKnowsIsLeftAsItIs() {
    assertEquals(Optional.empty(), advice("raise ValueError('my own text')\n"));
    assertEquals(Optional.empty(), advice("class Strange(Exception): pass\nraise Strange(1)\n"));
  }
}
