package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.vfs.fat.FatFileSystem;
import boardwalk.interpreter.vfs.lfs.LfsFileSystem;

/** Finding the file system that is on a block device a program has written. */
final class BlockDevices {

  private BlockDevices() {}

  /** The file system on {@code device}; it may still have to be made. */
  static Object detect(Object device) {
    try {
      LfsFileSystem found = LfsFileSystem.findOrNull(device);
      if (found != null) {
        return found;
      }
    } catch (PyException noExtendedReading) {
      if (!noExtendedReading.matches(Errors.EXCEPTION)) {
        throw noExtendedReading;
      }
    }
    return new FatFileSystem(device);
  }
}
