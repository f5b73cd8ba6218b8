package boardwalk.cli;

/** The command line makes no sense as it is. */
final class UsageError extends RuntimeException {
  UsageError(String message) {
    super(message);
  }
}
