package boardwalk.device.packages;

import boardwalk.device.disk.WholeFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Fetches over HTTP and keeps what came: files named by their hash are never fetched twice, and the
 * last copy of anything serves when there is no network.
 */
public final class CachedFetcher implements Fetcher {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Largest thing taken, in bytes; packages are far smaller. */
  private static final int LARGEST = 16 << 20;

  private final Path cache;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(PATIENCE)
          .build();

  public CachedFetcher(Path cache) {
    this.cache = cache;
  }

  @Override
  public byte[] fetch(URI address) throws IOException {
    Path kept = cache.resolve(name(address));
    boolean neverChanges = address.getPath() != null && address.getPath().contains("/file/");
    if (neverChanges && Files.exists(kept)) {
      return Files.readAllBytes(kept);
    }
    try {
      byte[] content = download(address);
      keep(kept, content);
      return content;
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException e) {
      if (Files.exists(kept)) {
        return Files.readAllBytes(kept);
      }
      throw e;
    }
  }

  private static void keep(Path file, byte[] content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException full) {
      // What came is good all the same: it is fetched anew the next time.
      return;
    }
  }

  private byte[] download(URI address) throws IOException {
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
      if (response.statusCode() == 404) {
        throw new FileNotFoundException(address.toString());
      }
      if (response.statusCode() != 200) {
        throw new IOException(address + " answers " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("fetching " + address + " was stopped", e);
    }
  }

  private static String name(URI address) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(address.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
