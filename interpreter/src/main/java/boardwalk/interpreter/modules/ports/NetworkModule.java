package boardwalk.interpreter.modules.ports;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;

/** {@code network}: a WLAN that connects after a moment to whatever a program asks for. */
final class NetworkModule implements NativeModule {

  private String hostname;
  private String country = "XX";

  NetworkModule(String hostname) {
    this.hostname = hostname;
  }

  @Override
  public String name() {
    return "network";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with("WLAN", Wlan.make());
    module.with("STA_IF", 0L).with("AP_IF", 1L);
    module.with("STAT_IDLE", 1000L).with("STAT_CONNECTING", 1001L).with("STAT_GOT_IP", 1010L);
    module.with("STAT_NO_AP_FOUND", 201L).with("STAT_WRONG_PASSWORD", 202L);
    module.with("STAT_CONNECT_FAIL", 203L);
    module.with("AUTH_OPEN", 0L).with("AUTH_WEP", 1L).with("AUTH_WPA_PSK", 2L);
    module.with("AUTH_WPA2_PSK", 3L).with("AUTH_WPA_WPA2_PSK", 4L);
    module.with(
        NativeFunction.between(
            "hostname",
            0,
            1,
            a -> {
              if (a.length == 0) {
                return hostname;
              }
              hostname = Text.expectStr(a[0]);
              return None.NONE;
            }));
    module.with(
        NativeFunction.between(
            "country",
            0,
            1,
            a -> {
              if (a.length == 0) {
                return country;
              }
              country = Text.expectStr(a[0]);
              return None.NONE;
            }));
    return module;
  }
}
