package boardwalk.flasher.esp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Puts a stub into a chip's RAM and starts it. */
final class StubLoader {

  private static final int BLOCK = 0x1800;

  /** What a stub says when it runs. */
  private static final byte[] HELLO = "OHAI".getBytes(StandardCharsets.US_ASCII);

  private static final int HELLO_MILLIS = 3000;

  private StubLoader() {}

  /**
   * @return the same chip, with the stub to talk to
   * @throws EspTrouble when it does not start; the chip must be reset then
   */
  static EspRom start(EspRom rom, StubImage stub) throws EspTrouble, InterruptedException {
    load(rom.link(), stub.text(), stub.textStart());
    if (stub.data().length > 0) {
      load(rom.link(), stub.data(), stub.dataStart());
    }
    try {
      rom.link().ask(EspCommand.MEM_END, 0, stub.entry());
    } catch (EspTrouble.NoAnswer likely) {
      // The jump may come before the answer is out; whether it runs is told by what comes next.
    }
    Optional<byte[]> said = rom.link().frame(HELLO_MILLIS);
    if (said.isEmpty() || !Arrays.equals(said.get(), HELLO)) {
      throw new EspTrouble.NoAnswer(EspCommand.MEM_END);
    }
    return new EspRom(rom.link(), rom.chip(), true);
  }

  private static void load(EspLink link, byte[] bytes, int address)
      throws EspTrouble, InterruptedException {
    int blocks = (bytes.length + BLOCK - 1) / BLOCK;
    link.ask(EspCommand.MEM_BEGIN, bytes.length, blocks, BLOCK, address);
    for (int i = 0; i < blocks; i++) {
      byte[] block = Arrays.copyOfRange(bytes, i * BLOCK, Math.min(bytes.length, (i + 1) * BLOCK));
      link.block(EspCommand.MEM_DATA, i, block, EspCommand.MEM_DATA.timeoutMillis());
    }
  }
}
