package boardwalk.app.documents;

import boardwalk.app.storage.CrashJournal;
import boardwalk.app.storage.DiskWrites;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;

/**
 * Brings unsaved text into the {@link CrashJournal}: collected on the JavaFX thread at most {@link
 * #DELAY_MS} after a key, written on a thread of its own.
 */
public final class JournalKeeper implements AutoCloseable {

  /** Longest time from a key until the text is on its way to the disk, in milliseconds. */
  static final long DELAY_MS = 700;

  private final CrashJournal journal;
  private final Consumer<IOException> failed;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("crash-journal").factory());
  private final Set<Document> changed = new HashSet<>();
  private final Map<Document, ChangeListener<Object>> listeners = new HashMap<>();
  private final PauseTransition pause = new PauseTransition(Duration.millis(DELAY_MS));

  /** Whether the last write failed; the writer's. Told once, not with every key. */
  private boolean troubled;

  /**
   * @param failed told, on the journal's thread, when the journal cannot be written any more
   */
  public JournalKeeper(CrashJournal journal, Documents documents, Consumer<IOException> failed) {
    this.journal = journal;
    this.failed = failed;
    pause.setOnFinished(event -> collect());
    documents.open().forEach(this::watch);
    documents
        .open()
        .addListener(
            (ListChangeListener<Document>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::watch);
                    change.getRemoved().forEach(this::leave);
                  }
                });
  }

  private void watch(Document document) {
    ChangeListener<Object> listener = (o, before, now) -> changed(document);
    listeners.put(document, listener);
    document.editsProperty().addListener(listener);
    document.dirtyProperty().addListener(listener);
    if (document.isDirty()) {
      changed(document);
    }
  }

  private void leave(Document document) {
    ChangeListener<Object> listener = listeners.remove(document);
    document.editsProperty().removeListener(listener);
    document.dirtyProperty().removeListener(listener);
    changed.remove(document);
    hand(() -> journal.forget(document.id()));
  }

  private void changed(Document document) {
    changed.add(document);
    if (pause.getStatus() != Animation.Status.RUNNING) {
      pause.playFromStart();
    }
  }

  private void collect() {
    for (Document document : Set.copyOf(changed)) {
      String text = document.text();
      String path = document.file() == null ? null : document.file().toString();
      CrashJournal.Entry entry =
          new CrashJournal.Entry(document.id(), path, document.title(), text);
      if (document.isDirty()) {
        hand(() -> journal.keep(entry));
      } else {
        hand(() -> journal.forget(entry.id()));
      }
    }
    changed.clear();
  }

  private interface Write {
    void run() throws IOException;
  }

  private void hand(Write write) {
    if (writer.isShutdown()) {
      return;
    }
    DiskWrites.begin(
        () -> {
          try {
            write.run();
            troubled = false;
            return null;
          } catch (IOException e) {
            if (!troubled) {
              failed.accept(e);
            }
            troubled = true;
            throw e;
          }
        },
        writer);
  }

  /** Hands on what is waiting and ends; {@link DiskWrites#finish} waits for it. */
  @Override
  public void close() {
    collect();
    writer.shutdown();
  }
}
