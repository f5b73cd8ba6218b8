package boardwalk.interpreter.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The classes made of a type, as long as anybody else has them: the built-in types outlive the
 * programs whose classes are made of them.
 */
final class Subclasses {

  private static final int FIRST_LOOK = 16;

  private final List<WeakReference<PyType>> known = new ArrayList<>();
  private int nextLook = FIRST_LOOK;
  private boolean any;

  void add(PyType type) {
    any = true;
    if (known.size() >= nextLook) {
      known.removeIf(reference -> reference.get() == null);
      nextLook = Math.max(FIRST_LOOK, 2 * known.size());
    }
    known.add(new WeakReference<>(type));
  }

  /** Whether there has ever been one. */
  boolean any() {
    return any;
  }

  void forEach(Consumer<PyType> action) {
    for (WeakReference<PyType> reference : known) {
      PyType type = reference.get();
      if (type != null) {
        action.accept(type);
      }
    }
  }
}
