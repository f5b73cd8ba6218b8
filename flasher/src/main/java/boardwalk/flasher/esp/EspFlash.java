package boardwalk.flasher.esp;

import boardwalk.device.transport.Transport;
import boardwalk.flasher.AddressRange;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.start.NewProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Flashing one chip over one transport, from the first word to the new program's prompt. */
final class EspFlash implements Flash {

  /**
   * How to go about it.
   *
   * @param wiring how the chip is reached
   * @param baud highest speed to use, bits a second
   * @param patienceMillis how long the user may take to press buttons
   * @param bannerMillis how long a new program may take to show its prompt
   * @param stubs gives the stub to use for a chip, if any
   * @param program finds the new program where it has another port than the bootloader
   */
  record Manner(
      EspSession.Wiring wiring,
      int baud,
      long patienceMillis,
      long bannerMillis,
      FlashClock clock,
      Function<EspChip, Optional<StubImage>> stubs,
      NewProgram program) {}

  private static final byte[] MICROPYTHON = "MicroPython".getBytes(StandardCharsets.US_ASCII);

  /** Ctrl-B: has a REPL show its banner. */
  private static final byte[] SHOW_BANNER = {2};

  private final EspSession session;
  private final EspLayout layout;
  private final FlashRequest request;
  private final FlashPlan plan;
  private final Manner manner;
  private final OptionalLong flashBytes;
  private final boolean protectedAgainstReading;
  private boolean left;
  private boolean closed;

  private EspFlash(
      EspSession session,
      EspLayout layout,
      FlashRequest request,
      FlashPlan plan,
      Manner manner,
      EspFacts facts) {
    this.session = session;
    this.layout = layout;
    this.request = request;
    this.plan = plan;
    this.manner = manner;
    this.flashBytes = facts.flashBytes();
    this.protectedAgainstReading = facts.security().secureDownload();
  }

  /**
   * Identifies the chip and plans. Takes the transport over; closes it when it fails.
   *
   * @throws FlashError when the chip does not answer or the image cannot be flashed
   */
  static EspFlash prepare(
      Transport transport, FlashRequest request, Manner manner, FlashProgress progress)
      throws InterruptedException {
    EspLink link = new EspLink(transport, manner.clock());
    EspSession session =
        new EspSession(link, manner.wiring(), manner.stubs(), manner.baud(), progress);
    boolean planned = false;
    try {
      session.connect(manner.patienceMillis());
      EspFacts facts = facts(session, progress);
      facts.words().forEach(progress::log);
      EspLayout layout =
          EspLayout.of(
              request.images(),
              facts.chip(),
              facts.flashBytes(),
              HeaderPatch.of(request.settings()));
      EspFlash flash =
          new EspFlash(session, layout, request, EspPlan.of(facts, layout, request), manner, facts);
      planned = true;
      return flash;
    } finally {
      if (!planned) {
        leave(session);
        link.close();
      }
    }
  }

  /** Finds out all there is to know; a line that garbles is tried anew. */
  private static EspFacts facts(EspSession session, FlashProgress progress)
      throws InterruptedException {
    progress.at("Looking at the board", 0, 0);
    for (int attempt = 1; ; attempt++) {
      try {
        return facts(session);
      } catch (EspTrouble e) {
        if (attempt == 3) {
          throw new FlashError(
              FlashError.Kind.NOT_RESPONDING,
              "The chip answered, but then " + e.getMessage() + ".",
              "Try another cable or USB port, and take off what is wired to the board.",
              e);
        }
        progress.log(e.getMessage() + "; once more from the start.");
        session.connect(0);
      }
    }
  }

  private static EspFacts facts(EspSession session) throws EspTrouble, InterruptedException {
    SecurityInfo security = session.rom().securityInfo();
    boolean locked = security.secureDownload();
    String mac = locked ? "" : session.rom().mac();
    int crystal = locked ? 0 : session.rom().crystal(session.baud());
    FlashChip flash = session.prepareFlash(locked);
    session.speedUp(locked);
    EspRom rom = session.rom();
    return new EspFacts(
        session.link().portName(),
        rom.chip(),
        mac,
        crystal,
        flash,
        security,
        session.wiring() != EspSession.Wiring.ADAPTER ? 4_000_000 : session.baud(),
        rom.compresses(),
        rom.digests(),
        rom.blockSize(),
        rom.isStub());
  }

