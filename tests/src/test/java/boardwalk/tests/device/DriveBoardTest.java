package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.drives.BoardDrives;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardFileSystem;
import boardwalk.device.files.FileHistory;
import boardwalk.tests.FullDisk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A board whose files are read-only to itself while it shows a drive, as with CircuitPython: its
 * FAT is mounted so, and it tells the chip's number as CircuitPython does.
 */
class DriveBoardTest {

  private static final String READ_ONLY =
      """
      import os,sys,vfs
      class microcontroller:
       class cpu:
        uid=bytes([0xDE,0x61,0x85,0x04])
      sys.modules['microcontroller']=microcontroller
      class R:
       def __init__(s,n):s.d=bytearray(512*n);s.n=n
       def readblocks(s,b,buf,o=0):buf[:]=s.d[b*512+o:b*512+o+len(buf)]
       def writeblocks(s,b,buf,o=0):s.d[b*512+o:b*512+o+len(buf)]=buf
       def ioctl(s,op,a):return{4:s.n,5:512}.get(op,0)
      r=R(200)
      vfs.VfsFat.mkfs(r)
      f=vfs.VfsFat(r)
      vfs.mount(f,'/x')
      with open('/x/code.py','w') as g:g.write('old')
      vfs.umount('/x')
      vfs.umount('/')
      vfs.mount(f,'/',readonly=True)
      """;

  @TempDir Path folder;
  private Path drive;
  private FileHistory history;
  private Board board;
  private BoardFileSystem files;

  @BeforeEach
  void open() throws Exception {
    drive = Files.createDirectories(folder.resolve("CIRCUITPY"));
    Files.writeString(drive.resolve("code.py"), "old");
    Files.writeString(
        drive.resolve("boot_out.txt"),
        "Adafruit CircuitPython 9.2.0 on 2024-11-20; Raspberry Pi Pico with rp2040\r\n"
            + "Board ID:raspberry_pi_pico\r\nUID:DE618504\r\n");
    history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    board =
        Board.connect(
            new SimulatedBoard(
                    Profiles.builtIn().find("pico").orElseThrow(),
                    Optional.empty(),
                    Optional.empty())
                .start(Optional.empty()),
            bytes -> {});
    assertEquals("", board.exec(READ_ONLY).join().exception());
    files = new BoardFileSystem(board, new BoardDrives(() -> List.of(folder, drive)));
  }

  @AfterEach
  void close() {
    board.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Path> write(String path, String text) {
    return files.write(path, bytes(text), history, (done, total) -> {}, () -> false).join();
  }

  @Test
  void aFileIsWrittenByTheDriveAndTheOldOneKept() throws Exception {
    Path kept = write("/code.py", "new").orElseThrow();
    assertEquals("old", Files.readString(kept));
    assertEquals("new", Files.readString(drive.resolve("code.py")));
    try (var all = Files.list(drive)) {
      assertEquals(2, all.count(), "nothing else is left there");
    }
  }

  @Test
  void aFullDriveKeepsTheOldFileAndSaysSo() throws Exception {
    write("/other.py", "o");
    byte[] large = bytes("x = 1\n".repeat(100));
    BoardError why;
    try (FullDisk _ = FullDisk.after(64)) {
      CompletionException error =
          assertThrows(
              CompletionException.class,
              () ->
                  files.write("/code.py", large, history, (done, total) -> {}, () -> false).join());
      why = assertInstanceOf(BoardError.class, error.getCause());
    }
    assertEquals(BoardError.Kind.REFUSED, why.kind());
    assertTrue(why.advice().contains("full"), why.advice());
    assertEquals("old", Files.readString(drive.resolve("code.py")));
    try (var all = Files.list(drive)) {
      assertEquals(3, all.count(), "nothing half is left there");
    }
    write("/code.py", "new");
    assertEquals("new", Files.readString(drive.resolve("code.py")), "still connected");
  }

  @Test
  void aDriveThatWasPulledOutIsNoFolderOfThisComputer() throws Exception {
    Path away = folder.resolve("away");
    Files.move(drive, away);
    Files.createDirectories(drive);
    CompletionException error =
        assertThrows(CompletionException.class, () -> write("/code.py", "new"));
    assertInstanceOf(BoardError.class, error.getCause());
    assertThrows(CompletionException.class, () -> files.makeFolders("/lib").join());
    try (var all = Files.list(drive)) {
      assertEquals(0, all.count());
    }
  }

  @Test
  void foldersRenamingAndDeletingGoByTheDriveToo() throws Exception {
    files.makeFolders("/lib/deep").join();
    write("/lib/deep/a.py", "a");
    files.rename("/lib/deep/a.py", "/lib/b.py").join();
    assertArrayEquals(bytes("a"), Files.readAllBytes(drive.resolve("lib/b.py")));
    files.delete(new BoardFile("/code.py", false, 3), history).join();
    assertFalse(Files.exists(drive.resolve("code.py")));
  }

  @Test
  void withoutItsDriveTheUserIsToldWhy() throws Exception {
    Files.writeString(drive.resolve("boot_out.txt"), "UID:00000000\r\n");
    CompletionException error =
        assertThrows(CompletionException.class, () -> write("/code.py", "new"));
    BoardError why = assertInstanceOf(BoardError.class, error.getCause());
    assertEquals(BoardError.Kind.READ_ONLY, why.kind());
    assertTrue(why.advice().contains("drive"), why.advice());
    assertEquals("old", Files.readString(drive.resolve("code.py")), "another board's drive");
  }
}
