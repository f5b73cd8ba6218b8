package boardwalk.boards.recognition;

/**
 * What a running MicroPython says of itself.
 *
 * @param implementation {@code sys.implementation.name}: {@code micropython}, {@code circuitpython}
 * @param platform {@code sys.platform}
 * @param machine {@code sys.implementation._machine} or {@code os.uname().machine}
 * @param build {@code sys.implementation._build}, from MicroPython 1.25 on; else empty
 */
public record ReplAnswer(String implementation, String platform, String machine, String build) {

  /**
   * A program whose one line {@link #parse} understands, on every MicroPython since 1.9; it leaves
   * no names behind.
   */
  public static final String PROGRAM =
      """
      def _w():
       import sys
       s=sys.implementation
       m=getattr(s,'_machine','')
       if not m:
        try:
         import os
         m=os.uname().machine
        except:pass
       print('\\t'.join((s[0],sys.platform,m,getattr(s,'_build',''))))
      try:_w()
      finally:del _w
      """;

  /** The answer to {@link #PROGRAM}; missing fields are empty. */
  public static ReplAnswer parse(String line) {
    String[] fields = java.util.Arrays.copyOf(line.strip().split("\t", -1), 4);
    return new ReplAnswer(text(fields[0]), text(fields[1]), text(fields[2]), text(fields[3]));
  }

  private static String text(String field) {
    return field == null ? "" : field.strip();
  }
}
