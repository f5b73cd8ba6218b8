package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.runtime.PyType;
import java.util.Optional;

/** The built-in pictures by name, for who checks what a display shows. */
public final class Pictures {

  private Pictures() {}

  /** A picture as rows of digits joined by colons. */
  public static Optional<String> named(String name) {
    PyType type = MicrobitImage.TYPE;
    return type.namespace().get(name) instanceof MicrobitImage image
        ? Optional.of(image.digits())
        : Optional.empty();
  }
}
