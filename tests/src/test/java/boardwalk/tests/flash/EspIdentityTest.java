package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.Faults;
import boardwalk.emulated.esp.MemoryPort;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.esp.EspIdentity;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A chip says what it is, and is left as it was. */
class EspIdentityTest {

  @ParameterizedTest
  @EnumSource(ChipModel.class)
  void everyChipSaysWhatItIs(ChipModel chip) throws Exception {
    EspDesk desk = new EspDesk(chip);
    desk.flash(EspDesk.request(desk.firmware(60_000)));
    byte[] before = desk.esp.flash().read(0, 4 << 20);
    EspIdentity found = EspIdentity.ask(new MemoryPort(desk.esp), desk.flashClock());
    assertEquals(chip.name(), found.chip().replace("-", ""));
    assertTrue(found.mac().matches("([0-9a-f]{2}:){5}[0-9a-f]{2}"), found.mac());
    assertEquals(OptionalLong.of(4 << 20), found.flashBytes());
    desk.flashClock().sleep(100);
    assertTrue(desk.esp.runsProgram(), "its program runs again");
    assertArrayEquals(before, desk.esp.flash().read(0, 4 << 20));
  }

  @Test
  void aLockedChipSaysWhatItMay() throws Exception {
    EspDesk desk = new EspDesk(ChipModel.ESP32S3);
    desk.esp.faults(Faults.secureDownload());
    EspIdentity found = EspIdentity.ask(new MemoryPort(desk.esp), desk.flashClock());
    assertEquals("ESP32-S3", found.words());
  }

  @Test
  void whatIsNoSuchChipIsSaidSo() {
    EspDesk desk = new EspDesk(ChipModel.ESP32);
    FlashError error =
        assertThrows(
            FlashError.class,
            () -> EspIdentity.ask(new MemoryPort(desk.esp, false), desk.flashClock()));
    assertEquals(FlashError.Kind.NOT_RESPONDING, error.kind());
    assertTrue(!error.advice().isEmpty());
  }
}
