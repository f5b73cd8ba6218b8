package boardwalk.app.advice;

import java.util.Optional;

/** What objects have that beginners use, by the name MicroPython gives their type. */
final class Attributes {

  private Attributes() {}

  /** What was probably meant by an attribute that objects of this type do not have. */
  static Optional<String> nearest(String type, String name) {
    return Spelling.nearest(name, Tables.words("attributes", type));
  }
}
