package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;

/** A block device written in a program (extmod/vfs_blockdev.c). */
public final class BlockDevice {

  // Requests of ioctl, extmod/vfs.h.
  private static final int INIT = 1;
  private static final int SYNC = 3;
  private static final int COUNT = 4;
  private static final int SIZE = 5;
  private static final int ERASE = 6;

  private static final int DEFAULT_SIZE = 512;

  private final Object device;
  private final Object control;
  private boolean readOnly;

  public BlockDevice(Object device) {
    this.device = device;
    // Both must be there; a missing one is told now.
    Attributes.get(device, "readblocks");
    this.readOnly = Attributes.getOrNull(device, "writeblocks") == null;
    this.control = Attributes.getOrNull(device, "ioctl");
    control(INIT, 1);
  }

  private Object control(long request, long argument) {
    return control == null ? None.NONE : Calls.callable(control).call2(request, argument);
  }

  /** Bytes of a block. */
  public int blockSize() {
    Object size = control(SIZE, 0);
    return size == None.NONE ? DEFAULT_SIZE : Numbers.toInt(size);
  }

  public long blockCount() {
    // Devices of before ioctl have count().
    return Numbers.toLong(
        control == null
            ? Calls.callable(Attributes.get(device, "count")).call0()
            : control(COUNT, 0));
  }

  public void makeReadOnly() {
    readOnly = true;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  private static void check(Object result) {
    if (result == None.NONE) {
      return;
    }
    // Some devices say only whether it went well (extmod/vfs_blockdev.c).
    if (result instanceof Boolean well) {
      if (!well) {
        throw Errors.osError(Errno.EIO);
      }
      return;
    }
    long number = Numbers.toLong(result);
    if (number != 0) {
      // A positive number is not an answer a device may give.
      throw Errors.osError(number < 0 ? (int) -number : Errno.EINVAL);
    }
  }

  /** Reads whole blocks. */
  public void read(long block, byte[] into) {
    PyBytes buffer = PyBytes.array(into);
    check(Calls.callable(Attributes.get(device, "readblocks")).call2(block, buffer));
    take(buffer, into);
  }

  /** What the device left in a buffer that it may have made longer or shorter. */
  private static void take(PyBytes buffer, byte[] into) {
    if (buffer.storage() != into) {
      System.arraycopy(buffer.storage(), 0, into, 0, Math.min(buffer.length(), into.length));
    }
  }

  /** Writes whole blocks; OSError EROFS when the device cannot. */
  public void write(long block, byte[] bytes) {
    if (readOnly) {
      throw Errors.osError(Errno.EROFS);
    }
    check(Calls.callable(Attributes.get(device, "writeblocks")).call2(block, PyBytes.array(bytes)));
  }

  /** Reads a part of a block, as devices of the extended protocol can. */
  public void read(long block, int offset, byte[] into) {
    PyBytes buffer = PyBytes.array(into);
    Object at = (long) offset;
    check(Calls.callable(Attributes.get(device, "readblocks")).call3(block, buffer, at));
    take(buffer, into);
  }

  /** Writes a part of a block that has been erased. */
  public void write(long block, int offset, byte[] bytes) {
    if (readOnly) {
      throw Errors.osError(Errno.EROFS);
    }
    Object at = (long) offset;
    check(
        Calls.callable(Attributes.get(device, "writeblocks"))
            .call3(block, PyBytes.array(bytes), at));
  }

  public void erase(long block) {
    check(control(ERASE, block));
  }

  public void sync() {
    if (control != null) {
      control(SYNC, 0);
    } else {
      Object sync = Attributes.getOrNull(device, "sync");
      if (sync != null) {
        Calls.callable(sync).call0();
      }
    }
  }
}
