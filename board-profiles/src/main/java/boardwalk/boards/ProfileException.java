package boardwalk.boards;

/** A profile that cannot be used; the message says which file and line, and what was expected. */
public final class ProfileException extends RuntimeException {

  public ProfileException(String message) {
    super(message);
  }
}
