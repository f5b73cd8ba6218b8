package boardwalk.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirDeletionStrategy;

/**
 * Deletes the folder of a test when nobody writes there any more: a process that was just killed, a
 * tool of somebody else's, may still do so for a moment. What is never finished still fails.
 */
public final class PatientDeletion implements TempDirDeletionStrategy {

  private static final long LONGEST_SECONDS = 20;

  @Override
  public DeletionResult delete(
      Path folder, AnnotatedElementContext annotated, ExtensionContext extension)
      throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (true) {
      DeletionResult result = Standard.INSTANCE.delete(folder, annotated, extension);
      if (result.isSuccessful() || System.nanoTime() > deadline) {
        return result;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return result;
      }
    }
  }
}
