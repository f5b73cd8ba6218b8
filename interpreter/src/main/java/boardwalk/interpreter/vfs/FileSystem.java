package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;

/**
 * A file system written in Java, as programs mount it (extmod/vfs*.c). Paths that start with a
 * slash start at its root, others at its current folder. Errors are OSError.
 */
public abstract class FileSystem extends PyObject {

  /** Called when it is mounted. */
  public abstract void mount(boolean readOnly, boolean make);

  public void unmount() {
    // Nothing is kept that must be written at the end.
  }

  /** Opens a file; mode as {@code open} takes it. */
  public abstract PyObject open(String path, String mode);

  /** Tuples of name, kind, inode number and perhaps size. Names are text. */
  public abstract PyIterator list(String path);

  public abstract void changeFolder(String path);

  public abstract String folder();

  public abstract void makeFolder(String path);

  public abstract void remove(String path);

  public abstract void removeFolder(String path);

  public abstract void rename(String from, String to);

  public abstract PyTuple status(String path);

  public abstract PyTuple space(String path);
}
