package boardwalk.interpreter.modules.crypto;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.PyModule;

/** {@code cryptolib} (extmod/modcryptolib.c). */
public final class CryptolibModule implements NativeModule {

  @Override
  public String name() {
    return "cryptolib";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name()).with("aes", Aes.TYPE);
    for (Aes.Mode mode : Aes.Mode.values()) {
      module.with("MODE_" + mode.name(), mode.number());
    }
    return module;
  }
}
