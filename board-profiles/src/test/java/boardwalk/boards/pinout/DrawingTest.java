package boardwalk.boards.pinout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Every drawing: all pins there, nothing over anything else, nothing outside. */
class DrawingTest {

  private final Profiles profiles = Profiles.builtIn();

  private List<BoardProfile> drawn() {
    return profiles.all().stream().filter(BoardSummary::drawn).map(profiles::get).toList();
  }

  @Test
  void everyLabelOfEveryHeaderIsDrawnInOrder() {
    for (BoardProfile profile : drawn()) {
      List<String> labels = new ArrayList<>();
      profile.layout().headers().forEach(h -> labels.addAll(h.labels()));
      profile.layout().strips().forEach(s -> labels.add(s.label()));
      List<String> places =
          DrawingMaker.draw(profile).pins().stream().map(PinPlace::label).toList();
      assertTrue(places.size() >= labels.size(), profile.id());
      List<String> left = new ArrayList<>(labels);
      places.forEach(left::remove);
      assertEquals(List.of(), left, profile.id());
    }
  }

  @Test
  void noBadgeLiesOnAnotherAndNoneIsOutside() {
    List<String> wrong = new ArrayList<>();
    for (BoardProfile profile : drawn()) {
      Drawing drawing = DrawingMaker.draw(profile);
      List<Mark.Box> boxes = new ArrayList<>();
      for (PinPlace place : drawing.pins()) {
        boxes.add(place.hole());
        place.marks().stream()
            .filter(Mark.Box.class::isInstance)
            .map(Mark.Box.class::cast)
            .forEach(boxes::add);
      }
      for (int i = 0; i < boxes.size(); i++) {
        Mark.Box a = boxes.get(i);
        if (a.x() < 0
            || a.y() < 0
            || a.x() + a.width() > drawing.width()
            || a.y() + a.height() > drawing.height()) {
          wrong.add(profile.id() + ": outside: " + a);
        }
        for (int j = i + 1; j < boxes.size(); j++) {
          Mark.Box b = boxes.get(j);
          boolean apart =
              a.x() + a.width() <= b.x()
                  || b.x() + b.width() <= a.x()
                  || a.y() + a.height() <= b.y()
                  || b.y() + b.height() <= a.y();
          if (!apart) {
            wrong.add(profile.id() + ": " + a + " and " + b);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void noTextBesideHolesLiesOnAnother() {
    List<String> wrong = new ArrayList<>();
    for (BoardProfile profile : drawn()) {
      List<Mark.Words> words = new ArrayList<>();
      for (PinPlace place : DrawingMaker.draw(profile).pins()) {
        place.marks().stream()
            .filter(Mark.Words.class::isInstance)
            .map(Mark.Words.class::cast)
            .forEach(words::add);
      }
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          Mark.Words a = words.get(i);
          Mark.Words b = words.get(j);
          boolean sameLine = Math.abs(a.y() - b.y()) < Math.min(a.size(), b.size()) * 0.8;
          if (sameLine
              && start(a) + a.about() * 0.95 > start(b)
              && start(b) + b.about() * 0.95 > start(a)) {
            wrong.add(profile.id() + ": '" + a.text() + "' and '" + b.text() + "'");
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static double start(Mark.Words words) {
    return switch (words.anchor()) {
      case "middle" -> words.x() - words.about() / 2;
      case "end" -> words.x() - words.about();
      default -> words.x();
    };
  }

  @Test
  void theFileIsSvgWithATitleForEachPin() throws Exception {
    for (BoardProfile profile : drawn()) {
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(SvgWriter.write(profile))));
      assertEquals("svg", document.getDocumentElement().getTagName());
      int groups = document.getElementsByTagName("g").getLength();
      assertEquals(DrawingMaker.draw(profile).pins().size(), groups);
      assertEquals(groups + 1, document.getElementsByTagName("title").getLength());
    }
  }

  @Test
  void whatIsSaidOfAPinIsWhatOneMustKnow() {
    BoardProfile esp = profiles.find("esp32-devkitc-v4").orElseThrow();
    assertEquals("pin = Pin(34, Pin.IN)", PinText.line(esp, esp.pin("34").orElseThrow()));
    assertTrue(
        PinText.cautions(esp, esp.pin("34").orElseThrow()).getFirst().contains("input only"));
    assertTrue(PinText.cautions(esp, esp.pin("25").orElseThrow()).getFirst().contains("Wi-Fi"));
    BoardProfile pico = profiles.find("pico-w").orElseThrow();
    assertEquals("led = Pin(\"LED\", Pin.OUT)", PinText.line(pico, pico.pin("LED").orElseThrow()));
    BoardProfile microbit = profiles.find("microbit-v2").orElseThrow();
    assertEquals(
        "pin0.write_digital(1)", PinText.line(microbit, microbit.pin("pin0").orElseThrow()));
  }
}
