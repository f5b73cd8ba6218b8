package boardwalk.interpreter.hardware.dma;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the fields of a channel's control register are: CH0_CTRL_TRIG in the data sheets of the
 * RP2040 (2.5.7) and the RP2350 (12.6.10), which can also count addresses down.
 */
public enum ControlLayout {
  RP2040(12, false),
  RP2350(16, true);

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

  /**
   * @param countsDown whether addresses can be counted down, for which each has a bit more
   */
  ControlLayout(int channels, boolean countsDown) {
    this.channels = channels;
    Packed packed = new Packed();
    packed.field("enable", 1).field("high_pri", 1).field("size", 2);
    for (String address : List.of("inc_read", "inc_write")) {
      packed.field(address, 1);
      if (countsDown) {
        packed.field(address + "_rev", 1);
      }
    }
    packed.field("ring_size", 4).field("ring_sel", 1).field("chain_to", 4).field("treq_sel", 6);
    packed.field("irq_quiet", 1).field("bswap", 1).field("sniff_en", 1);
    packed.fields.add(new Field("busy", packed.next, 1, true));
    // The errors are at the upper end of both.
    packed.fields.add(new Field("write_err", 29, 1, false));
    packed.fields.add(new Field("read_err", 30, 1, false));
    packed.fields.add(new Field("ahb_err", 31, 1, true));
    fields = List.copyOf(packed.fields);
  }

  /** Fields that follow each other without gaps. */
  private static final class Packed {
    private final List<Field> fields = new ArrayList<>();
    private int next;

    private Packed field(String name, int width) {
      fields.add(new Field(name, next, width, false));
      next += width;
      return this;
    }
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
