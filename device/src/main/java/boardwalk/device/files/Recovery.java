package boardwalk.device.files;

import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Temporary names, and what becomes of them after a cut.
 *
 * <p>A file is written as {@code x.bw~}; when it is whole and verified it is renamed to {@code
 * x.bw!}, and that to {@code x}. On FAT the last step removes the old file first; a cut there
 * leaves only {@code x.bw!}, which takes its place later.
 */
final class Recovery {

  /** End of the name of a file that may be incomplete. */
  static final String TEMPORARY = ".bw~";

  /** End of the name of a file that is whole. */
  static final String VERIFIED = ".bw!";

  /** MicroPython as a program of a computer: its root is the computer's, and not for us. */
  private static final Set<String> COMPUTERS = Set.of("linux", "darwin", "win32");

  private static final String PROGRAM =
      """
      import os
      def _c(d,k,s):
       try:a=list(os.ilistdir(d or '/'))
       except OSError:return
       for e in a:
        p=d+'/'+e[0]
        try:
         if e[1]==0x4000:
          if k and p not in('/dev','/proc','/sys'):_c(p,k-1,s)
         elif p.endswith('%1$s'):
          if p!=s:os.remove(p);print(p)
         elif p.endswith('%2$s'):
          try:os.rename(p,p[:-4])
          except OSError:os.remove(p[:-4]);os.rename(p,p[:-4])
          print(p[:-4])
        except OSError:pass
      _c('',5,%3$s)
      """;

  private Recovery() {}

  /**
   * Ends what a cut transfer left: unfinished files go, a whole one takes its place.
   *
   * @param spared path of the file about to be written: its unfinished part can be gone on with
   * @return paths of files that went or came
   */
  static List<String> run(RawRepl repl, String spared) throws IOException {
    BoardFacts facts = repl.facts();
    if (facts.flat() || COMPUTERS.contains(facts.platform())) {
      return List.of();
    }
    return repl.must(
            OwnCode.scoped(
                PROGRAM.formatted(TEMPORARY, VERIFIED, PythonLiteral.path(spared + TEMPORARY))))
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }
}
