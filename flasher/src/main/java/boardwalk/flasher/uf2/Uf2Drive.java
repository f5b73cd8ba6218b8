package boardwalk.flasher.uf2;

import boardwalk.flasher.drive.Mounts;
import boardwalk.flasher.image.Uf2;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drive that takes UF2 files, known by INFO_UF2.TXT (microsoft/uf2, README, "Files exposed by
 * bootloaders"): a title with the version, then {@code Key: value} lines.
 *
 * @param bootloader the title; may be empty
 * @param values the lines
 * @param families what it takes, ordinary programs first; empty when that cannot be told
 */
public record Uf2Drive(
    Path folder, String bootloader, Map<String, String> values, List<Uf2Family> families) {

  private static final String INFO = "INFO_UF2.TXT";

  public Uf2Drive {
    families = List.copyOf(families);
  }

  /** The drive at a folder, if it is one. Blocking. */
  public static Optional<Uf2Drive> at(Path folder) {
    return Mounts.text(folder, INFO).map(text -> of(folder, text));
  }

  private static Uf2Drive of(Path folder, String text) {
    Uf2Drive said = parse(folder, text);
    return said.families.isEmpty()
        ? new Uf2Drive(folder, said.bootloader, said.values, current(folder))
        : said;
  }

  /** Reads INFO_UF2.TXT; anything can be read. */
  public static Uf2Drive parse(Path folder, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String title = "";
    for (String line : text.split("\r?\n|\r")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        values.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      } else if (title.isEmpty()) {
        title = line.strip();
      }
    }
    List<Uf2Family> families = Uf2Family.ofBoard(values.getOrDefault("Board-ID", ""));
    return new Uf2Drive(
        folder,
        title,
        values,
        families.isEmpty() ? Uf2Family.ofBoard(values.getOrDefault("Model", "")) : families);
  }

  /** What the board runs now tells its family; RP2040 and RP2350 have no such file. */
  private static List<Uf2Family> current(Path folder) {
    Path file = folder.resolve("CURRENT.UF2");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(Uf2.BLOCK);
      List<Uf2Family> found = new ArrayList<>();
      Uf2.firstFamily(first).stream()
          .mapToObj(Uf2Family::of)
          .flatMap(Optional::stream)
          .forEach(found::add);
      return found;
    } catch (IOException vanished) {
      return List.of();
    }
  }

  public String boardId() {
    return values.getOrDefault("Board-ID", "");
  }

  /** What the board calls itself, for people. */
  public String model() {
    String model = values.getOrDefault("Model", boardId());
    return model.isEmpty() ? "Board with a UF2 drive" : model;
  }

  /** Whether it is a chip of Raspberry Pi, whose drive is in ROM and takes any page of flash. */
  boolean isRp2() {
    return families.contains(Uf2Family.RP2040) || families.contains(Uf2Family.RP2350_ARM_S);
  }

  List<Integer> familyIds() {
    return families.stream().map(Uf2Family::id).toList();
  }
}
