package boardwalk.interpreter.modules.compression;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import boardwalk.interpreter.streams.Streams;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** {@code deflate.DeflateIO}: packs what is written, unpacks what is read (extmod/moddeflate.c). */
final class DeflateIo extends PyObject implements Stream {

  static final PyType TYPE = new PyType("DeflateIO");

  static final int AUTO = 0;
  static final int RAW = 1;
  static final int ZLIB = 2;
  static final int GZIP = 3;

  /** Window of 256 bytes, unless something says another one. */
  private static final int DEFAULT_WINDOW_BITS = 8;

  static {
    StreamMethods.addTo(
        TYPE, "read", "readinto", "readline", "write", "close", "__enter__", "__exit__");
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(1, 4);
          long format = arguments.count() > 1 ? Numbers.toLong(arguments.get(1)) : AUTO;
          long bits = arguments.count() > 2 ? Numbers.toLong(arguments.get(2)) : 0;
          if (format < AUTO || format > GZIP) {
            throw Errors.valueError("format");
          }
          if (bits != 0 && (bits < 5 || bits > 15)) {
            throw Errors.valueError("wbits");
          }
          boolean close = arguments.count() > 3 && Truth.of(arguments.get(3));
          return new DeflateIo(arguments.get(0), (int) format, (int) bits, close);
        });
  }

  private Object object;
  private final int format;
  private final int windowBits;
  private final boolean closes;
  private PackedHeader header;
  private BitReader bits;
  private Unpacker unpacker;
  private Packer packer;
  private boolean ended;
  private Checksum readSum;
  private Checksum writeSum;
  private long written;

  private DeflateIo(Object object, int format, int windowBits, boolean closes) {
    this.object = object;
    this.format = format;
    this.windowBits = windowBits;
    this.closes = closes;
  }

  private Stream stream() {
    if (object == null) {
      throw Errors.osError(Errno.EINVAL);
    }
    return Streams.of(object);
  }

  private void startReading() {
    bits = new BitReader(stream());
    int window = windowBits == 0 ? DEFAULT_WINDOW_BITS : windowBits;
    if (format != RAW) {
      PackedHeader found = PackedHeader.read(bits);
      boolean wanted = format == AUTO || found.gzip() == (format == GZIP);
      if (!wanted) {
        bits = null;
        throw BitReader.wrong();
      }
      header = found;
      readSum = found.gzip() ? new CRC32() : new Adler32();
      window = windowBits == 0 ? found.windowBits() : Math.min(windowBits, found.windowBits());
    }
    unpacker = new Unpacker(bits, 1 << window);
  }

  @Override
  public int read(byte[] into, int from, int count) {
    stream();
    if (unpacker == null) {
      startReading();
    }
    if (ended) {
      return 0;
    }
    int done = unpacker.read(into, from, count);
    if (readSum != null) {
      readSum.update(into, from, done);
    }
    if (unpacker.isDone()) {
      ended = true;
      checkSum();
    }
    return done;
  }

  private void checkSum() {
    if (header == null) {
      return;
    }
    long sum = 0;
    for (int i = 0; i < 4; i++) {
      long b = bits.readByte();
      sum = header.gzip() ? sum | b << 8 * i : sum << 8 | b;
    }
    if (sum != readSum.getValue()) {
      throw BitReader.wrong();
    }
    for (int i = 0; header.gzip() && i < 4; i++) {
      bits.readByte();
    }
  }

  private void startWriting() {
    int window = windowBits == 0 ? DEFAULT_WINDOW_BITS : windowBits;
    Stream stream = stream();
    packer = new Packer(stream, 1 << window);
    byte[] start = {};
    if (format == ZLIB) {
      start = PackedHeader.zlibStart(window);
      writeSum = new Adler32();
    } else if (format == GZIP) {
      start = PackedHeader.gzipStart();
      writeSum = new CRC32();
    }
    if (start.length > 0) {
      writeStart(stream, start);
    }
    packer.start();
  }

  /** Whatever goes wrong here is EINVAL to programs (deflateio_init_write). */
  private static void writeStart(Stream stream, byte[] start) {
    try {
      stream.write(start, 0, start.length);
    } catch (PyException e) {
      throw e.matches(Errors.OS_ERROR) ? Errors.osError(Errno.EINVAL) : e;
    }
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    stream();
    if (packer == null) {
      startWriting();
    }
    written += count;
    if (writeSum != null) {
      writeSum.update(bytes, from, count);
    }
    packer.write(bytes, from, count);
    return count;
  }

  @Override
  public void close() {
    if (object == null) {
      return;
    }
    Stream stream = stream();
    if (packer != null) {
      packer.finish();
      byte[] end = {};
      if (format == ZLIB) {
        end = PackedHeader.bigEndian(writeSum.getValue());
      } else if (format == GZIP) {
        end = PackedHeader.littleEndian(writeSum.getValue(), written);
      }
      if (end.length > 0) {
        stream.write(end, 0, end.length);
      }
    }
    if (closes) {
      stream.close();
    }
    object = null;
  }

  @Override
  public PyIterator iterator() {
    return null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
