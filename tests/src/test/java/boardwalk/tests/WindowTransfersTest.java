package boardwalk.tests;

import static boardwalk.tests.FileTrees.BOARD;
import static boardwalk.tests.FileTrees.PROJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transfers that are stopped and refused; file systems beside the board's own. */
class WindowTransfersTest {

  private static final String DISK =
      """
      import os,vfs
      class Disk:
       def __init__(s,n):s.d=bytearray(512*n);s.n=n
       def readblocks(s,b,buf,o=0):buf[:]=s.d[b*512+o:b*512+o+len(buf)]
       def writeblocks(s,b,buf,o=0):s.d[b*512+o:b*512+o+len(buf)]=buf
       def ioctl(s,op,a):return{4:s.n,5:512}.get(op,0)
      d=Disk(%d)
      vfs.VfsFat.mkfs(d)
      f=vfs.VfsFat(d)
      """;

  @TempDir Path home;
  @TempDir Path project;
  private Path flash;
  private WindowDriver window;
  private FileTrees trees;

  @BeforeEach
  void prepare() throws Exception {
    flash = Files.createDirectories(home.resolve("state/simulated/pico"));
  }

  private void open() throws Exception {
    window = WindowDriver.open(home, project, "sim:pico");
    trees = new FileTrees(window);
    window.until("its prompt", () -> window.console().contains(">>> "));
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aStoppedUploadLeavesTheOldFile() throws Exception {
    Files.writeString(flash.resolve("big.bin"), "the old one");
    byte[] big = new byte[1_400_000];
    new Random(1).nextBytes(big);
    Files.write(project.resolve("big.bin"), big);
    // A line of its own speed: what goes over it is slow enough to be stopped.
    Files.writeString(
        flash.resolve("boot.py"),
        "import builtins,time\n_o=builtins.open\n"
            + "class Slow:\n def __init__(s,f):s.f=f\n def write(s,b):time.sleep_ms(30);return s.f.write(b)\n"
            + " def __getattr__(s,n):return getattr(s.f,n)\n def __enter__(s):return s\n"
            + " def __exit__(s,*a):s.f.close()\n"
            + "def open(p,m='r',*a):\n f=_o(p,m,*a)\n return Slow(f)if'b'in m and('w'in m or'a'in m)else f\n"
            + "builtins.open=open\n");
    open();
    trees.select(PROJECT, "big.bin");
    trees.choose(PROJECT, "Upload to the board");
    window.until("it goes on", () -> window.shows("Uploading big.bin"));
    window.click("cancel-transfer");
    window.until("it is told", () -> window.shows("The transfer was stopped."));
    window.until("ready", () -> window.state().equals("Ready"));
    assertEquals("the old one", Files.readString(flash.resolve("big.bin")));
  }

  @Test
  void filesThatCannotBeChangedAreExplained() throws Exception {
    Files.writeString(project.resolve("new.py"), "print(1)\n");
    Files.writeString(
        flash.resolve("boot.py"),
        DISK.formatted(200) + "vfs.umount('/')\nvfs.mount(f,'/',readonly=True)\n");
    open();
    trees.select(PROJECT, "new.py");
    trees.choose(PROJECT, "Upload to the board");
    window.until("it is told", () -> window.shows("new.py was not uploaded."));
    assertTrue(window.fx(() -> window.shows("The board's files cannot be changed.")));
    assertTrue(window.fx(() -> window.shows("keeps its files read-only")));
  }

  @Test
  void aCardBesideTheFlashIsShownAndWritten() throws Exception {
    Files.writeString(
        flash.resolve("boot.py"),
        DISK.formatted(300)
            + "vfs.mount(f,'/sd')\nwith open('/sd/music.txt','w') as g:g.write('la')\n");
    open();
    window.until("the card", () -> trees.shows(BOARD, "sd"));
    trees.open(BOARD, "sd");
    window.until("what is on it", () -> trees.shows(BOARD, "sd/music.txt"));
    trees.select(BOARD, "sd/music.txt");
    trees.choose(BOARD, "Download to this computer");
    window.until("downloaded", () -> Files.exists(project.resolve("sd/music.txt")));
    assertEquals("la", Files.readString(project.resolve("sd/music.txt")));
  }
}
