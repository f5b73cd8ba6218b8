package boardwalk.device.transport;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The serial ports of this computer. */
public final class SerialPorts {

  /**
   * A port.
   *
   * @param name what opens it
   * @param description what the system calls the device
   * @param vendor USB vendor id; -1 when it is not on USB
   * @param product USB product id; -1 when it is not on USB
   * @param serial USB serial number; may be empty
   */
  public record Port(String name, String description, int vendor, int product, String serial) {
    public boolean isUsb() {
      return vendor >= 0;
    }
  }

  private SerialPorts() {}

  /** What is plugged in now. Takes milliseconds; opens nothing. */
  public static List<Port> list() {
    return Arrays.stream(SerialPort.getCommPorts())
        .map(SerialPorts::port)
        .sorted(Comparator.comparing(Port::isUsb).reversed().thenComparing(Port::name))
        .toList();
  }

  private static Port port(SerialPort port) {
    String serial = port.getSerialNumber();
    boolean unknown = serial == null || serial.equals("Unknown");
    return new Port(
        port.getSystemPortPath(),
        port.getDescriptivePortName(),
        port.getVendorID(),
        port.getProductID(),
        unknown ? "" : serial);
  }
}
