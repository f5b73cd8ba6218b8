package boardwalk.interpreter;

import boardwalk.interpreter.mpy.Abi;
import java.util.Optional;

/**
 * What a board says it is.
 *
 * @param sysPlatform {@code sys.platform}
 * @param machine {@code os.uname().machine}
 * @param build board id of the firmware ({@code sys.implementation._build}), or empty
 * @param mpy which {@code .mpy} files it loads; empty for firmware that loads none
 */
public record Platform(String sysPlatform, String machine, String build, Optional<Abi> mpy) {

  /** The MicroPython whose behaviour is followed. */
  public static final String VERSION = "1.27.0";

  public static final String RELEASE_DATE = "2025-12-09";

  /** First line of the banner. */
  public String banner() {
    return "MicroPython v" + VERSION + " on " + RELEASE_DATE + "; " + machine;
  }
}
