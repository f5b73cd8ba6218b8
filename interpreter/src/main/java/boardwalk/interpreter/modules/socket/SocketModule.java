package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Integers;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;

/** {@code socket}, as boards with lwIP have it (extmod/modlwip.c): addresses are tuples. */
public final class SocketModule implements NativeModule {

  private static final long INET = 2;
  private static final long STREAM = 1;

  private final boolean allowed;

  /**
   * @param allowed whether the program may use the computer's network
   */
  public SocketModule(boolean allowed) {
    this.allowed = allowed;
  }

  @Override
  public String name() {
    return "socket";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    Network network = new BoardNetwork(allowed ? new HostNetwork() : null);
    PyType type = new PyType("socket");
    SocketMethods.addTo(type);
    type.constructor(
        (called, arguments) -> {
          arguments.expect(0, 3);
          long kind = STREAM;
          for (int i = 0; i < arguments.count(); i++) {
            long number = Numbers.toLong(arguments.get(i));
            kind = i == 1 ? number : kind;
          }
          return new PySocket(type, network, (int) kind);
        });
    // Numbers as on Linux and in lwIP (lwip/sockets.h).
    return new PyModule(name())
        .with("socket", type)
        .with("AF_INET", INET)
        .with("AF_INET6", 10L)
        .with("SOCK_STREAM", STREAM)
        .with("SOCK_DGRAM", (long) PySocket.DATAGRAM)
        .with("SOCK_RAW", 3L)
        .with("SOL_SOCKET", 1L)
        .with("SO_REUSEADDR", 2L)
        .with("SO_BROADCAST", 6L)
        .with("SO_KEEPALIVE", 9L)
        .with("IPPROTO_IP", 0L)
        .with("IPPROTO_TCP", 6L)
        .with("IPPROTO_UDP", 17L)
        .with("IP_ADD_MEMBERSHIP", 35L)
        .with("IP_DROP_MEMBERSHIP", 36L)
        .with(NativeFunction.between("getaddrinfo", 2, 6, args -> information(network, args)));
  }

  private static Object information(Network network, Object[] args) {
    String host = network.resolve(Text.str(args[0]));
    Object given = args[1] instanceof String text ? Integers.parse(text, 10) : args[1];
    long port = Numbers.toLong(given);
    long kind = args.length > 3 && Numbers.toLong(args[3]) != 0 ? Numbers.toLong(args[3]) : STREAM;
    return PyList.of(
        PyTuple.of(INET, kind, 0L, "", new Address(host, (int) port & 0xffff).value()));
  }
}
