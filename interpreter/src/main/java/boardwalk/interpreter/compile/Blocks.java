package boardwalk.interpreter.compile;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;

/** The blocks that the place being compiled is in, and what must run when they are left. */
final class Blocks {

  private final CodeBuilder code;
  private final List<Block> blocks = new ArrayList<>();

  Blocks(CodeBuilder code) {
    this.code = code;
  }

  void enter(Block block) {
    blocks.add(block);
  }

  void leave(Block block) {
    Block last = blocks.removeLast();
    assert last == block;
  }

  /** The innermost loop. */
  Block loop() {
    for (Block block : blocks.reversed()) {
      if (block.isLoop()) {
        return block;
      }
    }
    throw new IllegalStateException("no loop; the scope analysis lets none of these through");
  }

  boolean hasEndings() {
    return blocks.stream().anyMatch(block -> block.ending != null);
  }

  /**
   * Runs the ends of the blocks inside {@code outermost} (of all blocks for null), innermost first,
   * as leaving them does. What runs is not protected by the blocks it leaves.
   */
  void unwind(Block outermost) {
    List<Block> saved = new ArrayList<>(blocks);
    int stop = outermost == null ? 0 : blocks.indexOf(outermost) + 1;
    Label[] starts = new Label[saved.size()];
    for (int i = saved.size() - 1; i >= stop; i--) {
      Block block = saved.get(i);
      blocks.removeLast();
      if (block.ending != null) {
        Label start = code.newBoundLabel();
        for (int left = i; left < saved.size(); left++) {
          starts[left] = starts[left] == null ? start : starts[left];
        }
        block.ending.run();
      }
    }
    Label end = code.newBoundLabel();
    for (int i = stop; i < saved.size(); i++) {
      if (starts[i] != null) {
        saved.get(i).gaps.add(new Block.Gap(starts[i], end));
      }
    }
    blocks.clear();
    blocks.addAll(saved);
  }

  /**
   * Makes {@code handler} catch what happens from {@code start} to {@code end} but for the gaps.
   */
  void protect(Block block, Label start, Label end, Label handler) {
    Label from = start;
    for (Block.Gap gap : block.gaps) {
      code.exceptionCatchAll(from, gap.start(), handler);
      from = gap.end();
    }
    code.exceptionCatchAll(from, end, handler);
  }
}
