package boardwalk.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated board as a process: how it starts, resets, ends, and what its hardware tells. */
class BoardProcessTest {

  @TempDir Path folder;
  private Path flash;
  private Path temporary;
  private BoardProcess board;

  @BeforeEach
  void folders() throws IOException {
    flash = Files.createDirectory(folder.resolve("flash"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  @AfterEach
  void end() throws IOException {
    board.close();
  }

  private void start(String id) throws Exception {
    board = new BoardProcess(id, temporary, "--flash", flash.toString());
  }

  @Test
  void theProjectsFolderIsNoFileOfAMicrobit() throws Exception {
    Files.writeString(flash.resolve("x.py"), "x = 1");
    board =
        new BoardProcess(
            "microbit-v2", temporary, "--flash", flash.toString(), "--project", folder.toString());
    board.until(">>> ");
    board.send("import os; os.listdir()\r");
    assertEquals("import os; os.listdir()\r\n['x.py']\r\n>>> ", board.until(">>> "));
  }

  @Test
  void threadsRunAtThePromptAndEndWithASoftReset() throws Exception {
    start("generic");
    board.until(">>> ");
    board.send("import _thread, time\r").until(">>> ");
    board.send("\u0005").until("=== ");
    board
        .send("def work():\r  while True:\r    time.sleep_ms(10)\r    print('tick')\r\r")
        .until("=== ");
    board.send("_thread.start_new_thread(work, ())\r\u0004");
    board.until("tick\r\n");
    board.until("tick\r\n");
    board.send("\u0004").until("soft reboot\r\n");
    String after = board.until(">>> ");
    board.send("import time; time.sleep_ms(100); 1 + 1\r");
    after += board.until("2\r\n>>> ");
    assertFalse(after.contains("tick"), after);
  }

  @Test
  void theComputersNetworkIsReachedOnlyWhenAllowed() throws Exception {
    String connect =
        """
        import socket
        s = socket.socket()
        try: s.connect(("192.0.2.1", 9))
        except OSError as er: print(er.errno)
        """;
    start("generic");
    board.until(">>> ");
    assertEquals("113\r\n", board.run(connect).replaceAll("(?s).*OK|\u0004.*", ""));
  }

  @Test
  void bootAndMainRunAtEveryResetButMainNotForToolsInRawMode() throws Exception {
    Files.writeString(flash.resolve("boot.py"), "print('booting')\n");
    Files.writeString(flash.resolve("main.py"), "print('main')\nx = 5\n");
    start("pico");
    assertTrue(board.until(">>> ").startsWith("booting\r\nmain\r\nMicroPython v1.27.0"));
    board.send("\u0004");
    assertTrue(board.until(">>> ").startsWith("\r\nMPY: soft reboot\r\nbooting\r\nmain\r\nMicro"));
    board.send("x\r");
    assertEquals("x\r\n5\r\n>>> ", board.until(">>> "));
    board.send("\u0001").until("exit\r\n>");
    board.send("\u0004");
    assertEquals(
        "OK\r\nMPY: soft reboot\r\nbooting\r\nraw REPL; CTRL-B to exit\r\n>",
        board.until("exit\r\n>"));
    board.send("\u0002").until(">>> ");
    board.send("import machine; machine.reset()\r").until("reset()\r\n");
    assertTrue(board.until(">>> ").startsWith("booting\r\nmain\r\nMicroPython"));
  }

  @Test
  void aFailingMainLeavesThePrompt() throws Exception {
    Files.writeString(flash.resolve("main.py"), "def f():\n  return 1/0\nf()\n");
    start("pico");
    assertTrue(
        board
            .until(">>> ")
            .startsWith(
                "Traceback (most recent call last):\r\n"
                    + "  File \"main.py\", line 3, in <module>\r\n"
                    + "  File \"main.py\", line 2, in f\r\n"
                    + "ZeroDivisionError: divide by zero\r\n"));
  }

  @Test
  void anEndlessMainIsStoppedByControlC() throws Exception {
    Files.writeString(flash.resolve("main.py"), "print('go')\nwhile True: pass\n");
    start("pico");
    board.until("go\r\n");
    long start = System.nanoTime();
    board.send("\u0003");
    assertTrue(board.until(">>> ").contains("KeyboardInterrupt: \r\n"));
    long taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertTrue(taken < 2000, taken + " ms");
  }

  @Test
  void thePulledCableEndsTheProcessAndItsTemporaryFlash() throws Exception {
    board = new BoardProcess("generic", temporary);
    board.until(">>> ");
    board.run("open('a.txt', 'w').close()");
    board.send("while True: pass\r\r").until("... ");
    board.process.getOutputStream().close();
    assertTrue(board.process.waitFor(5, TimeUnit.SECONDS));
    try (Stream<Path> left = Files.list(temporary)) {
      assertFalse(left.anyMatch(Files::isDirectory));
    }
  }

  @Test
  void aBlinkingLedIsTold() throws Exception {
    start("pico");
    board.until(">>> ");
    int before = board.events.size();
    board.run(
        """
        from machine import Pin
        from time import sleep_ms
        led = Pin("LED", Pin.OUT)
        for i in range(3):
          led.toggle()
          sleep_ms(100)
        """);
    board.event(before, e -> e.text("mode").equals("output"));
    // Its number is its place in the list of the first message; from then on only its level is
    // told.
    board.event(before, e -> e.text("event").equals("levels") && !e.text("high").equals("0"));
    board.event(before, e -> e.text("event").equals("levels") && e.text("high").equals("0"));
  }

  @Test
  void anInterruptOfAPinAndATimerCallTheirFunctions() throws Exception {
    start("pico");
    board.until(">>> ");
    board.send("\u0001").until(">");
    board.send(
        """
        from machine import Pin, Timer
        import time
        button = Pin(5, Pin.IN, Pin.PULL_UP)
        n = 0
        def pressed(pin):
          global n
          n += 1
          print('pressed', pin.value())
        button.irq(pressed, Pin.IRQ_FALLING)
        Timer(period=10, mode=Timer.ONE_SHOT, callback=lambda t: print('timer'))
        print('ready')
        while n < 1: pass
        print('end')
        \u0004\
        """);
    board.until("timer\r\n");
    board.link.send(
        boardwalk.interpreter.hardware.HardwareMessage.of("set", "pin", "pin", "GP5", "value", 0));
    assertEquals("pressed 0\r\nend\r\n", board.until("end\r\n"));
  }

  @Test
  void theMicrobitScrollsInTheBackgroundWhileItsButtonsAreRead() throws Exception {
    start("microbit-v2");
    board.until(">>> ");
    int before = board.events.size();
    board.send("\u0001").until(">");
    board.send(
        """
        from microbit import *
        display.scroll("Hi", delay=20, wait=False, loop=True)
        print('scrolls')
        while not button_a.was_pressed(): sleep(1)
        print(button_a.get_presses(), button_a.was_pressed())
        display.clear()
        \u0004\
        """);
    board.until("scrolls\r\n");
    // Different pictures: it moves while the program goes on.
    board.event(before, e -> e.text("pixels").contains("9"));
    String first = newest();
    board.event(before, e -> e.text("pixels").contains("9") && !e.text("pixels").equals(first));
    board.link.press("button_a", true);
    assertEquals("1 False\r\n", board.until("\r\n"));
    int after = board.events.size() - 1;
    board.event(after, e -> e.text("pixels").equals("0".repeat(25)));
  }

  private String newest() {
    return board.events.stream()
        .map(e -> e.text("pixels"))
        .filter(pixels -> pixels.contains("9"))
        .reduce("", (a, b) -> b);
  }

  @Test
  void endlessRecursionAndAllocationLeaveThePrompt() throws Exception {
    start("generic");
    board.until(">>> ");
    assertTrue(
        board
            .run("def f(): f()\nf()")
            .contains("RuntimeError: maximum recursion depth exceeded\r\n\u0004"));
    assertTrue(board.run("a = []\nwhile True: a.append(a * 2)").contains("MemoryError"));
    assertTrue(board.run("a = 'x'\nwhile True: a += a").contains("MemoryError"));
    assertEquals("42\r\n\u0004\u0004>", board.run("print(6 * 7)"));
  }

  @Test
  void whatCannotBeStartedIsSaid() throws Exception {
    board = new BoardProcess("no-such-board", temporary);
    assertTrue(board.process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(2, board.process.exitValue());
    String errors = Files.readString(temporary.resolve("errors.log"));
    assertTrue(errors.contains("there is no board no-such-board"), errors);
  }

  @Test
  void aBoardWhoseVariablesFillItsMemoryStillAnswers() throws Exception {
    start("generic");
    board.until(">>> ");
    String filled = board.run("d = {}\ni = 0\nwhile True:\n  d[i] = str(i) * 50\n  i += 1\n");
    assertTrue(filled.contains("MemoryError"), filled);
    String answer = board.run("print(len(d) > 1000, 6 * 7)\n");
    assertTrue(answer.contains("True 42"), answer);
  }

  @Test
  void thingsNestedTooDeepToBeShownEndInARecursionError() throws Exception {
    start("generic");
    board.until(">>> ");
    String shown = board.run("x = ()\nfor i in range(100000): x = (x,)\nprint(repr(x))\n");
    assertTrue(shown.contains("maximum recursion depth exceeded"), shown);
  }

  /** As when the window lets the board go. */
  private void unplug() throws Exception {
    board.process.getOutputStream().close();
    assertTrue(board.process.waitFor(10, TimeUnit.SECONDS));
    board.close();
  }

  @Test
  void whatIsKeptInNvsAndFlashIsThereInTheNextProcess() throws Exception {
    start("esp32-devkitc-v4");
    board.until(">>> ");
    String shown =
        board.run(
            """
            import esp, esp32
            n = esp32.NVS('a/b')
            n.set_i32('count', -7)
            n.set_blob('name', b'mine')
            n.commit()
            p = esp32.Partition.find(esp32.Partition.TYPE_DATA, label='vfs')[0]
            p.writeblocks(3, b'kept' * 1024)
            print('written')
            """);
    assertTrue(shown.contains("written"), shown);
    unplug();
    String read =
        """
        import esp32
        n = esp32.NVS('a/b')
        b = bytearray(9)
        print(n.get_i32('count'), bytes(b[:n.get_blob('name', b)]))
        p = esp32.Partition.find(esp32.Partition.TYPE_DATA, label='vfs')[0]
        b = bytearray(4096)
        p.readblocks(3, b)
        print(bytes(b[:8]), sum(b[4:]) // 1023)
        """;
    start("esp32-devkitc-v4");
    board.until(">>> ");
    shown = board.run(read);
    assertTrue(shown.contains("-7 b'mine'") && shown.contains("b'keptkept'"), shown);
    unplug();
    // A damaged file is said and set aside; the board works without it.
    Path file = folder.resolve("flash.memory");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 0x55;
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    start("esp32-devkitc-v4");
    String greeting = board.until(">>> ");
    assertTrue(greeting.contains("cannot be read: it starts erased"), greeting);
    assertTrue(Files.exists(folder.resolve("flash.memory.damaged")));
    assertTrue(board.run(read).contains("ESP_ERR_NVS_NOT_FOUND"));
  }

  @Test
  void thePyboardsFlashOutlastsTheProcess() throws Exception {
    start("pyboard-v1.1");
    board.until(">>> ");
    String shown =
        board.run(
            """
            import pyb
            f = pyb.Flash(start=4096, len=8192)
            f.writeblocks(3, b'kept' + bytes(508))
            f.writeblocks(3, b'AB', 512)
            print(f, pyb.Flash(), 'written')
            """);
    assertTrue(shown.contains("Flash(start=4096, len=8192) Flash() written"), shown);
    unplug();
    start("pyboard-v1.1");
    board.until(">>> ");
    shown =
        board.run(
            """
            import pyb
            b = bytearray(8)
            f = pyb.Flash(start=4096, len=8192)
            f.readblocks(3, b)
            print(b, end=' ')
            f.readblocks(4, b)
            print(b, end=' ')
            f.readblocks(5, b)
            print(b)
            """);
    String erased = "\\xff".repeat(6);
    assertTrue(shown.contains("bytearray(b'kept\\x00"), shown);
    assertTrue(shown.contains("bytearray(b'AB" + erased), shown);
  }
}
