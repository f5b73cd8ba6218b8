package boardwalk.app.settings;

import boardwalk.device.packages.PackagePlan;
import java.util.List;

/**
 * What the user chose, kept between starts.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param fontSize size of program text in pixels
 * @param board id of the board chosen last: {@code sim:ID} or {@code port:NAME}
 * @param project folder shown as the project, or null for none
 * @param openFiles files open in tabs, in their order
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param maximized whether the window filled the screen
 * @param packageIndex address of the index that packages come from; a school may have its own
 */
public record Settings(
    String theme,
    int fontSize,
    String board,
    String project,
    List<String> openFiles,
    double width,
    double height,
    boolean maximized,
    String packageIndex) {

  public static final int LEAST_FONT = 8;
  public static final int MOST_FONT = 40;

  /** What a new user starts with. */
  public static Settings defaults() {
    return new Settings(
        "light", 14, "sim:generic", null, List.of(), 1180, 780, false, PackagePlan.INDEX);
  }

  /** Repairs what a hand-edited or older file may lack. */
  public Settings {
    theme = theme == null ? "light" : theme;
    fontSize = fontSize == 0 ? 14 : Math.clamp(fontSize, LEAST_FONT, MOST_FONT);
    board = board == null ? "sim:generic" : board;
    packageIndex = packageIndex == null ? PackagePlan.INDEX : packageIndex;
    openFiles = openFiles == null ? List.of() : List.copyOf(openFiles);
    width = width < 400 ? 1180 : width;
    height = height < 300 ? 780 : height;
  }

  public Settings withTheme(String now) {
    return new Settings(
        now, fontSize, board, project, openFiles, width, height, maximized, packageIndex);
  }

  public Settings withFontSize(int now) {
    return new Settings(
        theme, now, board, project, openFiles, width, height, maximized, packageIndex);
  }

  public Settings withBoard(String now) {
    return new Settings(
        theme, fontSize, now, project, openFiles, width, height, maximized, packageIndex);
  }

  public Settings withProject(String now) {
    return new Settings(
        theme, fontSize, board, now, openFiles, width, height, maximized, packageIndex);
  }

  public Settings withOpenFiles(List<String> now) {
    return new Settings(
        theme, fontSize, board, project, now, width, height, maximized, packageIndex);
  }

  public Settings withWindow(double newWidth, double newHeight, boolean nowMaximized) {
    return new Settings(
        theme,
        fontSize,
        board,
        project,
        openFiles,
        newWidth,
        newHeight,
        nowMaximized,
        packageIndex);
  }

  public Settings withPackageIndex(String now) {
    return new Settings(theme, fontSize, board, project, openFiles, width, height, maximized, now);
  }
}
