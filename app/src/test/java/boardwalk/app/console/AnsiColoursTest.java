package boardwalk.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each colour a program can print in can be read in both themes (WCAG 2.2, 1.4.3: 4.5 to 1). */
class AnsiColoursTest {

  private static final Pattern BACKGROUND = Pattern.compile("-bw-terminal: #([0-9a-f]{6});");
  private static final Pattern COLOUR =
      Pattern.compile("(\\.bw-dark )?\\.ansi-(\\d+) \\{ -fx-fill: #([0-9a-f]{6}); }");

  private static String css() throws Exception {
    try (InputStream in = AnsiColoursTest.class.getResourceAsStream("/boardwalk/app/app.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Relative luminance as WCAG defines it. */
  private static double luminance(int rgb) {
    double sum = 0;
    double[] weights = {0.0722, 0.7152, 0.2126};
    for (int i = 0; i < weights.length; i++) {
      double part = (rgb >> 8 * i & 0xff) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(int a, int b) {
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  @Test
  void everyColourCanBeReadInBothThemes() throws Exception {
    String css = css();
    List<Integer> backgrounds = new ArrayList<>();
    Matcher background = BACKGROUND.matcher(css);
    while (background.find()) {
      backgrounds.add(Integer.parseInt(background.group(1), 16));
    }
    assertEquals(2, backgrounds.size(), "light, then dark");
    int colours = 0;
    Matcher colour = COLOUR.matcher(css);
    while (colour.find()) {
      int behind = backgrounds.get(colour.group(1) == null ? 0 : 1);
      double contrast = contrast(Integer.parseInt(colour.group(3), 16), behind);
      assertTrue(contrast >= 4.5, colour.group() + " has only " + contrast);
      colours++;
    }
    assertEquals(32, colours);
  }
}
