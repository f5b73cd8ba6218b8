package boardwalk.flasher.catalogue;

import boardwalk.flasher.FlashError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Boards and their firmware: the built-in list, with a user's own over it.
 *
 * @param images in no particular order
 */
public record Catalogue(List<FirmwareImage> images) {

  private static final String BUILT_IN = "/boardwalk/flasher/catalogue/catalogue.json";
  private static final long LARGEST = 16 << 20;

  public Catalogue {
    images = List.copyOf(images);
  }

  public static Catalogue builtIn() {
    try (InputStream in = Catalogue.class.getResourceAsStream(BUILT_IN)) {
      return CatalogueReader.read(in.readAllBytes(), "the built-in catalogue");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a list; its format is described at {@link CatalogueReader}.
   *
   * @param origin where it is from, for messages
   * @throws FlashError when it is none
   */
  public static Catalogue parse(byte[] json, String origin) {
    return CatalogueReader.read(json, origin);
  }

  /**
   * With a file's images over these, if there is such a file.
   *
   * @throws FlashError when the file is no catalogue, with the place of the mistake
   */
  public Catalogue with(Path file) throws IOException {
    if (!Files.exists(file)) {
      return this;
    }
    if (Files.size(file) > LARGEST) {
      throw CatalogueReader.wrong(file.toString(), "it is far too large");
    }
    return with(CatalogueReader.read(Files.readAllBytes(file), file.toString()));
  }

  /** With others over these: same family, board, variant and version is the same image. */
  public Catalogue with(Catalogue other) {
    List<FirmwareImage> all = new ArrayList<>(images);
    for (FirmwareImage image : other.images()) {
      all.removeIf(image::isSameAs);
      all.add(image);
    }
    return new Catalogue(all);
  }

  /**
   * What there is for a board: newest stable first, the usual variant before others.
   *
   * @param board firmware's id of it, in any case, with dashes or underscores
   */
  public List<FirmwareImage> forBoard(String board) {
    String wanted = simple(board);
    return images.stream()
        .filter(image -> simple(image.board()).equals(wanted))
        .sorted(
            Comparator.comparing((FirmwareImage image) -> !image.channel().equals("stable"))
                .thenComparing(FirmwareImage::version, Catalogue::newestFirst)
                .thenComparing(FirmwareImage::variant))
        .toList();
  }

  /** The one to offer first: latest stable, usual variant. */
  public Optional<FirmwareImage> best(String board) {
    return forBoard(board).stream().findFirst();
  }

  private static String simple(String board) {
    return board.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static int newestFirst(String a, String b) {
    String[] left = a.split("[.-]");
    String[] right = b.split("[.-]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = Integer.compare(number(right, i), number(left, i));
      if (order != 0) {
        return order;
      }
    }
    return b.compareTo(a);
  }

  private static int number(String[] parts, int i) {
    return i < parts.length && parts[i].matches("\\d{1,8}") ? Integer.parseInt(parts[i]) : -1;
  }
}
