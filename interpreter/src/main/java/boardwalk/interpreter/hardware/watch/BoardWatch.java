package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.PinBits;
import boardwalk.interpreter.hardware.SoundOut;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.parts.Screen;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What of a board was seen last, so that only what is new is told. On one thread of its own. */
public final class BoardWatch {

  private final VirtualBoard board;
  private final List<PinWatch> pins;
  private final Map<String, Object> told = new HashMap<>();
  private final Map<String, Picture> pictures = new HashMap<>();
  private final BitSet changed = new BitSet();
  private final BitSet high = new BitSet();
  private Map<String, Part> parts;
  private int resets;

  public BoardWatch(VirtualBoard board) {
    this.board = board;
    List<PinWatch> all = new ArrayList<>();
    board.pins().forEach(pin -> all.add(new PinWatch(pin, all.size())));
    this.pins = List.copyOf(all);
    this.resets = board.resetCount();
    board.sound().listen();
  }

  /** What is new since the last look, in the order to tell it. */
  public List<HardwareMessage> look() {
    List<HardwareMessage> news = new ArrayList<>();
    if (resets != board.resetCount()) {
      resets = board.resetCount();
      told.clear();
      pictures.clear();
      pins.forEach(PinWatch::forget);
      news.add(HardwareMessage.of("event", "reset"));
      parts.values().forEach(this::screen);
    }
    if (parts != board.parts()) {
      parts = board.parts();
      announce(news);
    }
    changed.clear();
    high.clear();
    for (PinWatch pin : pins) {
      pin.look(news, changed, high);
    }
    if (!changed.isEmpty()) {
      news.add(
          HardwareMessage.of(
              "event", "levels", "changed", PinBits.text(changed), "high", PinBits.text(high)));
    }
    String digits = board.matrix().digits();
    if (!digits.equals(told.put("display", digits))) {
      news.add(HardwareMessage.of("event", "display", "pixels", digits));
    }
    parts.values().forEach(part -> look(part, news));
    board.sound().fetch().forEach(piece -> news.add(message(piece)));
    return news;
  }

  private static HardwareMessage message(SoundOut.Piece piece) {
    ByteBuffer bytes = ByteBuffer.allocate(piece.samples().length * Short.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(piece.samples());
    return HardwareMessage.of(
        "event", "sound",
        "source", piece.source(),
        "rate", piece.rate(),
        "samples", Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** Tells which parts there are, and what can be set. */
  private void announce(List<HardwareMessage> news) {
    told.keySet().removeIf(key -> key.startsWith("part "));
    pictures.clear();
    news.add(HardwareMessage.of("event", "circuit", "parts", parts.size()));
    for (Part part : parts.values()) {
      news.add(HardwareMessage.of("event", "added", "part", part.id(), "kind", part.kind()));
      part.settings()
          .forEach(
              (name, setting) ->
                  news.add(
                      HardwareMessage.of(
                          "event", "setting",
                          "part", part.id(),
                          "name", name,
                          "least", setting.least(),
                          "most", setting.most(),
                          "unit", setting.unit(),
                          "value", setting.value().getAsDouble())));
      screen(part);
    }
  }

  private void screen(Part part) {
    if (part instanceof Screen screen) {
      pictures.put(part.id(), new Picture(part.id(), screen));
    }
  }

  private void look(Part part, List<HardwareMessage> news) {
    Picture picture = pictures.get(part.id());
    if (picture != null) {
      picture.news().ifPresent(news::add);
      if (!picture.isSettled()) {
        // Reading text off a picture takes time, and nobody reads one that moves.
        return;
      }
    }
    boolean together = part.shown().containsKey("pixels");
    for (Map.Entry<String, Supplier<Object>> shown : part.shown().entrySet()) {
      String name = shown.getKey();
      if (together && name.startsWith("pixel") && !name.equals("pixels")) {
        continue;
      }
      Object value = shown.getValue().get();
      if (!value.equals(told.put("part " + part.id() + "." + name, value))) {
        news.add(
            HardwareMessage.of("event", "part", "part", part.id(), "name", name, "value", value));
      }
    }
  }
}