  @Override
  public FlashPlan plan() {
    return plan;
  }

  @Override
  public Optional<String> suggestedBoard() {
    return Optional.of(session.rom().chip().board());
  }

  @Override
  public FlashResult run(FlashProgress progress, Cancellation cancel) throws InterruptedException {
    plan.check(request.anyway());
    EspWriter writer = new EspWriter(session, layout.parts(), progress, cancel);
    if (request.eraseAll()) {
      AddressRange all = plan.steps().getFirst().where().orElseThrow();
      writer.eraseAll(all);
    }
    for (EspPart part : layout.parts()) {
      cancel.safePoint("Not all of it was written.");
      writer.write(part);
    }
    boolean verified = false;
    if (request.verify() && session.rom().digests()) {
      for (EspPart part : layout.parts()) {
        writer.verify(part);
      }
      verified = true;
    }
    return restarted(verified, progress);
  }

  /**
   * Copies the flash's content, all that is known to be there.
   *
   * @throws FlashError when it cannot be read, or is protected
   */
  void read(OutputStream out, FlashProgress progress, Cancellation cancel)
      throws IOException, InterruptedException {
    if (protectedAgainstReading) {
      throw new FlashError(
          FlashError.Kind.PROTECTED,
          "This chip is locked; its flash cannot be read.",
          "Only its maker could have unlocked it.");
    }
    if (flashBytes.isEmpty()) {
      throw new FlashError(
          "The size of the flash is not known, so it cannot be read as a whole.",
          "Try another cable, and take off what is wired to the board.");
    }
    new EspReader(session, progress, cancel).read(new AddressRange(0, flashBytes.getAsLong()), out);
  }

  private FlashResult restarted(boolean verified, FlashProgress progress)
      throws InterruptedException {
    progress.at("Restarting the board", 0, 0);
    left = true;
    String what =
        layout.parts().isEmpty() ? "The flash is erased." : "The firmware is on the board.";
    List<String> notes = new ArrayList<>();
    Set<String> before = manner.program().before();
    try {
      if (!session.restart()) {
        notes.add("Press RESET on the board: it cannot be restarted from here.");
      } else if (session.wiring() == EspSession.Wiring.USB_OTG) {
        session.link().close();
        notes.addAll(elsewhere(before, progress));
      } else if (hasMicroPython()) {
        banner().ifPresentOrElse(notes::add, () -> notes.add("Press RESET if no prompt appears."));
      }
    } catch (FlashError gone) {
      // Everything is written: a port that leaves now belongs to a board that starts.
      notes.addAll(elsewhere(before, progress));
    }
    return new FlashResult(what, verified, notes);
  }

  /** The new program may drive the chip's USB itself, and so be another device. */
  private List<String> elsewhere(Set<String> before, FlashProgress progress)
      throws InterruptedException {
    List<String> found =
        hasMicroPython() ? manner.program().notes(before, progress) : List.<String>of();
    return found.isEmpty()
        ? List.of("The board's port went away; it comes back when its program runs.")
        : found;
  }

  private Optional<String> banner() throws InterruptedException {
    String text = session.link().readText(">>> ", manner.bannerMillis() / 2);
    if (!text.contains(">>> ")) {
      session.link().write(SHOW_BANNER);
      text = session.link().readText(">>> ", manner.bannerMillis() / 2);
    }
    return text.lines().filter(line -> line.contains("Python v")).reduce((a, b) -> b);
  }

  private boolean hasMicroPython() {
    return layout.parts().stream().anyMatch(part -> contains(part.bytes(), MICROPYTHON));
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]
          && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static void leave(EspSession session) {
    try {
      if (session.rom() != null) {
        session.restart();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (FlashError gone) {
      // It needs no restart when it is not there any more.
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      if (!left) {
        leave(session);
      }
      session.link().close();
    }
  }
}
