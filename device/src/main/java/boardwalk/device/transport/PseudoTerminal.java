package boardwalk.device.transport;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * A pseudo-terminal: a device that other programs open as a serial port, with this as its other
 * end. Linux and macOS (POSIX posix_openpt, grantpt, unlockpt, ptsname; termios raw mode by stty's
 * rules).
 */
public final class PseudoTerminal implements AutoCloseable {

  private static final int O_RDWR = 2;
  private static final int O_NOCTTY_LINUX = 0x100;
  private static final int O_NOCTTY_MAC = 0x20000;

  private final int master;
  private final int slave;
  private final String path;
  private final C c;
  private volatile boolean closed;

  private PseudoTerminal(C c, int master, int slave, String path) {
    this.c = c;
    this.master = master;
    this.slave = slave;
    this.path = path;
  }

  /** Makes one; IOException where the system has none. */
  public static PseudoTerminal open() throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      throw new IOException(
          "Windows has no pseudo-terminals: use --tcp instead of --pty, or a null-modem driver.");
    }
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    C c = new C();
    int master = c.callInt("posix_openpt", O_RDWR | (mac ? O_NOCTTY_MAC : O_NOCTTY_LINUX));
    if (master < 0 || c.callInt("grantpt", master) != 0 || c.callInt("unlockpt", master) != 0) {
      throw new IOException("The system gives no pseudo-terminal.");
    }
    String path = c.slaveName(master);
    // Kept open, so that the device does not hang up whenever a client closes it.
    int slave = c.openFile(path, O_RDWR | (mac ? O_NOCTTY_MAC : O_NOCTTY_LINUX));
    c.makeRaw(slave);
    return new PseudoTerminal(c, master, slave, path);
  }

  /** What clients open: {@code /dev/pts/4}. */
  public String path() {
    return path;
  }

  /** Waits for bytes a client has written; -1 at the end. */
  public int read(byte[] buffer) {
    // A number that is closed may belong to another file by now.
    int count = closed ? -1 : c.read(master, buffer);
    return closed ? -1 : count;
  }

  /** Writes bytes for the client to read. */
  public void write(byte[] bytes, int length) throws IOException {
    int at = 0;
    while (at < length) {
      int count = c.write(master, Arrays.copyOfRange(bytes, at, length));
      if (count < 0) {
        throw new IOException("the pseudo-terminal is closed");
      }
      at += count;
    }
  }

  @Override
  public synchronized void close() {
    // Closing a number twice could close a file somebody else has opened meanwhile.
    if (!closed) {
      closed = true;
      // A read that waits would keep the terminal alive, and its clients would never learn.
      c.write(slave, new byte[1]);
      c.callInt("close", slave);
      c.callInt("close", master);
    }
  }

  /** The few functions of the C library. */
  @SuppressWarnings("restricted")
  private static final class C {
    private static final int TCSANOW = 0;
    private static final int TERMIOS_ROOM = 256;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup lookup = linker.defaultLookup();

    private MethodHandle handle(String name, FunctionDescriptor type) {
      return linker.downcallHandle(lookup.find(name).orElseThrow(), type);
    }

    int callInt(String name, int argument) {
      try {
        return (int)
            handle(name, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                .invokeExact(argument);
      } catch (Throwable e) {
        throw new IllegalStateException(name, e);
      }
    }

    String slaveName(int master) {
      try {
        MemorySegment name =
            (MemorySegment)
                handle("ptsname", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(master);
        return name.reinterpret(TERMIOS_ROOM).getString(0);
      } catch (Throwable e) {
        throw new IllegalStateException("ptsname", e);
      }
    }

    int openFile(String path, int flags) {
      try (Arena arena = Arena.ofConfined()) {
        return (int)
            linker
                .downcallHandle(
                    lookup.find("open").orElseThrow(),
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    Linker.Option.firstVariadicArg(2))
                .invokeExact(arena.allocateFrom(path), flags);
      } catch (Throwable e) {
        throw new IllegalStateException("open", e);
      }
    }

    void makeRaw(int file) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment termios = arena.allocate(TERMIOS_ROOM, 8);
        int got =
            (int)
                handle(
                        "tcgetattr",
                        FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS))
                    .invokeExact(file, termios);
        handle("cfmakeraw", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invokeExact(termios);
        int set =
            (int)
                handle(
                        "tcsetattr",
                        FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS))
                    .invokeExact(file, TCSANOW, termios);
        if (got != 0 || set != 0) {
          throw new IllegalStateException("the pseudo-terminal cannot be made raw");
        }
      } catch (RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("tcsetattr", e);
      }
    }

    int read(int file, byte[] buffer) {
      return transfer("read", file, buffer, true);
    }

    int write(int file, byte[] bytes) {
      return transfer("write", file, bytes, false);
    }

    private int transfer(String name, int file, byte[] bytes, boolean in) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment memory = arena.allocate(Math.max(1, bytes.length));
        if (!in) {
          MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        }
        long count =
            (long)
                handle(
                        name,
                        FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG))
                    .invokeExact(file, memory, (long) bytes.length);
        if (in && count > 0) {
          MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, bytes, 0, (int) count);
        }
        return (int) count;
      } catch (Throwable e) {
        throw new IllegalStateException(name, e);
      }
    }
  }
}
