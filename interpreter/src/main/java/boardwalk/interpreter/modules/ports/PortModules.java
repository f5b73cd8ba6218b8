package boardwalk.interpreter.modules.ports;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.frozen.FrozenModule;
import boardwalk.interpreter.modules.ports.esp.Esp32Module;
import boardwalk.interpreter.modules.ports.esp.EspModule;
import boardwalk.interpreter.modules.ports.pyboard.BoardSenses;
import boardwalk.interpreter.modules.ports.rp2.Rp2Module;

/** Which of this package's modules a board has. */
public final class PortModules {

  private PortModules() {}

  /** Adds those of the board's port. */
  public static void addAll(ModuleRegistry registry, VirtualBoard board) {
    registry.add(new OneWireModule(board));
    switch (board.profile().runtime().platform()) {
      case "rp2" -> {
        registry.add(new Rp2Module(board));
        addNetwork(registry, board);
      }
      case "esp32" -> {
        registry.add(new EspModule(board));
        registry.add(new Esp32Module(board));
        addNetwork(registry, board);
      }
      case "esp8266" -> {
        registry.add(new EspModule(board));
        addNetwork(registry, board);
      }
      case "pyboard" -> {
        registry.add(new BoardSenses(board));
        for (String part : new String[] {"_pyb_can", "_pyb_lcd", "_pyb_storage", "pyb"}) {
          registry.add(new FrozenModule(part, part + ".py"));
        }
      }
      default -> {
        // The others have no modules of their own here.
      }
    }
    for (String driver : new String[] {"neopixel", "onewire", "ds18x20", "dht"}) {
      registry.add(new FrozenModule(driver, driver + ".py"));
    }
  }

  private static void addNetwork(ModuleRegistry registry, VirtualBoard board) {
    boolean wireless =
        board.profile().features().stream().anyMatch(f -> f.equalsIgnoreCase("WiFi"))
            || board.profile().runtime().platform().startsWith("esp");
    if (wireless) {
      registry.add(new NetworkModule(board.profile().id()));
    }
  }
}
