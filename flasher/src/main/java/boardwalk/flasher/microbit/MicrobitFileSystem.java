package boardwalk.flasher.microbit;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.image.IntelHex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file system of MicroPython on the micro:bit (bbcmicrobit/micropython
 * source/microbit/filesystem.c): chunks of 128 bytes, numbered from 1; the first chunk of a file
 * starts FE, end offset, name length, name, data; others with the number of the chunk before; the
 * last byte is the next chunk, FF for none.
 *
 * @param hex the firmware around it
 */
record MicrobitFileSystem(IntelHex hex, MicrobitLayout layout) {

  static final int CHUNK = 128;

  /** More cannot be numbered: 0, FD, FE and FF mean something else. */
  static final int MOST_CHUNKS = 252;

  private static final int DATA = CHUNK - 2;
  private static final int FREE = 0xff;
  private static final int FILE_START = 0xfe;
  private static final int PERSISTENT = 0xfd;
  private static final int LONGEST_NAME = 120;

  int chunks() {
    // The last page of the file system is the one it swaps with.
    long room = (layout.end() - layout.start() - layout.page()) / CHUNK;
    return (int) Math.min(MOST_CHUNKS, room);
  }

  /** Bytes of one file that fit, its name included. */
  int capacity() {
    return (chunks() - 1) * DATA;
  }

  /**
   * The firmware with exactly these files in it.
   *
   * @throws FlashError when one is empty, has too long a name, or they do not fit
   */
  IntelHex with(Map<String, byte[]> files) {
    List<byte[]> chunks = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      append(chunks, file.getKey(), file.getValue());
    }
    if (chunks.size() > chunks()) {
      throw new FlashError(
          FlashError.Kind.BAD_IMAGE,
          "The files need "
              + chunks.size() * CHUNK
              + " bytes, but the micro:bit has room for "
              + chunks() * CHUNK
              + ".",
          "Make the program shorter or leave files out.");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunks.forEach(all::writeBytes);
    return hex.without(layout.start(), layout.end())
        .with(layout.start(), all.toByteArray())
        .with(layout.end() - layout.page(), new byte[] {(byte) PERSISTENT});
  }

  private static void append(List<byte[]> chunks, String name, byte[] content) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    if (nameBytes.length == 0 || nameBytes.length > LONGEST_NAME) {
      throw new FlashError(
          nameBytes.length == 0 ? "A file has no name." : "The file name " + name + " is too long.",
          "The micro:bit keeps files with names of 1 to 120 bytes.");
    }
    if (content.length == 0) {
      throw new FlashError(
          "The file " + name + " is empty.",
          "The micro:bit keeps no empty files: write something into it or leave it out.");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write((nameBytes.length + 2 + content.length) % DATA);
    all.write(nameBytes.length);
    all.writeBytes(nameBytes);
    all.writeBytes(content);
    if (all.size() % DATA == 0) {
      // A file that ends with its chunk still needs another one after it.
      all.write(FREE);
    }
    byte[] stream = all.toByteArray();
    int first = chunks.size();
    for (int at = 0; at < stream.length; at += DATA) {
      byte[] chunk = new byte[CHUNK];
      Arrays.fill(chunk, (byte) FREE);
      int number = chunks.size() + 1;
      chunk[0] = (byte) (chunks.size() == first ? FILE_START : number - 1);
      int count = Math.min(DATA, stream.length - at);
      System.arraycopy(stream, at, chunk, 1, count);
      chunk[CHUNK - 1] = (byte) (at + DATA < stream.length ? number + 1 : FREE);
      chunks.add(chunk);
    }
  }

  /** The files in the firmware; a damaged file system gives what can be read of it. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    BitSet read = new BitSet();
    for (int chunk = 1; chunk <= chunks(); chunk++) {
      if (byteAt(chunk, 0) == FILE_START && !read.get(chunk)) {
        read(chunk, read, files);
      }
    }
    return files;
  }

  private int byteAt(int chunk, int offset) {
    return hex.at(layout.start() + (chunk - 1L) * CHUNK + offset);
  }

  private void read(int first, BitSet read, Map<String, byte[]> files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int endOffset = byteAt(first, 1);
    int chunk = first;
    boolean last = false;
    while (!last) {
      read.set(chunk);
      int next = byteAt(chunk, CHUNK - 1);
      // A chunk belongs to one file: a chain that comes back to one is damaged and ends here.
      last = next == FREE || next < 1 || next > chunks() || read.get(next);
      int count = last ? endOffset : DATA;
      for (int i = 0; i < count; i++) {
        all.write(byteAt(chunk, 1 + i));
      }
      chunk = next;
    }
    byte[] stream = all.toByteArray();
    int nameLength = stream.length > 1 ? stream[1] & 0xff : 0;
    if (nameLength > 0 && stream.length >= 2 + nameLength) {
      files.put(
          new String(stream, 2, nameLength, StandardCharsets.UTF_8),
          Arrays.copyOfRange(stream, 2 + nameLength, stream.length));
    }
  }
}
