package boardwalk.flasher.drive;

import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashResult;
import java.util.List;
import java.util.Optional;

/**
 * No firmware was chosen yet: only what the drive tells.
 *
 * @param target the board and where it is
 * @param facts as in {@link FlashPlan#facts}
 * @param suggestedBoard as in {@link Flash#suggestedBoard}
 * @param called what the board is called in a sentence
 * @param advice which file to choose
 */
public record DriveLook(
    String target,
    List<String> facts,
    Optional<String> suggestedBoard,
    String called,
    String advice)
    implements Flash {

  @Override
  public FlashPlan plan() {
    return new FlashPlan(
        target, facts, "nothing", List.of(), Optional.empty(), List.of(), List.of());
  }

  @Override
  public FlashResult run(FlashProgress progress, Cancellation cancel) {
    throw new FlashError(
        FlashError.Kind.BAD_IMAGE, "There is nothing to put onto the " + called + ".", advice);
  }

  @Override
  public void close() {
    // A drive is nobody's; nothing is held open.
  }
}
