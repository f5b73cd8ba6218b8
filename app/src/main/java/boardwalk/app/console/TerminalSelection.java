package boardwalk.app.console;

/** A stretch of the terminal between two places; the anchor stays where the mouse went down. */
record TerminalSelection(long anchorRow, int anchorColumn, long row, int column) {

  boolean isEmpty() {
    return anchorRow == row && anchorColumn == column;
  }

  private boolean forwards() {
    return anchorRow < row || (anchorRow == row && anchorColumn <= column);
  }

  long startRow() {
    return forwards() ? anchorRow : row;
  }

  int startColumn() {
    return forwards() ? anchorColumn : column;
  }

  long endRow() {
    return forwards() ? row : anchorRow;
  }

  int endColumn() {
    return forwards() ? column : anchorColumn;
  }

  TerminalSelection to(long newRow, int newColumn) {
    return new TerminalSelection(anchorRow, anchorColumn, newRow, newColumn);
  }
}
