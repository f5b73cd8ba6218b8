package boardwalk.boards.toml;

/** Text that is not TOML; the message says where and what was expected. */
public final class TomlException extends RuntimeException {

  public TomlException(Place place, String text) {
    super(place + ": " + text);
  }
}
