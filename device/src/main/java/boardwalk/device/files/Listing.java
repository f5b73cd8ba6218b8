package boardwalk.device.files;

import boardwalk.device.repl.PythonLiteral;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is on the board, in one round trip each. */
final class Listing {

  private static final String FOLDER =
      """
      import os
      try:
       for e in os.ilistdir(%1$s):print(e[0],e[1]==0x4000,e[3] if len(e)>3 else -1,sep='\\t')
      except AttributeError:
       for n in os.listdir():print(n,False,os.size(n) if hasattr(os,'size') else -1,'flat',sep='\\t')
      """;

  private static final String TREE =
      """
      import os
      def _t(d):
       for e in os.ilistdir(d or '/'):
        p=d+'/'+e[0]
        if e[1]==0x4000:print(p,-1,'d',sep='\\t');_t(p)
        else:print(p,*_x(p),sep='\\t')
      try:_t(%1$s)
      except AttributeError:
       for n in os.listdir():print('/'+n,*_x(n),sep='\\t')
      except OSError as e:
       if e.args[0] not in(2,44):raise
      """;

  private Listing() {}

  static List<BoardFile> of(RawRepl repl, String folder) throws IOException {
    List<BoardFile> files = new ArrayList<>();
    for (String line : repl.must(FOLDER.formatted(PythonLiteral.path(folder))).split("\r?\n")) {
      String[] parts = line.split("\t");
      if (parts.length >= 3 && !isOurs(parts[0])) {
        boolean flat = parts.length > 3;
        String path = flat ? parts[0] : join(folder, parts[0]);
        files.add(new BoardFile(path, parts[1].equals("True"), Long.parseLong(parts[2].trim())));
      }
    }
    return files;
  }

  static String join(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  private static boolean isOurs(String name) {
    return name.endsWith(Recovery.TEMPORARY) || name.endsWith(Recovery.VERIFIED);
  }

  /**
   * Everything below a folder, by absolute path.
   *
   * @return fingerprints; folders have size -1
   */
  static Map<String, Fingerprint> tree(RawRepl repl, String folder) throws IOException {
    Map<String, Fingerprint> all = new LinkedHashMap<>();
    String start = folder.equals("/") ? "" : folder;
    for (String line :
        repl.must(BoardCode.HASH + TREE.formatted(PythonLiteral.path(start))).split("\r?\n")) {
      String[] parts = line.split("\t");
      if (parts.length == 3 && !isOurs(parts[0])) {
        all.put(parts[0], new Fingerprint(Long.parseLong(parts[1]), parts[2]));
      }
    }
    return all;
  }
}
