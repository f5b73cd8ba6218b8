package boardwalk.flasher.dfu;

import boardwalk.flasher.AddressRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory behind an alternate setting, as its name tells (UM0424, 4.3.2): {@code @Internal Flash
 * /0x08000000/04*016Kg,01*064Kg}: after the name groups of an address and pages, each a count, a
 * size, its unit and a letter whose lower bits say what can be done.
 *
 * @param name for people
 * @param areas of equal pages, in the order of the text
 */
record MemoryLayout(String name, List<Area> areas) {

  /**
   * Pages of one size.
   *
   * @param start address of the first page
   * @param pageSize bytes
   * @param count of pages
   */
  record Area(
      long start, long pageSize, int count, boolean readable, boolean erasable, boolean writable) {

    long end() {
      return start + pageSize * count;
    }

    AddressRange range() {
      return new AddressRange(start, end() - start);
    }
  }

  /** The type may stand where the unit should be, as some clones have it: then it is bytes. */
  private static final Pattern PAGES =
      Pattern.compile("\\s*(\\d{1,5})\\s*\\*\\s*(\\d{1,5})\\s*([KMB ]?)\\s*([a-g])\\s*");

  private static final long ALL = 1L << 32;

  MemoryLayout {
    areas = List.copyOf(areas);
  }

  /** Reads it; empty for a name that is no layout, or has something in it that cannot be. */
  static Optional<MemoryLayout> parse(String text) {
    if (!text.startsWith("@")) {
      return Optional.empty();
    }
    String[] parts = text.substring(1).split("/");
    List<Area> areas = new ArrayList<>();
    for (int i = 1; i + 1 < parts.length; i += 2) {
      Optional<Long> start = address(parts[i].strip());
      if (start.isEmpty() || !addPages(areas, start.get(), parts[i + 1])) {
        return Optional.empty();
      }
    }
    return areas.isEmpty()
        ? Optional.empty()
        : Optional.of(new MemoryLayout(parts[0].strip(), areas));
  }

  private static Optional<Long> address(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
    return digits.matches("[0-9a-f]{1,8}")
        ? Optional.of(Long.parseLong(digits, 16))
        : Optional.empty();
  }

  private static boolean addPages(List<Area> areas, long start, String text) {
    long at = start;
    for (String part : text.split(",")) {
      Matcher pages = PAGES.matcher(part);
      if (!pages.matches()) {
        return false;
      }
      long size = Long.parseLong(pages.group(2));
      size *=
          switch (pages.group(3)) {
            case "K" -> 1024;
            case "M" -> 1024 * 1024;
            default -> 1;
          };
      int count = Integer.parseInt(pages.group(1));
      int can = pages.group(4).charAt(0) & 7;
      if (size == 0 || count == 0 || at + size * count > ALL) {
        return false;
      }
      areas.add(new Area(at, size, count, (can & 1) != 0, (can & 2) != 0, (can & 4) != 0));
      at += size * count;
    }
    return true;
  }

  /** The page with an address; empty where there is none. */
  Optional<AddressRange> page(long address) {
    return area(address)
        .map(
            area -> {
              long index = (address - area.start()) / area.pageSize();
              return new AddressRange(area.start() + index * area.pageSize(), area.pageSize());
            });
  }

  private Optional<Area> area(long address) {
    return areas.stream()
        .filter(area -> address >= area.start() && address < area.end())
        .findFirst();
  }

  /** Whether every byte of a range can be erased and written: it is flash. */
  boolean isFlash(AddressRange range) {
    long at = range.start();
    while (at < range.end()) {
      Optional<Area> area = area(at).filter(found -> found.erasable() && found.writable());
      if (area.isEmpty()) {
        return false;
      }
      at = area.get().end();
    }
    return true;
  }

  /** The pages that a range touches, ascending; parts without memory are passed over. */
  List<AddressRange> pages(AddressRange range) {
    List<AddressRange> pages = new ArrayList<>();
    for (Area area : areas.stream().sorted((a, b) -> Long.compare(a.start(), b.start())).toList()) {
      long from = Math.max(range.start(), area.start());
      long to = Math.min(range.end(), area.end());
      while (from < to) {
        AddressRange page = page(from).orElseThrow();
        pages.add(page);
        from = page.end();
      }
    }
    return pages;
  }

  /** Where flash begins; empty when there is none. */
  Optional<Long> flashStart() {
    return areas.stream()
        .filter(area -> area.erasable() && area.writable())
        .map(Area::start)
        .findFirst();
  }

  /** Bytes of all areas that can be erased. */
  long flashSize() {
    return areas.stream()
        .filter(area -> area.erasable() && area.writable())
        .mapToLong(area -> area.pageSize() * area.count())
        .sum();
  }
}
