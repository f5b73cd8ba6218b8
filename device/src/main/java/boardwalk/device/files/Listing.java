package boardwalk.device.files;

import boardwalk.device.repl.OwnCode;
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
      for e in os.ilistdir(%s):print(e[0],e[1]==0x4000,e[3]if len(e)>3 else-1,sep='\\t')
      """;

  private static final String FLAT =
      """
      import os
      for n in os.listdir():print(n,False,os.size(n)if hasattr(os,'size')else-1,'flat',sep='\\t')
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

  /** Files and folders that one listing takes; an SD card can hold far more than anyone reads. */
  private static final int MOST = 3000;

  /**
   * A file system mounted at the root shows as an entry of three values (extmod/vfs.c,
   * mp_vfs_ilistdir_it_iternext), a folder of one as an entry of four.
   */
  private static final String EVERYTHING =
      """
      import os,sys
      n=[%d,0]
      def v(p):
       try:
        s=os.statvfs(p)
        if s[2]and s!=n[1]:print(p,'v',s[1]*s[2],s[1]*s[3],sep='\\t')
        if p=='/':n[1]=s
       except(OSError,AttributeError):pass
      def z(p):
       try:return os.stat(p)[6]
       except OSError:return-1
      def w(d):
       for e in os.ilistdir(d or'/'):
        if not n[0]:return
        n[0]-=1
        p=d+'/'+e[0];k=e[1]==0x4000
        print(p,'d'if k else'f',e[3]if len(e)>3 else 0 if k else z(p),sep='\\t')
        if k and d.count('/')<16:
         if len(e)<4 and not d:v(p)
         try:w(p)
         except OSError:pass
      if hasattr(os,'ilistdir'):
       print('/flash'if'/flash'in sys.path else'/','h',n[0],sep='\\t')
       v('/');w('')
       if not n[0]:print('','m',0,sep='\\t')
      else:
       print('','h',0,sep='\\t')
       for p in os.listdir():print(p,'f',os.size(p)if hasattr(os,'size')else-1,sep='\\t')
      """;

  private Listing() {}

  static BoardTree everything(RawRepl repl) throws IOException {
    List<BoardFile> files = new ArrayList<>();
    List<BoardTree.Volume> volumes = new ArrayList<>();
    String home = "/";
    boolean whole = true;
    for (String line : repl.ask(OwnCode.scoped(EVERYTHING.formatted(MOST))).split("\r?\n")) {
      String[] parts = line.split("\t");
      if (parts.length < 3 || isOurs(parts[0])) {
        continue;
      }
      switch (parts[1]) {
        case "h" -> home = parts[0];
        case "m" -> whole = false;
        case "v" ->
            volumes.add(
                new BoardTree.Volume(
                    parts[0], Long.parseLong(parts[2]), Long.parseLong(parts[3].trim())));
        case "d", "f" ->
            files.add(
                new BoardFile(parts[0], parts[1].equals("d"), Long.parseLong(parts[2].trim())));
        default -> {
          // A file with a line end in its name; nothing can be done with it here.
        }
      }
    }
    return new BoardTree(List.copyOf(files), home, List.copyOf(volumes), whole);
  }

  static List<BoardFile> of(RawRepl repl, String folder) throws IOException {
    List<BoardFile> files = new ArrayList<>();
    String program = repl.facts().flat() ? FLAT : FOLDER.formatted(PythonLiteral.path(folder));
    for (String line : repl.ask(OwnCode.scoped(program)).split("\r?\n")) {
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
        repl.ask(BoardCode.hasher(repl) + OwnCode.scoped(TREE.formatted(PythonLiteral.path(start))))
            .split("\r?\n")) {
      String[] parts = line.split("\t");
      if (parts.length == 3 && !isOurs(parts[0])) {
        all.put(parts[0], new Fingerprint(Long.parseLong(parts[1]), parts[2]));
      }
    }
    return all;
  }
}
