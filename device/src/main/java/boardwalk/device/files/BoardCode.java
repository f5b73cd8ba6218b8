package boardwalk.device.files;

import boardwalk.device.repl.RawRepl;

/** Pieces of Python that several programs of ours need. */
final class BoardCode {

  /** Imports a module by its name of today or by the one of old. */
  private static final String IMPORT =
      """
      def _m(n):
       try:return __import__(n)
       except ImportError:return __import__('u'+n)
      """;

  /**
   * Size and hash of a file: SHA-256, else CRC-32, else nothing.
   *
   * <p>Pycom's boards can make one hash at a time and refuse the next with an OSError until the
   * first has given its digest (pycom-micropython-sigfox, esp32/mods/moduhashlib.c): so nothing may
   * go wrong between the two.
   */
  private static final String HASH =
      """
          def _x(p):
           h=c=None;n=k=0
           f=open(p,'rb')
           try:
            try:h=_m('hashlib').sha256()
            except(ImportError,AttributeError,OSError):
             try:c=_m('binascii').crc32
             except(ImportError,AttributeError):pass
            while 1:
             b=f.read(512)
             if not b:break
             n+=len(b)
             if h:h.update(b)
             elif c:k=c(b,k)
           finally:
            f.close()
            if h:h=h.digest()
           return n,''.join('%02x'%i for i in h) if h else '%08x'%(k&0xffffffff) if c else '-'
          """;

  private BoardCode() {}

  /** Defines {@code _m(name)}, which imports a module. */
  static String importer(RawRepl repl) {
    return repl.define("_m", IMPORT);
  }

  /** Defines {@code _x(path)}, which gives the size and the hash of a file. */
  static String hasher(RawRepl repl) {
    return importer(repl) + repl.define("_x", HASH);
  }
}
