package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Interrupts;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The air between the simulated micro:bits of this computer: each listens on one of a few loopback
 * ports and sends to all of them. In virtual time a board is alone.
 */
final class RadioAir implements AutoCloseable {

  private static final int FIRST_PORT = 47_800;
  private static final int PORTS = 32;

  private DatagramSocket socket;

  /** Starts to listen; {@code heard} is called on the program's thread. */
  RadioAir(Consumer<byte[]> heard) {
    for (int i = 0; i < PORTS && socket == null && !Clock.isVirtual(); i++) {
      try {
        socket = new DatagramSocket(FIRST_PORT + i, InetAddress.getLoopbackAddress());
      } catch (SocketException taken) {
        // Another board has this one.
        continue;
      }
    }
    if (socket != null) {
      DatagramSocket mine = socket;
      Thread.ofPlatform().daemon().name("radio").start(() -> listen(mine, heard));
    }
  }

  private static void listen(DatagramSocket socket, Consumer<byte[]> heard) {
    byte[] buffer = new byte[512];
    try {
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        byte[] data = Arrays.copyOf(buffer, packet.getLength());
        Interrupts.schedule(() -> heard.accept(data));
      }
    } catch (IOException closed) {
      // The radio is off.
    }
  }

  void send(byte[] data) {
    if (socket == null) {
      return;
    }
    for (int i = 0; i < PORTS; i++) {
      int port = FIRST_PORT + i;
      if (port != socket.getLocalPort()) {
        try {
          socket.send(
              new DatagramPacket(data, data.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException nobody) {
          // Radio waves do not mind who hears them.
        }
      }
    }
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
