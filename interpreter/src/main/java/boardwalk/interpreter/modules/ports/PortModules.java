package boardwalk.interpreter.modules.ports;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.frozen.FrozenModule;

/** Which of this package's modules a board has. */
public final class PortModules {

  private PortModules() {}

  /** Adds those of the board's port. */
  public static void addAll(ModuleRegistry registry, VirtualBoard board) {
    registry.add(new OneWireModule(board));
    for (String driver : new String[] {"neopixel", "onewire", "ds18x20", "dht"}) {
      registry.add(new FrozenModule(driver, driver + ".py"));
    }
  }
}
