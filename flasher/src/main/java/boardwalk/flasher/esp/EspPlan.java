package boardwalk.flasher.esp;

import boardwalk.flasher.AddressRange;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashStep;
import boardwalk.flasher.Mismatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the plan from what is known; touches nothing. */
final class EspPlan {

  /**
   * Milliseconds to erase a sector, a block, and to program 1024 bytes, of usual flash (W25Q32).
   */
  private static final int ERASE_MILLIS = 45;

  private static final int ERASE_BLOCK_MILLIS = 150;
  private static final int BLOCK = 64 * 1024;

  private static final int PROGRAM_MILLIS = 3;

  /** What a USB adapter waits before it hands an answer on; usual. */
  private static final int ANSWER_MILLIS = 2;

  private static final int BITS_PER_BYTE = 10;

  private EspPlan() {}

  static FlashPlan of(EspFacts facts, EspLayout layout, FlashRequest request) {
    List<FlashStep> steps = new ArrayList<>();
    List<String> warnings = new ArrayList<>(layout.warnings());
    Optional<AddressRange> all =
        facts.flashBytes().isPresent()
            ? Optional.of(new AddressRange(0, facts.flashBytes().getAsLong()))
            : Optional.empty();
    if (request.eraseAll() && all.isPresent()) {
      steps.add(
          FlashStep.erase(
              "Erase the whole flash ("
                  + FlashChip.words(all.get().length())
                  + "), with all files and settings on it.",
              all.get()));
    }
    for (EspPart part : layout.parts()) {
      steps.add(
          FlashStep.write(
              "Erase and write %s: %d KB at 0x%x."
                  .formatted(part.name(), (part.bytes().length + 1023) / 1024, part.start()),
              part.where()));
    }
    if (!request.eraseAll() && all.isPresent() && !layout.parts().isEmpty()) {
      kept(layout, all.get()).forEach(steps::add);
    }
    if (!layout.parts().isEmpty()) {
      steps.add(verification(facts, request, warnings));
    }
    steps.add(FlashStep.of(FlashStep.Kind.RESTART, "Restart the board into its new program."));
    return new FlashPlan(
        facts.chip().name() + " at " + facts.port(),
        facts.words(),
        images(layout),
        steps,
        Optional.of(estimate(facts, layout, request)),
        warnings,
        mismatches(facts, layout, request));
  }

  private static String images(EspLayout layout) {
    return layout.parts().isEmpty()
        ? "nothing"
        : String.join(", ", layout.parts().stream().map(EspPart::name).toList());
  }

  private static List<FlashStep> kept(EspLayout layout, AddressRange all) {
    List<FlashStep> kept = new ArrayList<>();
    long at = 0;
    for (EspPart part : layout.parts()) {
      keep(kept, at, part.erased().start());
      at = Math.max(at, part.erased().end());
    }
    keep(kept, at, all.end());
    return kept;
  }

  private static void keep(List<FlashStep> kept, long start, long end) {
    if (end > start) {
      AddressRange range = new AddressRange(start, end - start);
      kept.add(FlashStep.keep("Leave what is at " + range + ", files included.", range));
    }
  }

  private static FlashStep verification(
      EspFacts facts, FlashRequest request, List<String> warnings) {
    if (!request.verify()) {
      warnings.add("Nothing is compared afterwards.");
      return FlashStep.of(FlashStep.Kind.VERIFY, "Do not compare afterwards, as you asked.");
    }
    if (!facts.digests()) {
      warnings.add(
          "The bootloader of the " + facts.chip().name() + " cannot tell what is on its flash.");
      return FlashStep.of(
          FlashStep.Kind.VERIFY, "Each block is checked on its way; the whole cannot be compared.");
    }
    return FlashStep.of(FlashStep.Kind.VERIFY, "Compare what is on the flash with the file (MD5).");
  }

  private static Duration estimate(EspFacts facts, EspLayout layout, FlashRequest request) {
    long millis = 2000;
    if (request.eraseAll()) {
      millis += eraseMillis(facts.flashBytes().orElse(4 << 20));
    }
    for (EspPart part : layout.parts()) {
      long sent = facts.compresses() ? part.compressedSize() : part.bytes().length;
      long blocks = (sent + facts.blockSize() - 1) / facts.blockSize();
      millis += sent * 1000 * BITS_PER_BYTE / facts.baud() + blocks * ANSWER_MILLIS;
      millis += part.bytes().length / 1024 * PROGRAM_MILLIS;
      millis += eraseMillis(part.erased().length());
    }
    return Duration.ofMillis(millis);
  }

  /** Whole blocks go faster than their sectors one by one. */
  private static long eraseMillis(long bytes) {
    return bytes / BLOCK * ERASE_BLOCK_MILLIS + bytes % BLOCK / EraseSize.SECTOR * ERASE_MILLIS;
  }

  private static List<Mismatch> mismatches(EspFacts facts, EspLayout layout, FlashRequest request) {
    List<Mismatch> all = new ArrayList<>();
    SecurityInfo security = facts.security();
    if (security.secureDownload()) {
      all.add(
          locked(
              "This chip is locked: its bootloader takes only a few commands (secure download"
                  + " mode), and nothing written could be checked."));
    }
    if (security.secureBoot()) {
      all.add(
          locked(
              "This chip only starts firmware signed by its maker (secure boot): other firmware"
                  + " would leave it dead."));
    }
    if (security.flashEncryption()) {
      all.add(
          locked(
              "This chip's flash is encrypted with a key of its own: what is written plainly"
                  + " could not run."));
    }
    if (!security.secureDownload() && !facts.flash().present()) {
      all.add(
          Mismatch.absolute(
              FlashError.Kind.WRITE_FAILED,
              "The chip answers, but its flash memory does not.",
              "Take off everything that is wired to the board and try again. If it stays, the"
                  + " board's flash is broken."));
    }
    if (request.eraseAll() && facts.flashBytes().isEmpty()) {
      all.add(
          Mismatch.absolute(
              FlashError.Kind.MISMATCH,
              "The size of the flash is not known, so that it cannot be erased as a whole.",
              "Flash without erasing all."));
    }
    if (!request.files().isEmpty()) {
      all.add(
          Mismatch.absolute(
              FlashError.Kind.MISMATCH,
              "Files cannot be put into this firmware while it is flashed.",
              "Flash first, then copy them: boardwalk put FILE :"));
    }
    all.addAll(layout.mismatches());
    return all;
  }

  private static Mismatch locked(String what) {
    return Mismatch.absolute(
        FlashError.Kind.PROTECTED,
        what,
        "Only its maker can put firmware on it. Use another board.");
  }
}
