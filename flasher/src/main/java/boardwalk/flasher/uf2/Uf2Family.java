package boardwalk.flasher.uf2;

import boardwalk.flasher.AddressRange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chips that take UF2 files, by family id (microsoft/uf2, utils/uf2families.json; for RP2xxx
 * pico-sdk, boot/uf2.h), with the addresses that can be written there.
 */
public enum Uf2Family {
  RP2040(0xe48bff56, "Raspberry Pi RP2040", Ranges.RP2040),
  RP2_ABSOLUTE(0xe48bff57, "Raspberry Pi RP2350, at absolute addresses", Ranges.RP2350),
  RP2_DATA(0xe48bff58, "Raspberry Pi RP2350, data", Ranges.RP2350),
  RP2350_ARM_S(0xe48bff59, "Raspberry Pi RP2350 (Arm)", Ranges.RP2350),
  RP2350_RISCV(0xe48bff5a, "Raspberry Pi RP2350 (RISC-V)", Ranges.RP2350),
  RP2350_ARM_NS(0xe48bff5b, "Raspberry Pi RP2350 (Arm, non-secure)", Ranges.RP2350),
  SAMD21(0x68ed2b88, "Microchip SAMD21", List.of(range(0x2000, 0x3e000))),
  SAML21(0x1851780a, "Microchip SAML21", List.of(range(0x2000, 0x3e000))),
  SAMD51(0x55114460, "Microchip SAMD51", List.of(range(0x4000, 0xfc000))),
  NRF52(0x1b57745f, "Nordic nRF52", Ranges.NRF52),
  NRF52833(0x621e937a, "Nordic nRF52833", Ranges.NRF52),
  NRF52840(0xada52840, "Nordic nRF52840", Ranges.NRF52),
  ESP8266(0x7eab61ed, "ESP8266", Ranges.ESP),
  ESP32(0x1c5f21b0, "ESP32", Ranges.ESP),
  ESP32_S2(0xbfdd4eee, "ESP32-S2", Ranges.ESP),
  ESP32_S3(0xc47e5767, "ESP32-S3", Ranges.ESP),
  ESP32_C2(0x2b88d29c, "ESP32-C2", Ranges.ESP),
  ESP32_C3(0xd42ba06c, "ESP32-C3", Ranges.ESP),
  ESP32_C5(0xf71c0343, "ESP32-C5", Ranges.ESP),
  ESP32_C6(0x540ddf62, "ESP32-C6", Ranges.ESP),
  ESP32_H2(0x332726f6, "ESP32-H2", Ranges.ESP),
  ESP32_P4(0x3d308e94, "ESP32-P4", Ranges.ESP),
  MIMXRT10XX(0x4fb2d5bd, "NXP i.MX RT10xx", List.of(range(0x60000000L, 0x10000000))),
  LPC55(0x2abc77ec, "NXP LPC55xx", List.of(range(0, 0xa0000))),
  STM32F0(0x647824b6, "STM32F0", Ranges.STM32),
  STM32F1(0x5ee21072, "STM32F1", Ranges.STM32),
  STM32F2(0x5d1a0a2e, "STM32F2", Ranges.STM32),
  STM32F3(0x6b846188, "STM32F3", Ranges.STM32),
  STM32F4(0x57755a57, "STM32F4", Ranges.STM32),
  STM32F407(0x6d0922fa, "STM32F407", Ranges.STM32),
  STM32F407VG(0x8fb060fe, "STM32F407VG", Ranges.STM32),
  STM32F411XC(0x06d1097b, "STM32F411xC", Ranges.STM32),
  STM32F411XE(0x2dc309c5, "STM32F411xE", Ranges.STM32),
  STM32F7(0x53b80f00, "STM32F7", Ranges.STM32),
  STM32G0(0x300f5633, "STM32G0", Ranges.STM32),
  STM32G4(0x4c71240a, "STM32G4", Ranges.STM32),
  STM32H7(0x6db66082, "STM32H7", Ranges.STM32),
  STM32L0(0x202e3a91, "STM32L0", Ranges.STM32),
  STM32L1(0x1e1f432d, "STM32L1", Ranges.STM32),
  STM32L4(0x00ff6919, "STM32L4", Ranges.STM32),
  STM32L5(0x04240bdf, "STM32L5", Ranges.STM32),
  STM32WB(0x70d16653, "STM32WB", Ranges.STM32),
  STM32WL(0x21460ff0, "STM32WL", Ranges.STM32);

