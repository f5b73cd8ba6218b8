package boardwalk.device.packages;

import java.io.IOException;
import java.net.URI;

/** Gets what is at an address. */
@FunctionalInterface
public interface Fetcher {

  /**
   * Blocking.
   *
   * @throws java.io.FileNotFoundException when there is nothing
   */
  byte[] fetch(URI address) throws IOException;
}
