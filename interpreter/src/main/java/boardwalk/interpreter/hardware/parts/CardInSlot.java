package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.bus.StorageCard;
import boardwalk.interpreter.hardware.pins.Net;

/** A memory card in the board's own slot: no wires to choose. Lasts as long as the board runs. */
final class CardInSlot extends Part implements StorageCard {

  private final long blocks;
  private final CardBlocks data = new CardBlocks();

  CardInSlot(Wiring wiring) {
    super(wiring);
    blocks = Math.max(1, wiring.whole("megabytes", 16)) * 2048L;
    shows("blocks", data::count);
  }

  @Override
  public Net clock() {
    return null;
  }

  @Override
  public long blocks() {
    return blocks;
  }

  @Override
  public byte[] block(long number) {
    return data.read(number);
  }

  @Override
  public void block(long number, byte[] now) {
    data.write(number, now);
  }
}
