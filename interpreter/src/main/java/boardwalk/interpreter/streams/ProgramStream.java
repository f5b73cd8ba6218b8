package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyInstance;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A stream written in a program: an instance of a class made of {@code io.IOBase}. */
record ProgramStream(PyInstance object) implements Stream {

  @Override
  public int read(byte[] into, int from, int count) {
    PyBytes buffer = PyBytes.array(new byte[count]);
    int done = answer(Calls.callable(Attributes.get(object, "readinto")).call1(buffer));
    if (done > 0) {
      System.arraycopy(buffer.storage(), 0, into, from, Math.min(done, count));
    }
    return Math.min(done, count);
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    PyBytes buffer = PyBytes.array(Arrays.copyOfRange(bytes, from, from + count));
    return Math.min(count, answer(Calls.callable(Attributes.get(object, "write")).call1(buffer)));
  }

  private static int answer(Object result) {
    if (result == None.NONE) {
      return WOULD_BLOCK;
    }
    int number = Numbers.toInt(result);
    if (number < 0) {
      throw Errors.osError(-number);
    }
    return number;
  }

  /**
   * Asks for {@code ioctl(SEEK, address)} of an offset as long as a word and of four bytes that say
   * from where; the answer is in the place of the offset (py/stream.h, mp_stream_seek_t).
   */
  @Override
  public long seek(long offset, int whence) {
    int word = MachineWord.bytes();
    ByteBuffer asked = ByteBuffer.allocate(word + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    asked.putLong(0, offset).putInt(word, whence);
    byte[] bytes = asked.array();
    control(SEEK, Memory.addressOf(new Buffers.Span(bytes, 0, bytes.length, 'B', true)));
    return word == Long.BYTES ? asked.getLong(0) : asked.getInt(0);
  }

  @Override
  public void flush() {
    control(FLUSH, 0);
  }

  @Override
  public void close() {
    control(CLOSE, 0);
  }

  @Override
  public int poll(int flags) {
    return (int) control(POLL, flags);
  }

  @Override
  public long control(int request, long argument) {
    Object result = Calls.callable(Attributes.get(object, "ioctl")).call2((long) request, argument);
    long number = Numbers.toLong(result);
    if (number < 0) {
      throw Errors.osError((int) -number);
    }
    return number;
  }
}
