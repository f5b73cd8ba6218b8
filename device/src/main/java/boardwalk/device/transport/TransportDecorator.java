package boardwalk.device.transport;

import java.io.IOException;

/** A transport in front of another one: what it does not do itself, the other does. */
public abstract class TransportDecorator implements Transport {

  /** The one behind. */
  protected final Transport transport;

  protected TransportDecorator(Transport transport) {
    this.transport = transport;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    transport.write(bytes);
  }

  @Override
  public void controlLines(boolean dtr, boolean rts) throws IOException {
    transport.controlLines(dtr, rts);
  }

  @Override
  public boolean speed(int bitsPerSecond) throws IOException {
    return transport.speed(bitsPerSecond);
  }

  @Override
  public boolean eightBitClean() {
    return transport.eightBitClean();
  }

  @Override
  public boolean servesFolder() {
    return transport.servesFolder();
  }

  @Override
  public String name() {
    return transport.name();
  }

  @Override
  public void close() {
    transport.close();
  }
}
