package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;

/** Finding the file system that is on a block device a program has written. */
final class BlockDevices {

  private BlockDevices() {}

  /** The file system on {@code device}; OSError ENODEV when there is none that is known. */
  static Object detect(Object device) {
    throw Errors.osError(Errno.ENODEV);
  }
}
