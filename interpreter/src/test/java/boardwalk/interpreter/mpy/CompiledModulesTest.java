package boardwalk.interpreter.mpy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.interpreter.runtime.Interrupts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Modules that MicroPython's own mpy-cross 1.27 compiled, imported. */
@Timeout(60)
class CompiledModulesTest {

  /** {@code print("here", __name__)}. */
  private static final String HERE =
      "4d06001f05000e686572652e7079000f08686572650081772f701002011103100211043402595163";

  /** {@code print("on")}, then {@code while True:} with a {@code try: pass finally: n = 1}. */
  private static final String ENDLESS =
      "4d06001f050014656e646c6573732e7079000f046f6e008177026e008148140a012720224111031002340159"
          + "4901518116045d42375163";

  /** Functions and generators that call themselves, and a list that grows; each in a try. */
  private static final String DEEP =
      "4d06001f0e000e646565702e7079000f790866756c6c0002660002670065026500817781690278008105"
          + "59026e008a0ca8021c0144225231442255312422201f433200160448081104803401594a1b571106df44"
          + "5416074908110811073401595151160719075d4a015d32011605480b1109110534003401594a1b571106"
          + "df445416074908110811073401595151160719075d4a015d2b00160a4818110a1402110b2280c0800034"
          + "01228064f4360159422a4a1b57110cdf445416074908110810033401595151160719075d4a015d516302"
          + "781906040d201204b081f2340181f2638100884006058007120534005e5168595163";

  /** A function with {@code @micropython.native}, for ARMv6-M. */
  private static final String NATIVE =
      "4d06131f03010c6e61742e7079000f026600004c00020132001602516301831900000000feb584b04768be68ff"
          + "683f6800900120039000a83c463834e46fa047032003e000bf00bf00bf00bf04b0febd00020230";

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  static byte[] resource(String name) {
    try (InputStream in = CompiledModulesTest.class.getResourceAsStream("/mpy/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aModuleDoesWhatTheRealMicroPythonDoesWithIt() {
    assertEquals(
        new String(resource("language.out"), UTF_8),
        ImportingBoard.with(Map.of("language.mpy", resource("language.mpy")))
            .run("import language"));
  }

  @Test
  void theSourceIsTakenBeforeTheCompiledFileAndAFolderBeforeBoth() {
    byte[] source = "print('source')".getBytes(UTF_8);
    byte[] here = hex(HERE);
    assertEquals(
        "source\n", ImportingBoard.with(Map.of("m.py", source, "m.mpy", here)).run("import m"));
    assertEquals(
        "here m\n",
        ImportingBoard.with(Map.of("m/__init__.mpy", here, "m.mpy", source)).run("import m"));
    assertEquals(
        "here m.n\nm/n.mpy\n",
        ImportingBoard.with(Map.of("m/n.mpy", here)).run("from m import n\nprint(n.__file__)"));
  }

  /** As MicroPython's own runner has a compiled test be the main program. */
  @Test
  void aModuleCanTakeThePlaceOfTheMainProgram() {
    assertEquals(
        "True\n",
        ImportingBoard.with(Map.of("n.py", "x = 1".getBytes(UTF_8)))
            .run(
                "import sys, n\nsys.modules['__main__'] = n\n"
                    + "print(__import__('__main__') is n)"));
  }

  @Test
  void firmwareThatLoadsNoneDoesNotSeeThem() {
    assertTrue(
        new ImportingBoard(Optional.empty(), Map.of("m.mpy", hex(HERE)))
            .run("import m")
            .endsWith("ImportError: no module named 'm'\n"));
  }

  @Test
  void whatCannotBeLoadedIsSaidInMicroPythonsWords() {
    byte[] otherVersion = hex(HERE);
    otherVersion[1] = 5;
    byte[] longInts = hex(HERE);
    longInts[3] = 63;
    byte[] cut = java.util.Arrays.copyOf(hex(HERE), 30);
    for (byte[] file : new byte[][] {otherVersion, longInts, cut, {}, {'M'}}) {
      assertRefused("incompatible .mpy file", Abi.of(0, 32), file);
    }
    assertRefused("native code in .mpy unsupported", Abi.of(0, 32), hex(NATIVE));
    assertRefused("incompatible .mpy arch", Abi.of(10, 32), hex(NATIVE));
    assertRefused("native code in .mpy unsupported", Abi.of(4, 32), hex(NATIVE));
  }

  private static void assertRefused(String words, Abi abi, byte[] file) {
    String printed =
        new ImportingBoard(Optional.of(abi), Map.of("m.mpy", file))
            .run(
                "try:\n import m\nexcept ValueError as e:\n print(e)\nimport sys\n"
                    + "print('m' in sys.modules)");
    assertEquals(words + "\nFalse\n", printed);
  }

  @Test
  void boardsSayWhichFilesTheyLoadAsTheRealOnesDo() {
    assertEquals(4870, Abi.of(4, 32).number(), "Pico");
    assertEquals(7942, Abi.of(7, 32).number(), "pyboard, Pico 2");
    assertEquals(11014, Abi.of(10, 32).number(), "ESP32");
    assertEquals(9990, Abi.of(9, 32).number(), "ESP8266");
    assertEquals(
        "4870\n",
        new ImportingBoard(Optional.of(Abi.of(4, 32)), Map.of())
            .run("import sys\nprint(sys.implementation._mpy)"));
  }

  @Test
  void ctrlCEndsALoopAtOnce() throws Exception {
    StringBuilder out = new StringBuilder();
    Thread program =
        ImportingBoard.with(Map.of("endless.mpy", hex(ENDLESS)))
            .start("try:\n import endless\nexcept KeyboardInterrupt:\n print('ended')", out);
    while (!soFar(out).startsWith("on")) {
      assertTrue(program.isAlive(), "the module did not start");
      Thread.onSpinWait();
    }
    long asked = System.nanoTime();
    Interrupts.interrupt();
    program.join(10_000);
    assertFalse(program.isAlive());
    assertTrue(System.nanoTime() - asked < 100_000_000L, "it took more than 100 ms");
    assertEquals("on\nended\n", out.toString());
  }

  private static String soFar(StringBuilder out) {
    synchronized (out) {
      return out.toString();
    }
  }

  @Test
  void recursionAndMemoryEndAsForSources() {
    String deepest = "maximum recursion depth exceeded\n";
    assertEquals(
        deepest + deepest + "full\n",
        ImportingBoard.with(Map.of("deep.mpy", hex(DEEP))).run("import deep"));
  }
}
