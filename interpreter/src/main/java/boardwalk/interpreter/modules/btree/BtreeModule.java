package boardwalk.interpreter.modules.btree;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.streams.Streams;

/** {@code btree} (extmod/modbtree.c). */
public final class BtreeModule implements NativeModule {

  private static final int LEAST_PAGE = 512;
  private static final int MOST_PAGE = 65536;

  /** Keys a page has at least (DEFMINKEYPAGE). */
  private static final int LEAST_KEYS = 2;

  private final int pageSize;

  /**
   * @param pageSize bytes of a page where a program says nothing: 4096, 1024 on the ESP8266
   */
  public BtreeModule(int pageSize) {
    this.pageSize = pageSize;
  }

  @Override
  public String name() {
    return "btree";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("INCL", (long) Database.INCLUSIVE)
        .with("DESC", (long) Database.DESCENDING)
        .with(NativeFunction.withKeywords("open", this::open));
  }

  private Object open(Arguments arguments) {
    arguments.atMost(1).only("flags", "cachesize", "pagesize", "minkeypage");
    Object stream = arguments.get(0);
    Streams.of(stream);
    long flags = number(arguments, "flags");
    number(arguments, "cachesize");
    long page = number(arguments, "pagesize");
    long keys = number(arguments, "minkeypage");
    boolean badPage = page != 0 && (page < LEAST_PAGE || page > MOST_PAGE || page % 2 != 0);
    // Flag 1 would allow several values of a key, which nothing of the module can reach.
    if (badPage || (flags & ~1) != 0 || keys != 0 && keys < LEAST_KEYS) {
      throw Errors.osError(Errno.EINVAL);
    }
    TreeFile file =
        TreeFile.open(
            Streams.of(stream),
            page == 0 ? pageSize : (int) page,
            keys == 0 ? LEAST_KEYS : (int) Math.min(keys, MOST_PAGE));
    return new Database(stream, file);
  }

  private static long number(Arguments arguments, String name) {
    Object value = arguments.keyword(name);
    return value == null ? 0 : Numbers.toLong(value);
  }
}
