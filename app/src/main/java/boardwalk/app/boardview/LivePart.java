package boardwalk.app.boardview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * A part of the running board: what it is, what can be set, what it shows. Changes on the JavaFX
 * thread.
 */
public final class LivePart {

  private static final int MOST_PIXELS = 1 << 20;

  private final String kind;
  private final List<BoardViewModel.Setting> settings = new ArrayList<>();
  private final Map<String, Object> shown = new LinkedHashMap<>();
  private int width;
  private int height;
  private int[] picture = {};
  private int pictures;

  LivePart(String kind) {
    this.kind = kind;
  }

  /** What it is, as in the catalogue. */
  public String kind() {
    return kind;
  }

  /** What can be set, as it was when the part was built. */
  public List<BoardViewModel.Setting> settings() {
    return settings;
  }

  /** What it shows, by name: numbers, truth values and text. */
  public Map<String, Object> shown() {
    return shown;
  }

  /** A number it shows; 0 when it shows none of this name. */
  public double number(String name) {
    return shown.get(name) instanceof Double value ? value : 0;
  }

  /** A text it shows; empty when it shows none of this name. */
  public String text(String name) {
    return shown.get(name) instanceof String value ? value : "";
  }

  /** Whether it shows that something is so. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(shown.get(name));
  }

  /** Pixels of a row of its screen; 0 for parts without one. */
  public int width() {
    return width;
  }

  /** Rows of its screen. */
  public int height() {
    return height;
  }

  /** The screen's pixels as 0xAARRGGBB, row by row. */
  public int[] picture() {
    return picture;
  }

  /** Grows with every new picture. */
  public int pictures() {
    return pictures;
  }

  /** Takes rows of a screen as the hardware channel sends them; what is broken is left out. */
  void draw(int wide, int high, int row, String data) {
    if (wide <= 0 || high <= 0 || (long) wide * high > MOST_PIXELS) {
      return;
    }
    if (wide != width || high != height) {
      width = wide;
      height = high;
      picture = new int[wide * high];
    }
    byte[] bytes;
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data)))) {
      bytes = in.readNBytes(picture.length * 3);
    } catch (IOException | IllegalArgumentException broken) {
      return;
    }
    int at = row * wide;
    for (int i = 0; i + 2 < bytes.length && at < picture.length; i += 3) {
      picture[at++] =
          0xff000000 | (bytes[i] & 255) << 16 | (bytes[i + 1] & 255) << 8 | bytes[i + 2] & 255;
    }
    pictures++;
  }
}
