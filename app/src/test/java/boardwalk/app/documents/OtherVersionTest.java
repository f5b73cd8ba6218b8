package boardwalk.app.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program wrote is kept; what is as it was opened needs no copy. */
class OtherVersionTest {

  @TempDir Path folder;

  @Test
  void whatIsAsItWasOpenedIsNotCopied() throws Exception {
    Path file = Files.writeString(folder.resolve("a.py"), "x = 1\r\ny = 2\r\n");
    assertEquals(Optional.empty(), OtherVersion.keep(file, "x = 1\ny = 2\n"));
    assertEquals(Optional.empty(), OtherVersion.keep(folder.resolve("none.py"), ""));
  }

  @Test
  void everyOtherVersionGetsANameOfItsOwn() throws Exception {
    Path file = Files.writeString(folder.resolve("circuit.toml"), "theirs");
    Path first = OtherVersion.keep(file, "mine").orElseThrow();
    assertEquals("circuit.other-1.toml", first.getFileName().toString());
    assertEquals("theirs", Files.readString(first));
    Files.write(file, new byte[] {(byte) 0xff, 0});
    Path second = OtherVersion.keep(file, "mine").orElseThrow();
    assertEquals("circuit.other-2.toml", second.getFileName().toString());
    assertEquals(2, Files.size(second));
    assertEquals("theirs", Files.readString(first));
  }
}
