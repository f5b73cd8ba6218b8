package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.dma.Requests;
import java.util.ArrayList;
import java.util.List;

/**
 * When the FIFOs of state machines are ready for DMA: the signals DREQ_PIO0_TX0 and so on, four to
 * a machine, four from it, for each PIO (RP2040 data sheet, 2.5.3.1).
 */
public final class PioRequests implements Requests {

  private static final int MACHINES = 4;

  private final PioBlock[] blocks;
  private final List<Runnable> listeners = new ArrayList<>();

  public PioRequests(PioBlock[] blocks) {
    this.blocks = blocks;
    for (PioBlock block : blocks) {
      for (int i = 0; i < MACHINES; i++) {
        block.machine(i).onReceived(this::changed);
        block.machine(i).onTaken(this::changed);
      }
    }
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public boolean paces(int signal) {
    return signal < blocks.length * 2 * MACHINES;
  }

  @Override
  public boolean isReady(int signal) {
    PioMachine machine = blocks[signal / (2 * MACHINES)].machine(signal % MACHINES);
    return signal / MACHINES % 2 == 0 ? machine.hasRoom() : machine.hasReceived();
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
