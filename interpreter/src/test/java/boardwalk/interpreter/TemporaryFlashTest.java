package boardwalk.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board leaves nothing in the folder for temporary files, whatever ends it. */
class TemporaryFlashTest {

  @TempDir Path place;

  private List<String> flashes() throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("boardwalk-flash"))
          .toList();
    }
  }

  private void await(int count) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (flashes().size() != count) {
      assertTrue(System.nanoTime() < deadline, flashes()::toString);
      Thread.sleep(10);
    }
  }

  @Test
  void aKilledBoardsFlashGoesWithTheNextBoardAndALiveOnesStays() throws Exception {
    try (BoardProcess killed = new BoardProcess("generic", place);
        BoardProcess lives = new BoardProcess("generic", place)) {
      killed.until(">>> ");
      lives.until(">>> ");
      killed.send("open('kept.txt','w').close()\r").until(">>> ");
      lives.send("open('mine.txt','w').close()\r").until(">>> ");
      assertEquals(4, flashes().size(), "a folder and a lock each");
      killed.process.destroyForcibly().waitFor();
      assertEquals(4, flashes().size());
      try (BoardProcess next = new BoardProcess("generic", place)) {
        next.until(">>> ");
        await(4);
        assertEquals(
            "import os;print(os.listdir('/'))\r\n['mine.txt']\r\n>>> ",
            lives.send("import os;print(os.listdir('/'))\r").until(">>> "));
        next.process.destroy();
        await(2);
        lives.process.getOutputStream().close();
        await(0);
      }
    }
  }

  @Test
  void anEmptyLockOfABoardThatIsJustStartingStays() throws Exception {
    Files.createFile(place.resolve("boardwalk-flash1.lock"));
    Files.createDirectory(place.resolve("boardwalk-flash2"));
    TemporaryFlash.removeOrphans(place);
    assertEquals(2, flashes().size());
    TemporaryFlash own = TemporaryFlash.in(place);
    TemporaryFlash.removeOrphans(place);
    assertTrue(Files.isDirectory(own.folder()));
    own.remove();
    own.remove();
    assertEquals(2, flashes().size());
  }
}