  /** Flash, and memory for programs that run without it; from the chips' memory maps. */
  private static final class Ranges {
    /** RP2040 datasheet, 2.2: XIP, XIP cache as RAM, SRAM. */
    static final List<AddressRange> RP2040 =
        List.of(
            range(0x10000000, 0x1000000), range(0x15000000, 0x4000), range(0x20000000, 0x42000));

    /** RP2350 datasheet, 2.2: XIP of both chip selects, XIP cache as RAM, SRAM. */
    static final List<AddressRange> RP2350 =
        List.of(
            range(0x10000000, 0x2000000), range(0x13ffc000, 0x4000), range(0x20000000, 0x82000));

    /** Above the master boot record; and UICR (nRF52840 product specification, Memory). */
    static final List<AddressRange> NRF52 =
        List.of(range(0x1000, 0xff000), range(0x10001000, 0x1000));

    /** TinyUF2 counts from the start of the program's partition. */
    static final List<AddressRange> ESP = List.of(range(0, 0x2000000));

    static final List<AddressRange> STM32 = List.of(range(0x08000000, 0x200000));
  }

  private final int id;
  private final String words;
  private final List<AddressRange> ranges;

  Uf2Family(int id, String words, List<AddressRange> ranges) {
    this.id = id;
    this.words = words;
    this.ranges = ranges;
  }

  private static AddressRange range(long start, long length) {
    return new AddressRange(start, length);
  }

  public int id() {
    return id;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Whether a block may go there. */
  public boolean takes(AddressRange where) {
    return ranges.stream().anyMatch(range -> range.contains(where));
  }

  /** Where a program begins that says nothing about it; empty where that differs. */
  public Optional<Long> start() {
    return switch (this) {
      case RP2040, RP2350_ARM_S, RP2350_RISCV -> Optional.of(0x10000000L);
      case SAMD21 -> Optional.of(0x2000L);
      case SAMD51 -> Optional.of(0x4000L);
      case ESP32_S2, ESP32_S3 -> Optional.of(0L);
      default -> Optional.empty();
    };
  }

  public static Optional<Uf2Family> of(int id) {
    return Arrays.stream(values()).filter(family -> family.id == id).findFirst();
  }

  /** For people, also of families nobody here knows. */
  public static String words(int id) {
    return of(id).map(Uf2Family::words).orElse("a chip with the UF2 family 0x%08x".formatted(id));
  }

  /**
   * The families that a drive takes, by what it says of itself; the first is that of ordinary
   * programs.
   *
   * @param boardId value of {@code Board-ID} in INFO_UF2.TXT
   * @return none when the board is not known by it
   */
  public static List<Uf2Family> ofBoard(String boardId) {
    String id = boardId.toUpperCase(Locale.ROOT).replaceAll("[ _]", "-");
    if (id.startsWith("RPI-RP2")) {
      return List.of(RP2040);
    }
    if (id.startsWith("RP2350")) {
      return List.of(RP2350_ARM_S, RP2350_RISCV, RP2350_ARM_NS, RP2_ABSOLUTE, RP2_DATA);
    }
    return BY_NAME.stream()
        .filter(known -> id.contains(known.part))
        .map(known -> known.families)
        .findFirst()
        .orElse(List.of());
  }

  /** A part of a board's id and what it means; longer names before shorter ones. */
  private record Known(String part, List<Uf2Family> families) {}

  /** As in the boards of uf2-samdx1, Adafruit_nRF52_Bootloader and TinyUF2. */
  private static final List<Known> BY_NAME =
      List.of(
          new Known("SAMD21", List.of(SAMD21)),
          new Known("SAML21", List.of(SAML21)),
          new Known("SAMD51", List.of(SAMD51)),
          new Known("SAME51", List.of(SAMD51)),
          new Known("SAME54", List.of(SAMD51)),
          new Known("NRF52840", List.of(NRF52840)),
          new Known("NRF52833", List.of(NRF52833)),
          new Known("ESP32S2", List.of(ESP32_S2)),
          new Known("ESP32-S2", List.of(ESP32_S2)),
          new Known("ESP32S3", List.of(ESP32_S3)),
          new Known("ESP32-S3", List.of(ESP32_S3)),
          new Known("MIMXRT10", List.of(MIMXRT10XX)),
          new Known("IMXRT10", List.of(MIMXRT10XX)),
          new Known("LPC55", List.of(LPC55)),
          new Known("STM32F411XE", List.of(STM32F411XE, STM32F4)),
          new Known("STM32F411", List.of(STM32F411XC, STM32F411XE, STM32F4)),
          new Known("STM32F407", List.of(STM32F407, STM32F407VG, STM32F4)),
          new Known("STM32F4", List.of(STM32F4)));
}
