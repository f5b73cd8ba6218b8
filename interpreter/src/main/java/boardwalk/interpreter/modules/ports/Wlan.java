package boardwalk.interpreter.modules.ports;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** {@code network.WLAN}: answers as a network that is there; nothing leaves the computer by it. */
final class Wlan extends PyObject {

  private static final long STATION = 0;
  private static final long ACCESS_POINT = 1;

  /** How long connecting takes. */
  private static final long CONNECTING = 1_200_000_000L;

  private static final long IDLE = 1000;
  private static final long BUSY = 1001;
  private static final long GOT_IP = 1010;
  private static final long SIGNAL = -52;
  private static final byte[] MAC = {0x24, 0x0a, (byte) 0xc4, 0x00, 0x10, 0x01};

  private final PyType type;
  private final boolean station;
  private final Map<String, Object> settings = new HashMap<>();
  private Object[] addresses;
  private boolean active;
  private long connectedAt = -1;
  private String ssid = "";

  private Wlan(PyType type, long kind) {
    this.type = type;
    this.station = kind == STATION;
    addresses =
        station
            ? new Object[] {"192.168.4.20", "255.255.255.0", "192.168.4.1", "192.168.4.1"}
            : new Object[] {"192.168.4.1", "255.255.255.0", "192.168.4.1", "0.0.0.0"};
    settings.put("channel", 6L);
    settings.put("txpower", 20.0);
    settings.put("mac", PyBytes.of(MAC));
    settings.put("ssid", station ? "" : "BOARDWALK");
    settings.put("pm", 1L);
    settings.put("reconnects", -1L);
    settings.put("dhcp_hostname", "boardwalk");
    settings.put("hostname", "boardwalk");
    settings.put("security", 0L);
    settings.put("hidden", false);
  }

  static PyType make() {
    PyType type = new PyType("WLAN");
    Map<Long, Wlan> made = new HashMap<>();
    type.with("IF_STA", STATION).with("IF_AP", ACCESS_POINT);
    type.with("PM_NONE", 0L).with("PM_PERFORMANCE", 1L).with("PM_POWERSAVE", 2L);
    type.with("SEC_OPEN", 0L).with("SEC_WEP", 1L).with("SEC_WPA", 2L).with("SEC_WPA2", 3L);
    type.with("SEC_WPA_WPA2", 4L).with("SEC_WPA3", 6L).with("SEC_WPA2_WPA3", 7L);
    type.constructor(
        (called, a) -> {
          long kind = Numbers.toLong(a.get(0, "interface_id", STATION));
          if (kind != STATION && kind != ACCESS_POINT) {
            throw Errors.valueError("invalid WLAN interface identifier");
          }
          return made.computeIfAbsent(kind, k -> new Wlan(type, k));
        });
    new Members<>(type, Wlan.class)
        .many("active", 0, 1, Wlan::active)
        .words("connect", Wlan::connect)
        .act("disconnect", self -> self.connectedAt = -1)
        .get("isconnected", Wlan::isConnected)
        .many("status", 0, 1, Wlan::status)
        .get("scan", Wlan::scan)
        .many("ifconfig", 0, 1, Wlan::addresses)
        .words("ipconfig", Wlan::ipConfig)
        .words("config", Wlan::config);
    return type;
  }

  private Object active(Object[] a) {
    if (a.length > 1) {
      active = Truth.of(a[1]);
      connectedAt = active ? connectedAt : -1;
    }
    return active;
  }

  private void expectActive() {
    if (!active) {
      throw Errors.of(Errors.OS_ERROR, "Wifi Not Started");
    }
  }

  private Object connect(Arguments a) {
    expectActive();
    a.only("ssid", "key", "bssid");
    Object name = a.get(0, "ssid", None.NONE);
    ssid = name == None.NONE ? ssid : Text.str(name);
    settings.put("ssid", ssid);
    connectedAt = Clock.now() + CONNECTING;
    return None.NONE;
  }

  private Object isConnected() {
    return active && station && connectedAt >= 0 && Clock.now() >= connectedAt;
  }

  private Object status(Object[] a) {
    if (a.length > 1) {
      String what = Text.expectStr(a[1]);
      if (what.equals("rssi")) {
        return SIGNAL;
      }
      if (what.equals("stations")) {
        return new PyList();
      }
      throw Errors.valueError("unknown status param");
    }
    return connectedAt < 0 ? IDLE : Clock.now() < connectedAt ? BUSY : GOT_IP;
  }

  private Object scan() {
    expectActive();
    Clock.sleep(CONNECTING);
    PyList found = new PyList();
    String[] names = {"Boardwalk", "Neighbours"};
    for (int i = 0; i < names.length; i++) {
      byte[] mac = MAC.clone();
      mac[5] = (byte) (16 + i);
      found.add(
          PyTuple.of(
              PyBytes.of(names[i].getBytes(StandardCharsets.UTF_8)),
              PyBytes.of(mac),
              6L - i * 5,
              SIGNAL - i * 20,
              3L,
              false));
    }
    return found;
  }

  private Object addresses(Object[] a) {
    if (a.length > 1) {
      if (!(a[1] instanceof String)) {
        addresses = Iteration.unpack(a[1], addresses.length).clone();
      }
      return None.NONE;
    }
    boolean up = !station || (Boolean) isConnected();
    return up
        ? new PyTuple(addresses.clone())
        : PyTuple.of("0.0.0.0", "0.0.0.0", "0.0.0.0", "0.0.0.0");
  }

  private Object ipConfig(Arguments a) {
    if (a.count() == 0) {
      return None.NONE;
    }
    return switch (Text.expectStr(a.get(0))) {
      case "addr4" -> PyTuple.of(addresses[0], addresses[1]);
      case "gw4" -> addresses[2];
      case "dhcp4", "has_dhcp4" -> true;
      default -> throw Errors.valueError("unknown argument");
    };
  }

  private Object config(Arguments a) {
    if (a.count() > 0) {
      String name = Text.expectStr(a.get(0));
      Object value = settings.get(name.equals("essid") ? "ssid" : name);
      if (value == null) {
        throw Errors.valueError("unknown config param");
      }
      return value;
    }
    for (String name : a.keywords()) {
      settings.put(name.equals("essid") ? "ssid" : name, a.keyword(name));
    }
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }
}
