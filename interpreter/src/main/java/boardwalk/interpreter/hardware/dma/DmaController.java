package boardwalk.interpreter.hardware.dma;

import boardwalk.interpreter.hardware.registers.Peripheral;
import boardwalk.interpreter.hardware.registers.RegisterSpace;

/** The controller and its channels, and their registers (RP2040 data sheet, 2.5.7). */
public final class DmaController implements Peripheral {

  /** DMA_BASE. */
  public static final long BASE = 0x5000_0000L;

  /** Bytes of a channel's registers. */
  public static final int CHANNEL_BYTES = 0x40;

  private static final int SIZE = 0x4000;

  /** The registers again in other orders, the last of each one starting the channel. */
  private static final String[] ALIASES = {"RWNC", "CRWN", "CNRW", "CWNR"};

  private final DmaChannel[] channels;
  private final boolean[] claimed;
  private final ControlLayout layout;
  private final Requests requests;

  public DmaController(RegisterSpace space, Requests requests, ControlLayout layout) {
    this.requests = requests;
    this.layout = layout;
    this.channels = new DmaChannel[layout.channels()];
    this.claimed = new boolean[channels.length];
    for (int i = 0; i < channels.length; i++) {
      channels[i] = new DmaChannel(this, i, space, layout);
    }
    space.add(BASE, SIZE, this);
    requests.onChange(
        () -> {
          for (DmaChannel channel : channels) {
            channel.go();
          }
        });
  }

  public ControlLayout layout() {
    return layout;
  }

  Requests requests() {
    return requests;
  }

  public DmaChannel channel(int index) {
    return channels[Math.floorMod(index, channels.length)];
  }

  /** A channel nobody has, or null. */
  public DmaChannel claim() {
    for (int i = 0; i < channels.length; i++) {
      if (!claimed[i]) {
        claimed[i] = true;
        return channels[i];
      }
    }
    return null;
  }

  /** Gives a channel back, stopped and cleared. */
  public void release(DmaChannel channel) {
    channel.reset();
    claimed[channel.index()] = false;
  }

  /** As after a reset of the board. */
  public void reset() {
    for (DmaChannel channel : channels) {
      release(channel);
    }
  }

  @Override
  public int read(int offset) {
    int index = offset / CHANNEL_BYTES;
    if (index >= channels.length) {
      return 0;
    }
    DmaChannel channel = channels[index];
    return switch (what(offset)) {
      case 'R' -> (int) channel.read();
      case 'W' -> (int) channel.write();
      case 'N' -> (int) channel.count();
      default -> channel.control();
    };
  }

  private static char what(int offset) {
    int register = offset % CHANNEL_BYTES / 4;
    return ALIASES[register / 4].charAt(register % 4);
  }

  @Override
  public void write(int offset, int value) {
    int index = offset / CHANNEL_BYTES;
    if (index >= channels.length) {
      return;
    }
    DmaChannel channel = channels[index];
    switch (what(offset)) {
      case 'R' -> channel.read(value);
      case 'W' -> channel.write(value);
      case 'N' -> channel.count(value);
      default -> channel.control(value);
    }
    // A zero written to a trigger is the end of a list, not a start (data sheet, 2.5.2.2).
    if (offset % 16 == 12 && value != 0) {
      channel.start();
    }
  }
}
