package boardwalk.device.rescue;

import boardwalk.device.BoardError;
import boardwalk.device.repl.BoardFacts;
import java.util.Map;
import java.util.Set;

/**
 * Programs that make the file system of a board anew, as its own firmware does at its first start
 * (MicroPython, {@code ports/<port>/modules/_boot.py} and {@code inisetup.py}).
 */
final class FileSystemMaker {

  private record Flash(String device, String where, String options, String kind) {}

  private static final String ROOT = "'/'";

  /** These ports have their flash in a folder beside SD cards. */
  private static final String OWN_FOLDER = "'/flash'if'flash'in os.listdir('/')else'/'";

  private static final String LITTLE = "v.VfsLfs2";

  private static final Map<String, Flash> FLASHES =
      Map.of(
          "rp2", new Flash("import rp2\nb=rp2.Flash()", ROOT, ",progsize=256", LITTLE),
          "samd",
              new Flash(
                  "import samd\nb=samd.Flash()",
                  ROOT,
                  ",progsize=256",
                  "v.VfsLfs2 if hasattr(v,'VfsLfs2') else v.VfsLfs1"),
          "mimxrt",
              new Flash("import mimxrt\nb=mimxrt.Flash()", OWN_FOLDER, ",progsize=256", LITTLE),
          "esp32",
              new Flash(
                  """
                  try:from flashbdev import bdev as b
                  except ImportError:
                   from esp32 import Partition as P
                   b=P.find(P.TYPE_DATA,label='vfs')[0]""",
                  ROOT,
                  "",
                  "v.VfsFat if b.info()[4]=='ffat' else v.VfsLfs2"),
          "esp8266", new Flash("from flashbdev import bdev as b", ROOT, "", LITTLE),
          "pyboard", new Flash("import pyb\nb=pyb.Flash(start=0)", OWN_FOLDER, "", "v.VfsFat"),
          "nrf",
              new Flash(
                  "import nrf\nb=nrf.Flash()",
                  OWN_FOLDER,
                  "",
                  "v.VfsLfs2 if hasattr(v,'VfsLfs2') else v.VfsLfs1"));

  /** The module was part of os before 1.23. */
  private static final String ANEW =
      """
      try:import vfs as v
      except ImportError:import os as v
      import os
      %1$s
      k=%4$s
      w=%2$s
      try:v.umount(w)
      except OSError:pass
      k.mkfs(b%3$s)
      v.mount(k(b%3$s),w)
      os.chdir(w)
      """;

  /** Boards of Pycom, whose platform is the board's name (esp32/boards/*, mpconfigboard.h). */
  private static final Set<String> PYCOM = Set.of("WiPy", "LoPy", "LoPy4", "SiPy", "GPy", "FiPy");

  /** The first WiPy, with the chip CC3200, has the other one (its docs, Reset and boot modes). */
  private static final String PYCOM_ANEW =
      "import os\n(os.fsformat if hasattr(os,'fsformat')else os.mkfs)('/flash')\n";

  private static final String FLAT = "import os\nfor n in os.listdir():os.remove(n)\n";

  /** CircuitPython restarts by itself afterwards (its docs, storage.erase_filesystem). */
  private static final String CIRCUIT_PYTHON = "import storage\nstorage.erase_filesystem()\n";

  private FileSystemMaker() {}

  static String program(BoardFacts facts) {
    if (facts.implementation().equals("circuitpython")) {
      return CIRCUIT_PYTHON;
    }
    if (facts.flat()) {
      return FLAT;
    }
    if (PYCOM.contains(facts.platform())) {
      return PYCOM_ANEW;
    }
    Flash flash = FLASHES.get(facts.platform());
    if (flash == null) {
      throw new BoardError(
          BoardError.Kind.REFUSED,
          "How to reformat a board of the kind '" + facts.platform() + "' is not known here.",
          "Flash it anew and erase everything.");
    }
    return ANEW.formatted(flash.device(), flash.where(), flash.options(), flash.kind());
  }
}
