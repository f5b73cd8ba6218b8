package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The room for new objects, emptied while nobody waits, in a JVM as boards are run in. */
class NurseryTest {

  @Test
  void whatNobodyHoldsIsGoneAndThereIsNothingLeftToDoUntilMuchIsMade()
      throws IOException, InterruptedException {
    Process board =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmn24m",
                "-cp",
                System.getProperty("java.class.path"),
                Emptied.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(board.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    board.waitFor();
    assertEquals("gone true used false used true", said.strip());
  }

  /** What the other JVM runs. */
  static final class Emptied {

    private static byte[] made;

    private Emptied() {}

    public static void main(String[] args) {
      WeakReference<Object> forgotten = new WeakReference<>(new Object());
      Nursery nursery = new Nursery();
      nursery.empty();
      System.out.print("gone " + (forgotten.get() == null) + " used " + nursery.isUsed());
      made = new byte[8 << 20];
      System.out.print(" used " + (nursery.isUsed() && made.length > 0));
    }
  }
}
