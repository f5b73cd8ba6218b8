package boardwalk.interpreter.hardware.parts;

/** A part that shows pictures. */
public interface Screen {

  /** Pixels of a row. */
  int width();

  /** Pixels of a column. */
  int height();

  /** Colour of a pixel as 0xRRGGBB; black where nothing shines. */
  int rgb(int x, int y);
}
