package boardwalk.flasher.catalogue;

import boardwalk.device.disk.DiskTrouble;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.ImageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Firmware files kept on this computer by the SHA-256 of their content, with an index by address.
 * Once a file is here it needs no network. Safe for several processes: files appear whole.
 */
public final class FirmwareStore {

  /** File locks are for other processes; threads of this one wait here. */
  private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

  private final Path folder;
  private final Download download;
  private final FirmwareIndex index;

  public FirmwareStore(Path folder) {
    this(folder, new Download());
  }

  FirmwareStore(Path folder, Download download) {
    this.folder = folder;
    this.download = download;
    this.index = new FirmwareIndex(folder.resolve("index.json"));
  }

  /** The file, when it is here and whole. */
  public Optional<Path> kept(FirmwareImage image) {
    return image
        .sha256()
        .or(() -> index.sha256(image.url()))
        .map(sha256 -> place(sha256, image))
        .filter(file -> isWhole(file));
  }

  private Path place(String sha256, FirmwareImage image) {
    return folder.resolve(sha256).resolve(image.fileName());
  }

  private static boolean isWhole(Path file) {
    try {
      return Files.isRegularFile(file)
          && sha256(file).equals(file.getParent().getFileName().toString());
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Gives the file, downloading it when it is not here; a download that broke off goes on where it
   * was.
   *
   * @param again whether to download it even so, and compare
   * @param accept whether a content that changed since the last download is fine
   * @throws FlashError DOWNLOAD when it cannot be had, or is not what it should be
   */
  public Path get(
      FirmwareImage image,
      boolean again,
      boolean accept,
      FlashProgress progress,
      Cancellation cancel)
      throws InterruptedException {
    Optional<Path> here = kept(image);
    if (here.isPresent() && !again) {
      return here.get();
    }
    Path partial =
        folder
            .resolve("partial")
            .resolve(sha256(image.url().toString().getBytes(StandardCharsets.UTF_8)));
    ReentrantLock mine = LOCKS.computeIfAbsent(partial, _ -> new ReentrantLock());
    mine.lockInterruptibly();
    try {
      Files.createDirectories(partial.getParent());
      try (FileChannel others =
              FileChannel.open(
                  partial.resolveSibling(partial.getFileName() + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = others.lock()) {
        // Somebody else may have fetched it while this one waited.
        Optional<Path> meanwhile = again ? Optional.empty() : kept(image);
        return meanwhile.isPresent()
            ? meanwhile.get()
            : fetch(image, partial, accept, progress, cancel);
      }
    } catch (IOException e) {
      removePart(partial, e);
      DiskTrouble trouble = DiskTrouble.of(folder, e);
      throw new FlashError(
          FlashError.Kind.DOWNLOAD,
          "The firmware could not be kept in " + folder + ": " + trouble.why() + ".",
          trouble.advice() + " Or download it elsewhere with a browser, and flash the file.",
          e);
    } finally {
      mine.unlock();
    }
  }

  /** On a full disk it would only be in the way. */
  private static void removePart(Path partial, IOException failure) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private Path fetch(
      FirmwareImage image,
      Path partial,
      boolean accept,
      FlashProgress progress,
      Cancellation cancel)
      throws IOException, InterruptedException {
    download.to(partial, image, progress, cancel);
    String sha256 = sha256(partial);
    check(image, partial, sha256, accept);
    Path file = place(sha256, image);
    Files.createDirectories(file.getParent());
    Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    index.put(image.url(), sha256);
    return file;
  }

  private void check(FirmwareImage image, Path file, String sha256, boolean accept)
      throws IOException {
    ImageFormat format = ImageFormat.of(head(file));
    if (format == ImageFormat.TEXT) {
      Files.delete(file);
      throw new FlashError(
          FlashError.Kind.DOWNLOAD,
          image.url() + " gave a web page instead of firmware.",
          "Is there a login page on this network? Or download the file with a browser.");
    }
    if (image.sha256().isPresent() && !image.sha256().get().equals(sha256)) {
      Files.delete(file);
      throw new FlashError(
          FlashError.Kind.DOWNLOAD,
          "What came from "
              + image.url()
              + " is not what its maker published: checksum "
              + sha256
              + ".",
          "Do not use it. Try another network; if it stays so, tell the firmware's makers.");
    }
    Optional<String> before = index.sha256(image.url());
    if (before.isPresent() && !before.get().equals(sha256) && !accept) {
      Files.delete(file);
      throw new FlashError(
          FlashError.Kind.DOWNLOAD,
          "ALARM: "
              + image.url()
              + " is not what it was at the last download. Released firmware never changes; somebody"
              + " may have put something else there. It was "
              + before.get()
              + " and is now "
              + sha256
              + ".",
          "Do not use it before its makers say why. To take it all the same: boardwalk firmware get"
              + " --again --accept-changed.");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(64 * 1024);
    }
  }

  /** SHA-256 of a file's content, in lower-case hex digits. */
  public static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[64 * 1024];
      int count;
      while ((count = in.read(buffer)) > 0) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
