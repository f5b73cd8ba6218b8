package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.PyModule;

/** {@code websocket}. */
public final class WebSocketModule implements NativeModule {

  @Override
  public String name() {
    return "websocket";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name()).with("websocket", WebSocket.TYPE);
  }
}
