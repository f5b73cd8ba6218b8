package boardwalk.flasher.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashProgress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The board after flashing: its port, and what it says of itself. */
class NewProgramTest {

  private final List<SerialPorts.Port> ports = new ArrayList<>(List.of(port("/dev/ttyACM0")));
  private String says = "MicroPython v1.27.0 on 2025-12-09; Raspberry Pi Pico with RP2040\r\n>>> ";
  private long time;
  private int appearsAt = 700;
  private int number = 1;

  private static SerialPorts.Port port(String name) {
    return new SerialPorts.Port(name, "Board", 0x2E8A, 5, "");
  }

  private final FlashClock clock =
      new FlashClock() {
        @Override
        public long millis() {
          return time;
        }

        @Override
        public void sleep(long millis) {
          time += millis;
          if (time >= appearsAt && time - millis < appearsAt) {
            ports.add(port("/dev/ttyNEW" + number));
          }
        }
      };

  private Transport open(String name) {
    return new Transport() {
      private boolean asked;

      @Override
      public int read(byte[] buffer, int millis) {
        byte[] bytes = says.getBytes(StandardCharsets.UTF_8);
        if (!asked || bytes.length == 0) {
          return 0;
        }
        asked = false;
        System.arraycopy(bytes, 0, buffer, 0, bytes.length);
        return bytes.length;
      }

      @Override
      public void write(byte[] bytes) {
        asked = bytes.length == 1 && bytes[0] == 2;
      }

      @Override
      public String name() {
        return name;
      }

      @Override
      public void close() {
        // The port is closed.
      }
    };
  }

  private List<String> notes() throws InterruptedException {
    NewProgram program = new NewProgram(() -> List.copyOf(ports), this::open, clock);
    Set<String> before = program.before();
    return program.notes(before, FlashProgress.NONE);
  }

  @Test
  void theBannerIsShownWithThePortThatCame() throws Exception {
    number = 11;
    assertEquals(
        List.of(
            "MicroPython v1.27.0 on 2025-12-09; Raspberry Pi Pico with RP2040, at /dev/ttyNEW11."),
        notes());
    assertEquals(700, time);
  }

  @Test
  void aProgramThatSaysNothingStillHasItsPort() throws Exception {
    number = 12;
    says = "";
    assertEquals(List.of("Its port is /dev/ttyNEW12."), notes());
  }

  @Test
  void firmwareWithoutAPortIsNotWaitedForForLong() throws Exception {
    appearsAt = 60_000;
    assertEquals(List.of(), notes());
    assertEquals(5_100, time);
  }

  @Test
  void aBoardThatKeepsItsSerialNumberIsFoundByIt() throws Exception {
    says = "MicroPython v1.18 on 2023-10-30; micro:bit v2.1.2 with nRF52833\r\n>>> ";
    ports.add(new SerialPorts.Port("/dev/ttyACM5", "BBC micro:bit", 0x0D28, 0x0204, "9904abcd"));
    NewProgram program = new NewProgram(() -> List.copyOf(ports), this::open, clock);
    assertEquals(true, program.isThere("9904ABCD"));
    assertEquals(false, program.isThere(""));
    assertEquals(
        List.of(
            "MicroPython v1.18 on 2023-10-30; micro:bit v2.1.2 with nRF52833, at /dev/ttyACM5."),
        program.notesOf("9904ABCD", FlashProgress.NONE));
  }

  @Test
  void twoBoardsAtOnceHaveTheirOwnPorts() throws Exception {
    number = 13;
    NewProgram program = new NewProgram(() -> List.copyOf(ports), this::open, clock);
    Set<String> before = program.before();
    ports.add(port("/dev/ttyNEW14"));
    String first = program.notes(before, FlashProgress.NONE).getFirst();
    String second = program.notes(before, FlashProgress.NONE).getFirst();
    assertEquals(true, first.endsWith("/dev/ttyNEW14."), first);
    assertEquals(true, second.endsWith("/dev/ttyNEW13."), second);
  }
}
