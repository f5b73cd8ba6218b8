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

/** {@code os.dupterm}: a program's own stream as a second terminal. */
class DuptermTest {

  private static final String TERMINAL =
      """
      import io
      class Terminal(io.IOBase):
          def __init__(self):
              self.typed = b''
              self.seen = b''
          def readinto(self, buf):
              if not self.typed:
                  return None
              buf[:1] = self.typed[:1]
              self.typed = self.typed[1:]
              return 1
          def write(self, data):
              self.seen += bytes(data)
              return len(data)
          def ioctl(self, request, argument):
              return 0
      t = Terminal()
      def bad(data):
          raise OSError(5)
      def cut(timer):
          import os
          t.typed = b'\\x03'
          os.dupterm_notify(0)
      """;

  @TempDir Path folder;
  private Path flash;
  private BoardProcess board;

  @BeforeEach
  void terminal() throws IOException {
    flash = Files.createDirectory(folder.resolve("flash"));
    Files.writeString(flash.resolve("terminal.py"), TERMINAL);
  }

  @AfterEach
  void end() throws IOException {
    board.close();
  }

  private void start(String id) throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    board = new BoardProcess(id, temporary, "--flash", flash.toString());
    board.until(">>> ");
    says("import os; from terminal import t");
  }

  /** What the board says to a line typed at its prompt. */
  private String says(String line) throws Exception {
    board.send(line + "\r").until(line + "\r\n");
    return board.until(">>> ").replace("\r\n>>> ", "").replace(">>> ", "");
  }

  @Test
  void itShowsWhatThePromptAndProgramsPrint() throws Exception {
    start("pico");
    assertEquals("", says("os.dupterm(t)"));
    assertEquals("a\r\nb", says("print('a\\nb')"));
    assertEquals("True", says("os.dupterm(None) is t"));
    assertEquals("False", says("b'later' in t.seen"));
    assertEquals("True", says("b\"print('a\\\\nb')\\r\\na\\r\\nb\\r\\n>>> \" in t.seen"));
  }

  @Test
  void whatItTypesIsTyped() throws Exception {
    start("pico");
    board.send("os.dupterm(t); t.typed = b'6 * 7\\r'\r").until("t.typed = b'6 * 7\\r'\r\n");
    board.until("6 * 7\r\n42\r\n>>> ");
    assertEquals("7", says("3 + 4"));
    assertEquals("seven\r\n'seven'", says("t.typed = b'seven\\r'; input()"));
  }

  @Test
  void itsCtrlCStopsAProgramThatLooksAtIt() throws Exception {
    start("esp32-devkitc-v4");
    says("os.dupterm(t)");
    says("from machine import Timer; from terminal import cut");
    board.send("Timer(0).init(period=30, mode=Timer.ONE_SHOT, callback=cut)\r").until(">>> ");
    board.send("while True: pass\r\r\r");
    assertTrue(board.until(">>> ").contains("KeyboardInterrupt"));
  }

  @Test
  void oneThatFailsOrEndsIsGivenUpInWords() throws Exception {
    start("pico");
    says("from terminal import bad; t.write = bad");
    board.send("os.dupterm(t); print('x')\r");
    String said = board.until(">>> ");
    assertTrue(said.contains("dupterm: Exception in write() method, deactivating: "), said);
    assertTrue(said.contains("OSError: [Errno 5] EIO"), said);
    assertEquals("True", says("os.dupterm(None) is None"));
    says("import io");
    board.send("os.dupterm(io.BytesIO())\r").until("dupterm: EOF received, deactivating\r\n");
    assertEquals("2", says("1 + 1"));
  }

  @Test
  void boardsHaveAsManyAsTheirFirmware() throws Exception {
    start("esp8266-nodemcu");
    assertEquals("", says("os.dupterm(t, 1)"));
    assertTrue(says("os.dupterm(t, 2)").endsWith("ValueError: invalid dupterm index"));
    assertTrue(says("os.dupterm(5)").endsWith("OSError: stream operation not supported"));
    // A soft reset takes it away.
    board.send("\u0004").until("soft reboot\r\n");
    board.until(">>> ");
    assertEquals("", says("import os"));
    assertEquals("True", says("os.dupterm(None, 1) is None"));
  }
}
