package boardwalk.interpreter.hardware.dma;

import java.util.List;

/**
 * Where the fields of a channel's control register are: CH0_CTRL_TRIG in the data sheets of the
 * RP2040 (2.5.7) and the RP2350 (12.6.10), which can also count addresses down.
 */
public enum ControlLayout {
  RP2040(
      12,
      field("enable", 0, 1),
      field("high_pri", 1, 1),
      field("size", 2, 2),
      field("inc_read", 4, 1),
      field("inc_write", 5, 1),
      field("ring_size", 6, 4),
      field("ring_sel", 10, 1),
      field("chain_to", 11, 4),
      field("treq_sel", 15, 6),
      field("irq_quiet", 21, 1),
      field("bswap", 22, 1),
      field("sniff_en", 23, 1),
      new Field("busy", 24, 1, true),
      field("write_err", 29, 1),
      field("read_err", 30, 1),
      new Field("ahb_err", 31, 1, true)),
  RP2350(
      16,
      field("enable", 0, 1),
      field("high_pri", 1, 1),
      field("size", 2, 2),
      field("inc_read", 4, 1),
      field("inc_read_rev", 5, 1),
      field("inc_write", 6, 1),
      field("inc_write_rev", 7, 1),
      field("ring_size", 8, 4),
      field("ring_sel", 12, 1),
      field("chain_to", 13, 4),
      field("treq_sel", 17, 6),
      field("irq_quiet", 23, 1),
      field("bswap", 24, 1),
      field("sniff_en", 25, 1),
      new Field("busy", 26, 1, true),
      field("write_err", 29, 1),
      field("read_err", 30, 1),
      new Field("ahb_err", 31, 1, true));

  /**
   * A field.
   *
   * @param low its lowest bit
   * @param width in bits
   * @param readOnly whether only the controller sets it
   */
  public record Field(String name, int low, int width, boolean readOnly) {

    private int of(int control) {
      return control >>> low & (1 << width) - 1;
    }
  }

  private final int channels;
  private final List<Field> fields;

  ControlLayout(int channels, Field... fields) {
    this.channels = channels;
    this.fields = List.of(fields);
  }

  private static Field field(String name, int low, int width) {
    return new Field(name, low, width, false);
  }

  /** How many channels the controller has. */
  public int channels() {
    return channels;
  }

  /** In the order of their bits. */
  public List<Field> fields() {
    return fields;
  }

  /** A field of a control register; 0 for one this chip has not. */
  int get(String name, int control) {
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return field.of(control);
      }
    }
    return 0;
  }

  /** The bit of the field that says that a channel is at work. */
  int busy() {
    return fields.stream().filter(f -> f.name().equals("busy")).findFirst().orElseThrow().low();
  }
}
