package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import boardwalk.interpreter.streams.Streams;
import java.util.Arrays;

/** The methods of sockets. */
final class SocketMethods {

  private static final int LARGEST = 1 << 24;

  private SocketMethods() {}

  static void addTo(PyType type) {
    StreamMethods.addTo(
        type, "read", "readinto", "readline", "write", "close", "__enter__", "__exit__");
    type.with(NativeFunction.of1("fileno", self -> of(self).control(Stream.GET_FILENO, 0)));
    type.with(NativeFunction.between("makefile", 1, 3, args -> args[0]));
    type.with(
        NativeFunction.of2(
            "connect",
            (self, address) -> {
              of(self).connect(Address.of(address));
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "bind",
            (self, address) -> {
              of(self).bind(Address.of(address));
              return None.NONE;
            }));
    type.with(
        NativeFunction.between(
            "listen",
            1,
            2,
            args -> {
              of(args[0]).listen(args.length > 1 ? Numbers.toInt(args[1]) : 2);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of1(
            "accept",
            self -> {
              PySocket accepted = of(self).accept();
              return PyTuple.of(accepted, accepted.peer());
            }));
    type.with(NativeFunction.between("recv", 2, 3, SocketMethods::receive));
    type.with(NativeFunction.between("recvfrom", 2, 3, SocketMethods::receiveFrom));
    type.with(NativeFunction.between("send", 2, 3, SocketMethods::send));
    type.with(NativeFunction.between("sendall", 2, 3, SocketMethods::sendAll));
    type.with(NativeFunction.between("sendto", 3, 4, SocketMethods::sendTo));
    type.with(NativeFunction.between("setsockopt", 4, 4, args -> None.NONE));
    type.with(
        NativeFunction.of2(
            "setblocking",
            (self, flag) -> {
              of(self).patience(Truth.of(flag) ? -1 : 0);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "settimeout",
            (self, seconds) -> {
              of(self)
                  .patience(seconds == None.NONE ? -1 : (long) (Numbers.toDouble(seconds) * 1e9));
              return None.NONE;
            }));
  }

  private static PySocket of(Object self) {
    return (PySocket) Types.unwrap(self);
  }

  private static int size(Object value) {
    return Math.clamp(Numbers.toLong(value), 0, LARGEST);
  }

  private static Object receive(Object[] args) {
    byte[] room = new byte[size(args[1])];
    int done = of(args[0]).read(room, 0, room.length);
    if (done == Stream.WOULD_BLOCK) {
      throw Errors.osError(Errno.EAGAIN);
    }
    return PyBytes.of(Arrays.copyOf(room, done));
  }

  private static Object receiveFrom(Object[] args) {
    PySocket socket = of(args[0]);
    if (!socket.isDatagram()) {
      return PyTuple.of(receive(args), socket.peer());
    }
    Datagrams.Packet packet = socket.receive();
    byte[] bytes = packet.bytes();
    return PyTuple.of(
        PyBytes.of(Arrays.copyOf(bytes, Math.min(bytes.length, size(args[1])))),
        packet.from().value());
  }

  private static Object send(Object[] args) {
    byte[] bytes = Buffers.bytes(args[1]);
    int done = of(args[0]).write(bytes, 0, bytes.length);
    if (done == Stream.WOULD_BLOCK) {
      throw Errors.osError(Errno.EAGAIN);
    }
    return (long) done;
  }

  private static Object sendAll(Object[] args) {
    byte[] bytes = Buffers.bytes(args[1]);
    if (Streams.writeFully(of(args[0]), bytes, 0, bytes.length) < bytes.length) {
      throw Errors.osError(Errno.EAGAIN);
    }
    return None.NONE;
  }

  private static Object sendTo(Object[] args) {
    byte[] bytes = Buffers.bytes(args[1]);
    of(args[0]).send(bytes, Address.of(args[args.length - 1]));
    return (long) bytes.length;
  }
}
