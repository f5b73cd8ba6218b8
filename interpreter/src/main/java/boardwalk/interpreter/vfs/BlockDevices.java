package boardwalk.interpreter.vfs;

import boardwalk.interpreter.vfs.fat.FatFileSystem;

/** Finding the file system that is on a block device a program has written. */
final class BlockDevices {

  private BlockDevices() {}

  /** The file system on {@code device}; it may still have to be made. */
  static Object detect(Object device) {
    return new FatFileSystem(device);
  }
}
