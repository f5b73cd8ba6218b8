package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A micro:bit's drive as a folder, in a time of its own: {@link #sleep} makes it pass. Goes 500 ms
 * after a complete file and comes back 2500 ms later (DAPLink vfs_manager.c), or as told.
 */
final class FakeDaplink implements FlashClock {

  private static final long GOES = 500;
  private static final long RETURNS = 3000;

  private final Path folder;
  private final String details;
  private boolean counts = true;
  private boolean takes = true;
  private boolean returns = true;
  private String failure;
  private int remounts;
  private long time;
  private List<String> names = List.of();
  private String received = "";

  /**
   * @param folder the mount point; made and removed
   */
  FakeDaplink(Path folder, String details) {
    this.folder = folder;
    this.details = details;
    mount();
  }

  FakeDaplink failing(String text) {
    failure = text;
    return this;
  }

  FakeDaplink ignoringFiles() {
    takes = false;
    return this;
  }

  /** As after a power cycle: the count is not higher than before. */
  FakeDaplink notCountingTheNext() {
    remounts = 4;
    unmount();
    mount();
    remounts = -1;
    return this;
  }

  FakeDaplink stayingAway() {
    returns = false;
    return this;
  }

  /** As old interface firmware, which tells no remount count. */
  FakeDaplink withoutCount() {
    counts = false;
    unmount();
    mount();
    return this;
  }

  /** The failure of an earlier attempt, still on the drive. */
  FakeDaplink withOldFailure(String text) {
    write("FAIL.TXT", text);
    return this;
  }

  /** Unplugged: its drive is gone until it is plugged in. */
  void stayUnplugged() {
    if (Files.exists(folder)) {
      unmount();
    }
  }

  /** Plugged in anew; it counts from 0 again. */
  FakeDaplink powerCycled() {
    stayUnplugged();
    remounts = 0;
    time = 0;
    received = "";
    mount();
    return this;
  }

  Drives.Drive drive() {
    return Drives.at(folder).orElseThrow();
  }

  /** What was on the drive when it went. */
  List<String> names() {
    return names;
  }

  /** The hex file it was given. */
  String received() {
    return received;
  }

  @Override
  public long millis() {
    return time;
  }

  @Override
  public void sleep(long millis) {
    long before = time;
    time += millis;
    if (takes && before < GOES && time >= GOES) {
      take();
      unmount();
    }
    if (takes && returns && before < RETURNS && time >= RETURNS) {
      remounts++;
      mount();
      if (failure != null) {
        write("FAIL.TXT", failure);
      }
    }
  }

  private void take() {
    try (Stream<Path> all = Files.list(folder)) {
      names = all.map(file -> file.getFileName().toString()).sorted().toList();
      for (String name : names) {
        if (name.endsWith(".hex")) {
          received = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mount() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write("MICROBIT.HTM", "<html>");
    write("DETAILS.TXT", details + (counts ? "Remount count: " + remounts + "\r\n" : ""));
  }

  private void unmount() {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : new ArrayList<>(all.toList())) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
