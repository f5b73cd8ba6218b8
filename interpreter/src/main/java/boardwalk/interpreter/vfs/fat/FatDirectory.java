package boardwalk.interpreter.vfs.fat;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import java.util.Arrays;

/** A folder: slots of 32 bytes, in the root area of FAT12 and FAT16 or in a chain of clusters. */
final class FatDirectory {

  private static final byte FREE = (byte) 0xe5;

  private final FatVolume volume;
  private final long first;

  /**
   * @param first its first cluster; 0 for the root
   */
  FatDirectory(FatVolume volume, long first) {
    this.volume = volume;
    this.first = first == 0 && !volume.hasRootArea() ? volume.rootCluster() : first;
  }

  /** Its first cluster as {@code ..} of a folder in it names it. */
  long clusterForParent() {
    return !volume.hasRootArea() && first == volume.rootCluster() ? 0 : first;
  }

  private int slotsOfSector() {
    return volume.sectorSize() / FatEntry.SIZE;
  }

  /** The sector a slot is in; -1 behind the end. */
  private long sectorOf(int slot) {
    int sector = slot / slotsOfSector();
    if (first == 0) {
      return sector < volume.rootSectors() ? volume.rootStart() + sector : -1;
    }
    long cluster = first;
    for (int i = sector / volume.clusterSectors(); i > 0; i--) {
      cluster = volume.next(cluster);
      if (cluster == 0) {
        return -1;
      }
    }
    return volume.sectorOf(cluster) + sector % volume.clusterSectors();
  }

  /** A slot's bytes; null behind the end. */
  private byte[] slot(int slot) {
    long sector = sectorOf(slot);
    if (sector < 0) {
      return null;
    }
    int at = slot % slotsOfSector() * FatEntry.SIZE;
    return Arrays.copyOfRange(volume.read(sector), at, at + FatEntry.SIZE);
  }

  void writeSlot(int slot, byte[] bytes) {
    long sector = sectorOf(slot);
    byte[] all = volume.read(sector);
    System.arraycopy(bytes, 0, all, slot % slotsOfSector() * FatEntry.SIZE, FatEntry.SIZE);
    volume.write(sector, all);
  }

  /** The first entry from a slot on; null when there is none. The dots are passed over. */
  FatEntry next(int from) {
    String longName = "";
    int longFrom = -1;
    byte[] longSlot = null;
    for (int i = from; ; i++) {
      byte[] slot = slot(i);
      if (slot == null || slot[0] == 0) {
        return null;
      }
      if (slot[0] == FREE || slot[0] == '.') {
        longFrom = -1;
      } else if (slot[11] == FatEntry.LONG_NAME) {
        if (FatName.startsLong(slot)) {
          longName = "";
          longFrom = i;
          longSlot = slot;
        }
        longName = FatName.part(slot) + longName;
      } else if ((slot[11] & FatEntry.VOLUME) == 0) {
        boolean isLong = longFrom >= 0 && FatName.belongs(longSlot, slot);
        String name = isLong ? longName : FatName.fromShort(slot);
        return new FatEntry(this, name, isLong ? longFrom : i, i, slot);
      } else {
        longFrom = -1;
      }
    }
  }

  /** The entry of that name, however its letters are written; null when there is none. */
  FatEntry find(String name) {
    for (FatEntry entry = next(0); entry != null; entry = next(entry.lastSlot() + 1)) {
      if (entry.name().equalsIgnoreCase(name)) {
        return entry;
      }
    }
    return null;
  }

  boolean isEmpty() {
    return next(0) == null;
  }

  private boolean hasShort(byte[] shortName) {
    for (FatEntry entry = next(0); entry != null; entry = next(entry.lastSlot() + 1)) {
      if (Arrays.equals(shortName, 0, 11, entry.bytes(), 0, 11)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds an entry.
   *
   * @param like slot to take all but the name from
   */
  FatEntry add(String text, byte[] like) {
    FatName name = FatName.of(text, this::hasShort);
    int count = name.slots();
    int from = room(count);
    for (int i = 0; i < count - 1; i++) {
      writeSlot(from + i, name.longSlot(i));
    }
    byte[] slot = like.clone();
    System.arraycopy(name.shortName(), 0, slot, 0, 11);
    slot[12] = (byte) name.flags();
    writeSlot(from + count - 1, slot);
    return new FatEntry(this, text, from, from + count - 1, slot);
  }

  /** The first of so many free slots side by side; makes the folder longer when it can be. */
  private int room(int count) {
    int run = 0;
    for (int i = 0; ; i++) {
      byte[] slot = slot(i);
      if (slot == null) {
        grow();
        slot = slot(i);
      }
      run = slot[0] == 0 || slot[0] == FREE ? run + 1 : 0;
      if (run == count) {
        return i - count + 1;
      }
    }
  }

  private void grow() {
    if (first == 0) {
      throw Errors.osError(Errno.EACCES);
    }
    long last = first;
    for (long next = volume.next(last); next != 0; next = volume.next(last)) {
      last = next;
    }
    long added = volume.extend(last);
    if (added == 0) {
      throw Errors.osError(Errno.EACCES);
    }
    volume.clear(added);
  }

  void remove(FatEntry entry) {
    for (int i = entry.firstSlot(); i <= entry.lastSlot(); i++) {
      byte[] slot = slot(i);
      slot[0] = FREE;
      writeSlot(i, slot);
    }
  }
}
