package boardwalk.interpreter.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** Error numbers of OSError, with the values MicroPython's ports share (py/mperrno.h, Linux). */
public final class Errno {

  public static final int EPERM = 1;
  public static final int ENOENT = 2;
  public static final int EIO = 5;
  public static final int EBADF = 9;
  public static final int EAGAIN = 11;
  public static final int ENOMEM = 12;
  public static final int EACCES = 13;
  public static final int EEXIST = 17;
  public static final int ENODEV = 19;
  public static final int ENOTDIR = 20;
  public static final int EISDIR = 21;
  public static final int EINVAL = 22;
  public static final int ENOSPC = 28;
  public static final int EROFS = 30;
  public static final int ENOTEMPTY = 39;
  public static final int EOPNOTSUPP = 95;
  public static final int EADDRINUSE = 98;
  public static final int ECONNABORTED = 103;
  public static final int ECONNRESET = 104;
  public static final int ENOBUFS = 105;
  public static final int ENOTCONN = 107;
  public static final int ETIMEDOUT = 110;
  public static final int ECONNREFUSED = 111;
  public static final int EHOSTUNREACH = 113;
  public static final int EALREADY = 114;
  public static final int EINPROGRESS = 115;

  private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();

  static {
    NUMBERS.put("EPERM", EPERM);
    NUMBERS.put("ENOENT", ENOENT);
    NUMBERS.put("EIO", EIO);
    NUMBERS.put("EBADF", EBADF);
    NUMBERS.put("EAGAIN", EAGAIN);
    NUMBERS.put("ENOMEM", ENOMEM);
    NUMBERS.put("EACCES", EACCES);
    NUMBERS.put("EEXIST", EEXIST);
    NUMBERS.put("ENODEV", ENODEV);
    NUMBERS.put("EISDIR", EISDIR);
    NUMBERS.put("EINVAL", EINVAL);
    NUMBERS.put("EOPNOTSUPP", EOPNOTSUPP);
    NUMBERS.put("EADDRINUSE", EADDRINUSE);
    NUMBERS.put("ECONNABORTED", ECONNABORTED);
    NUMBERS.put("ECONNRESET", ECONNRESET);
    NUMBERS.put("ENOBUFS", ENOBUFS);
    NUMBERS.put("ENOTCONN", ENOTCONN);
    NUMBERS.put("ETIMEDOUT", ETIMEDOUT);
    NUMBERS.put("ECONNREFUSED", ECONNREFUSED);
    NUMBERS.put("EHOSTUNREACH", EHOSTUNREACH);
    NUMBERS.put("EALREADY", EALREADY);
    NUMBERS.put("EINPROGRESS", EINPROGRESS);
  }

  private Errno() {}

  /** The numbers the {@code errno} module lists, by name. */
  public static Map<String, Integer> numbers() {
    return NUMBERS;
  }

  /** Name of a listed number, or null. */
  public static String name(int number) {
    for (Map.Entry<String, Integer> entry : NUMBERS.entrySet()) {
      if (entry.getValue() == number) {
        return entry.getKey();
      }
    }
    return null;
  }
}
