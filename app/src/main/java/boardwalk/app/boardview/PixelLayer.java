package boardwalk.app.boardview;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Screen;

/**
 * A small picture whose pixels are set one by one, for what changes at every frame: only the part
 * that has changed is given to the window, and no shapes have to be drawn. Colours are 0xAARRGGBB
 * with the alpha already in (premultiplied).
 */
public final class PixelLayer extends ImageView {

  private final int width;
  private final int height;
  private final int density;
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private int dirtyLeft = Integer.MAX_VALUE;
  private int dirtyTop = Integer.MAX_VALUE;
  private int dirtyRight;
  private int dirtyBottom;

  /**
   * @param width in the window's pixels
   * @param height in the window's pixels
   * @param density own pixels for each of the window's, from left to right
   */
  public PixelLayer(double width, double height, int density) {
    this.density = density;
    this.width = Math.max(1, (int) Math.ceil(width * density));
    this.height = Math.max(1, (int) Math.ceil(height * density));
    pixels = new int[this.width * this.height];
    buffer =
        new PixelBuffer<>(
            this.width, this.height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    setImage(new WritableImage(buffer));
    setFitWidth((double) this.width / density);
    setFitHeight((double) this.height / density);
    // Pixels that are the screen's own need no smoothing, which takes longer than all the rest.
    setSmooth(Screen.getPrimary().getOutputScaleX() != density);
    setMouseTransparent(true);
    // Else its parents are laid out anew at every change, though it stays where it is.
    setManaged(false);
  }

  /** Own pixels for each of the window's. */
  public int density() {
    return density;
  }

  /** Own pixels of a row. */
  public int width() {
    return width;
  }

  /** Own pixels of a column. */
  public int height() {
    return height;
  }

  /** Fills a rectangle of own pixels; what is outside is left out. */
  public void fill(int x, int y, int w, int h, int colour) {
    int left = Math.max(0, x);
    int right = Math.min(width, x + w);
    int top = Math.max(0, y);
    int bottom = Math.min(height, y + h);
    if (left >= right || top >= bottom) {
      return;
    }
    for (int row = top; row < bottom; row++) {
      Arrays.fill(pixels, row * width + left, row * width + right, colour);
    }
    touch(left, top, right, bottom);
  }

  /** Copies a square of pixels to a place; it must fit in. */
  void copy(int[] sprite, int side, int x, int y) {
    int left = Math.clamp(x, 0, width - side);
    int top = Math.clamp(y, 0, height - side);
    for (int row = 0; row < side; row++) {
      System.arraycopy(sprite, row * side, pixels, (top + row) * width + left, side);
    }
    touch(left, top, left + side, top + side);
  }

  /**
   * What belongs right behind it where all is of one colour: as there is nothing to see through,
   * nothing below has to be painted again when the pixels change. A little larger, for a layer may
   * lie between two pixels of the screen; it must have its place already.
   */
  Region ground(Color colour) {
    Region ground = new Region();
    ground.setManaged(false);
    ground.setBackground(Background.fill(colour));
    ground.resizeRelocate(
        getLayoutX() - 1, getLayoutY() - 1, getFitWidth() + 2, getFitHeight() + 2);
    return ground;
  }

  private void touch(int left, int top, int right, int bottom) {
    dirtyLeft = Math.min(dirtyLeft, Math.max(0, left));
    dirtyTop = Math.min(dirtyTop, Math.max(0, top));
    dirtyRight = Math.max(dirtyRight, Math.min(width, right));
    dirtyBottom = Math.max(dirtyBottom, Math.min(height, bottom));
  }

  /** Shows what was changed since the last time. */
  public void flush() {
    if (dirtyLeft < dirtyRight && dirtyTop < dirtyBottom) {
      Rectangle2D changed =
          new Rectangle2D(dirtyLeft, dirtyTop, dirtyRight - dirtyLeft, dirtyBottom - dirtyTop);
      buffer.updateBuffer(now -> changed);
    }
    dirtyLeft = Integer.MAX_VALUE;
    dirtyTop = Integer.MAX_VALUE;
    dirtyRight = 0;
    dirtyBottom = 0;
  }
}
