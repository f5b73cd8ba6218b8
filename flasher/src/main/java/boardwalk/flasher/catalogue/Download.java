package boardwalk.flasher.catalogue;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Downloads into a partial file, and goes on there the next time when the server can say that it is
 * still the same file (RFC 9110, Range and If-Range).
 */
final class Download {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;

  /** Firmware is far smaller; what is larger is no firmware. */
  private static final long LARGEST = 64L << 20;

  private final Duration stall;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();

  Download() {
    this(Duration.ofSeconds(30));
  }

  /**
   * @param stall how long a server may send nothing
   */
  Download(Duration stall) {
    this.stall = stall;
  }

  /** This computer does not take what came, which is no fault of the network. */
  private static final class NotKept extends IOException {
    NotKept(IOException cause) {
      super(cause);
    }
  }

  /**
   * @throws IOException when this computer's disk does not take it
   * @throws FlashError DOWNLOAD when it does not come
   */
  void to(Path partial, FirmwareImage image, FlashProgress progress, Cancellation cancel)
      throws IOException, InterruptedException {
    Path tagFile = partial.resolveSibling(partial.getFileName() + ".etag");
    try {
      HttpResponse<InputStream> response = ask(partial, tagFile, image);
      if (response.statusCode() == NOT_SATISFIABLE) {
        Files.deleteIfExists(tagFile);
        response.body().close();
        response = ask(partial, tagFile, image);
      }
      if (response.statusCode() != OK && response.statusCode() != PARTIAL) {
        response.body().close();
        throw new FlashError(
            FlashError.Kind.DOWNLOAD,
            image.url() + " answers " + response.statusCode() + ".",
            response.statusCode() == 404
                ? "This firmware is not there (any more): choose another version."
                : "Try again later, or download the file with a browser and flash it.");
      }
      Optional<String> tag = response.headers().firstValue("ETag");
      Files.deleteIfExists(tagFile);
      if (tag.isPresent() && !tag.get().startsWith("W/")) {
        keep(() -> Files.writeString(tagFile, tag.get()));
      }
      boolean more = response.statusCode() == PARTIAL;
      save(response, partial, more, progress, cancel);
      Files.deleteIfExists(tagFile);
    } catch (NotKept e) {
      Files.deleteIfExists(tagFile);
      throw (IOException) e.getCause();
    } catch (ConnectException | HttpTimeoutException e) {
      throw new FlashError(
          FlashError.Kind.DOWNLOAD,
          image.url().getHost() + " cannot be reached, so the firmware cannot be downloaded.",
          "Check the network and try again, or choose a file you have.",
          e);
    } catch (IOException e) {
      throw new FlashError(
          FlashError.Kind.DOWNLOAD,
          "Downloading " + image.url() + " broke off (" + reason(e) + ").",
          "Check the network and try again: it goes on where it was. A file downloaded with a"
              + " browser can be flashed, too.",
          e);
    }
  }

  @FunctionalInterface
  private interface Keeping {
    Object run() throws IOException;
  }

  private static void keep(Keeping work) throws NotKept {
    try {
      work.run();
    } catch (IOException e) {
      throw new NotKept(e);
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private HttpResponse<InputStream> ask(Path partial, Path tagFile, FirmwareImage image)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(image.url()).timeout(PATIENCE);
    if (Files.exists(partial) && Files.exists(tagFile) && Files.size(partial) > 0) {
      request.header("Range", "bytes=" + Files.size(partial) + "-");
      request.header("If-Range", Files.readString(tagFile));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private void save(
      HttpResponse<InputStream> response,
      Path partial,
      boolean more,
      FlashProgress progress,
      Cancellation cancel)
      throws IOException {
    long done = more ? Files.size(partial) : 0;
    OptionalLong length = response.headers().firstValueAsLong("Content-Length");
    long total = length.isPresent() ? done + length.getAsLong() : 0;
    AtomicLong last = new AtomicLong(System.nanoTime());
    InputStream in = response.body();
    Thread guard = Thread.startVirtualThread(() -> closeWhenStalled(in, last));
    try (in;
        OutputStream out =
            Files.newOutputStream(
                partial,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                more ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[32 * 1024];
      int count;
      while ((count = in.read(buffer)) > 0) {
        last.set(System.nanoTime());
        cancel.safePoint("What was downloaded is kept.");
        done += count;
        if (done > LARGEST) {
          throw new IOException("it is far too large for firmware");
        }
        int piece = count;
        keep(
            () -> {
              out.write(buffer, 0, piece);
              return null;
            });
        progress.at("Downloading", done, total);
      }
    } finally {
      guard.interrupt();
    }
    if (total > 0 && done != total) {
      throw new IOException("only " + done + " of " + total + " bytes came");
    }
  }

  private void closeWhenStalled(InputStream in, AtomicLong last) {
    try {
      while (System.nanoTime() - last.get() < stall.toNanos()) {
        Thread.sleep(Math.min(500, stall.toMillis()));
      }
      in.close();
    } catch (InterruptedException done) {
      // The download has ended.
    } catch (IOException e) {
      // Then the reader gets an error of its own, which is all that is wanted.
    }
  }
}
