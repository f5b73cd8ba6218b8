package boardwalk.interpreter.runtime;

import java.util.ArrayList;
import java.util.List;

/** Making classes of programs. */
public final class Classes {

  private Classes() {}

  /** What a {@code class} statement makes when its body has run. */
  public static PyType make(String name, Object[] bases, Namespace body) {
    List<PyType> types = new ArrayList<>();
    for (Object base : bases) {
      if (!(base instanceof PyType type)) {
        throw Errors.typeError("type isn't an acceptable base type");
      }
      types.add(type);
    }
    if (types.isEmpty()) {
      types.add(PyType.OBJECT);
    }
    PyType made = PyType.ofProgram(name, types, body);
    body.forEach(
        (attribute, value) -> {
          if (value instanceof PyInstance descriptor) {
            Object setName = descriptor.type().lookupInProgram("__set_name__");
            if (setName != null) {
              Calls.callable(setName).call3(descriptor, made, attribute);
            }
          }
        });
    return made;
  }
}
