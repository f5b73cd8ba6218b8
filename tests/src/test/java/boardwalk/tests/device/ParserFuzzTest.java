package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import boardwalk.device.BoardError;
import boardwalk.device.call.RemoteCall;
import boardwalk.device.call.RemoteException;
import boardwalk.device.files.FileHistory;
import boardwalk.device.mount.MountTransport;
import boardwalk.device.mount.SharedFolder;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.BootLog;
import boardwalk.device.transport.Rfc2217Transport;
import boardwalk.device.transport.Transport;
import boardwalk.device.transport.WebReplTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Boards and servers that say anything: what reads them ends in time, with a value or an error for
 * people. Each runs for {@code -Dfuzz.seconds} (default one second).
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ParserFuzzTest {

  private static final Timing IMPATIENT = new Timing(4, 2, 1, 0, 6);
  private static final List<String> WORDS =
      List.of(
          "raw REPL; CTRL-B to exit\r\n>",
          "OK",
          "\4",
          "\4\4>",
          ">",
          ">>> ",
          "R\1\u0080\0\1",
          "R\0",
          "\1",
          "?",
          "417a302b2f3d?",
          "00010204050a0d11131a1b7f80ff\4\4>",
          "rp2;micropython;1.27.0;7430;180000\r\n\4\4>",
          "base64\r\nsha256\r\nrename\r\noutput\r\n\4\4>",
          "Traceback (most recent call last):\r\n  File \"<stdin>\", line 1, in f\r\n",
          "00010abcdefghijklmnop",
          "10004....",
          "00000",
          "\u001e[1, 'a', {2: b'\\x00'}]\r\n",
          "\30o0004cm1h",
          "ets Jul 29 2019 12:21:46\r\nrst:0x10\r\n");

  @TempDir Path folder;

  private static long end() {
    return System.nanoTime() + Long.getLong("fuzz.seconds", 1) * 1_000_000_000L;
  }

  private static byte[] said(Random random) {
    if (random.nextInt(4) > 0) {
      return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
    }
    byte[] noise = new byte[random.nextInt(40)];
    random.nextBytes(noise);
    return noise;
  }

  /** Says words of the protocol in any order; after a while it is unplugged. */
  private static final class Babbler implements Transport {
    private final Random random;
    private int left = 400;

    Babbler(Random random) {
      this.random = random;
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      if (--left < 0) {
        throw new IOException("unplugged");
      }
      byte[] said = random.nextInt(5) == 0 ? new byte[0] : said(random);
      System.arraycopy(said, 0, buffer, 0, Math.min(buffer.length, said.length));
      return Math.min(buffer.length, said.length);
    }

    @Override
    public void write(byte[] bytes) {
      left--;
    }

    @Override
    public String name() {
      return "babbler";
    }

    @Override
    public void close() {
      left = 0;
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  /** True when it ended well or in an error for people. */
  private static void proper(long seed, Reading reading) {
    long start = System.nanoTime();
    try {
      reading.read();
    } catch (IOException | BoardError | RemoteException expected) {
      assertTrue(expected.getMessage() != null, "seed " + seed);
    } catch (RuntimeException e) {
      fail("seed " + seed, e);
    }
    assertTrue(System.nanoTime() - start < 20_000_000_000L, "seed " + seed + " took too long");
  }

  @Test
  void theRawReplSurvivesAnyBoard() {
    long end = end();
    for (long seed = 0; System.nanoTime() < end; seed++) {
      Random random = new Random(seed);
      RawRepl repl = new RawRepl(new Babbler(random), IMPATIENT);
      proper(
          seed,
          () -> {
            repl.enter();
            repl.facts();
            ExecResult result = repl.exec("x=1\n".repeat(random.nextInt(200)));
            result.frames();
            if (!result.ok()) {
              result.uncaught();
            }
            new RemoteCall("f", new Object[] {1}, Duration.ofMillis(20)).on(repl);
          });
    }
  }

  @Test
  void aMountedFolderSurvivesAnyRequest() throws IOException {
    long end = end();
    try (SharedFolder shared =
        new SharedFolder(
            folder, true, new FileHistory(folder.resolve("history"), Clock.systemUTC()))) {
      for (long seed = 0; System.nanoTime() < end; seed++) {
        Random random = new Random(seed);
        MountTransport mount = new MountTransport(new Babbler(random), shared);
        proper(
            seed,
            () -> {
              byte[] buffer = new byte[256];
              for (int i = 0; i < 50; i++) {
                mount.read(buffer, 1);
                byte[] parameter = said(random);
                shared.answer("slorwkcdmnx".charAt(random.nextInt(11)), parameter);
              }
            });
      }
    }
  }

  @Test
  void bootLogsMayBeAnything() {
    long end = end();
    for (long seed = 0; System.nanoTime() < end; seed++) {
      Random random = new Random(seed);
      StringBuilder log = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        log.append(new String(said(random), StandardCharsets.ISO_8859_1));
      }
      proper(seed, () -> BootLog.read(log.toString()));
    }
  }

  @Test
  void webReplAndTelnetSurviveAnyServer() throws Exception {
    long end = end();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> babble(server));
      for (long seed = 0; System.nanoTime() < end; seed++) {
        boolean web = seed % 2 == 0;
        proper(
            seed,
            () -> {
              try (Transport transport =
                  web
                      ? WebReplTransport.connect("127.0.0.1", server.getLocalPort(), "x")
                      : Rfc2217Transport.connect("127.0.0.1", server.getLocalPort())) {
                byte[] buffer = new byte[64];
                for (int i = 0; i < 100; i++) {
                  transport.read(buffer, 1);
                }
              }
            });
      }
    }
  }

  /** Sometimes begins as a WebSocket server would; then says noise and hangs up. */
  private static void babble(ServerSocket server) {
    Random random = new Random(5);
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] noise = new byte[40 + random.nextInt(2000)];
        random.nextBytes(noise);
        byte[] request = new byte[1000];
        int count = random.nextBoolean() ? 0 : Math.max(0, socket.getInputStream().read(request));
        String asked = new String(request, 0, count, StandardCharsets.ISO_8859_1);
        int key = asked.indexOf("Sec-WebSocket-Key: ");
        if (key >= 0) {
          socket
              .getOutputStream()
              .write(WebReplServer.welcome(asked.substring(key + 19, asked.indexOf('\r', key))));
          noise[0] = (byte) 0x81;
          noise[1] = 10;
          System.arraycopy("Password: ".getBytes(StandardCharsets.UTF_8), 0, noise, 2, 10);
          noise[12] = (byte) 0x81;
          noise[13] = 17;
          byte[] welcome = "WebREPL connected".getBytes(StandardCharsets.UTF_8);
          System.arraycopy(welcome, 0, noise, 14, 17);
        }
        for (int i = 40; i < noise.length; i++) {
          noise[i] = random.nextInt(3) == 0 ? (byte) (240 + random.nextInt(16)) : noise[i];
        }
        socket.getOutputStream().write(noise);
      } catch (Exception gone) {
        // The next client comes.
      }
    }
  }
}
