package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;

/**
 * A file system written in Java, as programs mount it (extmod/vfs*.c). Paths that start with a
 * slash start at its root, others at its current folder. Errors are OSError.
 */
abstract class FileSystem extends PyObject {

  /** Called when it is mounted. */
  abstract void mount(boolean readOnly, boolean make);

  void unmount() {
    // Nothing is kept that must be written at the end.
  }

  /** Opens a file; mode as {@code open} takes it. */
  abstract PyObject open(String path, String mode);

  /** Tuples of name, kind, inode number and perhaps size. Names are text. */
  abstract PyIterator list(String path);

  abstract void changeFolder(String path);

  abstract String folder();

  abstract void makeFolder(String path);

  abstract void remove(String path);

  abstract void removeFolder(String path);

  abstract void rename(String from, String to);

  abstract PyTuple status(String path);

  abstract PyTuple space(String path);
}
