package boardwalk.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConsoleHistoryTest {

  @TempDir Path folder;

  @Test
  @Timeout(10)
  void linesAreThereInTheNextSession() throws Exception {
    Path file = folder.resolve("state/history.txt");
    ConsoleHistory first = new ConsoleHistory(file);
    first.add("import machine");
    first.add("print(1)");
    first.add("import machine");
    first.add("   ");
    first.save();
    assertEquals(List.of("print(1)", "import machine"), Files.readAllLines(file));
    ConsoleHistory next = new ConsoleHistory(file);
    next.add("led.on()");
    while (next.find("").size() < 3) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    assertEquals(List.of("led.on()", "import machine", "print(1)"), next.find(""));
    assertEquals(List.of("import machine"), next.find("Mach imp"));
  }
}
