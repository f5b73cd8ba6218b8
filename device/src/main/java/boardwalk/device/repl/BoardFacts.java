package boardwalk.device.repl;

import boardwalk.device.BoardError;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What a board's MicroPython says it is and has.
 *
 * @param platform {@code sys.platform}: {@code rp2}, {@code esp32}, {@code microbit}
 * @param implementation {@code sys.implementation.name}
 * @param version {@code 1.27.0}
 * @param mpy low 16 bits of {@code sys.implementation._mpy}: version, sub-version and native
 *     architecture of the .mpy files it loads (docs/reference/mpy_files.rst); 0 when it loads none
 * @param freeMemory bytes, after a collection; -1 when it does not say
 * @param has which of {@link #KNOWN} it has
 */
public record BoardFacts(
    String platform,
    String implementation,
    String version,
    int mpy,
    long freeMemory,
    Set<String> has) {

  /** Modules and functions asked for. */
  public static final Set<String> KNOWN =
      Set.of(
          "base64", "hex", "crc32", "inflate", "deflate", "zlib", "sha256", "folders", "rename",
          "output");

  /** Short enough to need no flow control; every old name of a module is tried too. */
  private static final String PROGRAM =
      """
      import sys,gc
      gc.collect()
      s=sys.implementation
      print(sys.platform,s[0],'.'.join(str(x) for x in s[1][:3]),getattr(s,'_mpy',0),gc.mem_free() if hasattr(gc,'mem_free') else -1,sep=';')
      """;

  private static final String MODULES =
      """
      def h(n,m,*a):
       for x in(m,'u'+m):
        try:
         o=__import__(x)
         for k in a:o=getattr(o,k)
         print(n);return
        except(ImportError,AttributeError):pass
      h('base64','binascii','a2b_base64')
      h('hex','binascii','unhexlify')
      h('crc32','binascii','crc32')
      h('inflate','deflate','DeflateIO')
      h('deflate','deflate','DeflateIO','write')
      h('zlib','zlib','decompress')
      h('sha256','hashlib','sha256')
      h('folders','os','mkdir')
      h('rename','os','rename')
      h('output','sys','stdout','buffer')
      """;

  public boolean has(String what) {
    return has.contains(what);
  }

  /** Files have no folders and cannot be renamed, as on the micro:bit. */
  public boolean flat() {
    return !has("rename");
  }

  static BoardFacts ask(RawRepl repl) throws IOException {
    repl.standardInput();
    String first = repl.must(OwnCode.scoped(PROGRAM)).strip();
    String[] parts = first.split(";");
    if (parts.length != 5) {
      throw BoardError.noAnswer("it does not say what it is");
    }
    // The second program is longer; on boards without flow control it goes in small pieces.
    String modules = repl.must(OwnCode.scoped(MODULES));
    return new BoardFacts(
        parts[0],
        parts[1],
        parts[2],
        number(parts[3]) & 0xffff,
        number(parts[4]),
        Set.copyOf(List.of(modules.strip().split("\\s+"))));
  }

  private static int number(String text) {
    try {
      return (int) Long.parseLong(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
