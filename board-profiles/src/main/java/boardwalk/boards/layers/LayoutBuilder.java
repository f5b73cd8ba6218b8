package boardwalk.boards.layers;

import boardwalk.boards.Layout;
import boardwalk.boards.Layout.Edge;
import boardwalk.boards.Layout.Header;
import boardwalk.boards.Layout.Strip;
import boardwalk.boards.toml.Place;
import boardwalk.boards.toml.TomlException;
import boardwalk.boards.toml.TomlValue;
import boardwalk.boards.toml.TomlValue.Items;
import boardwalk.boards.toml.TomlValue.Table;
import boardwalk.boards.toml.TomlValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the layout, and tells the pins which labels are printed beside them. */
final class LayoutBuilder {

  private static final double USUAL_PITCH_MM = 2.54;
  private static final int SIZES = 2;

  private final Table layout;
  private final PinTable pins;

  LayoutBuilder(Table layout, PinTable pins) {
    this.layout = layout;
    this.pins = pins;
  }

  Layout build() {
    double[] size = size();
    List<Header> headers = Values.tables(layout, "header").stream().map(this::header).toList();
    List<Strip> strips = new ArrayList<>();
    Edge stripEdge = null;
    if (layout.get("edge_connector") instanceof Table connector) {
      stripEdge = edge(connector);
      for (Table pad : Values.tables(connector, "pads")) {
        String label = Values.text(pad, "pin");
        pins.print(label, pad.get("pin").at());
        strips.add(new Strip(label, Values.text(pad, "ring")));
      }
    }
    List<String> inner = labels(layout, "inner");
    Table usb = Values.table(layout, "usb");
    return new Layout(
        size[0],
        size[1],
        Values.text(layout, "view"),
        usb.get("edge") == null ? null : edge(usb),
        Values.text(usb, "kind"),
        headers,
        List.copyOf(strips),
        stripEdge,
        inner,
        Map.copyOf(pins.roles()));
  }

  private double[] size() {
    TomlValue size = layout.get("size_mm");
    if (size == null) {
      return new double[SIZES];
    }
    double[] mm = ((Items) size).values().stream().mapToDouble(Values::number).toArray();
    if (mm.length != SIZES || mm[0] <= 0 || mm[1] <= 0) {
      throw new TomlException(size.at(), "'size_mm' must be [width, height].");
    }
    return mm;
  }

  private Header header(Table header) {
    return new Header(
        Values.text(header, "id"),
        edge(header),
        (int) Values.whole(header, "row", 0),
        (int) Values.whole(header, "gap", 0),
        Values.number(header, "pitch_mm", USUAL_PITCH_MM),
        labels(header, "pins"));
  }

  private static Edge edge(Table table) {
    return Edge.valueOf(Values.text(table, "edge").toUpperCase(Locale.ROOT));
  }

  private List<String> labels(Table table, String key) {
    List<String> labels = new ArrayList<>();
    if (table.get(key) instanceof Items items) {
      for (TomlValue value : items.values()) {
        Place at = value.at();
        String label = ((Text) value).value();
        pins.print(label, at);
        labels.add(label);
      }
    }
    return List.copyOf(labels);
  }
}
