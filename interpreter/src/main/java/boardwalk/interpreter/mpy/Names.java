package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Variables;

/** Names of modules and classes, attributes and items, as instructions set and delete them. */
final class Names {

  private Names() {}

  static Object load(Frame frame, Global name) {
    return frame.classNames == null
        ? Variables.global(name.cell(), name.name())
        : Variables.inClass(frame.classNames, name.cell(), name.name());
  }

  static void store(Frame frame, Global name, Object value) {
    if (frame.classNames == null) {
      storeGlobal(frame.code, name, value);
    } else {
      frame.classNames.put(name.name(), value);
    }
  }

  static void storeGlobal(Code code, Global name, Object value) {
    Variables.setGlobal(code.globals, name.cell(), name.name(), value);
  }

  static void delete(Frame frame, Global name) {
    if (frame.classNames == null) {
      deleteGlobal(name);
    } else {
      Variables.deleteInClass(frame.classNames, name.name());
    }
  }

  static void deleteGlobal(Global name) {
    Variables.deleteGlobal(name.cell(), name.name());
  }

  /** Sets an attribute; deletes it when there is no value. */
  static void storeAttribute(Attribute attribute, Object object, Object value) {
    if (value == Mark.ABSENT) {
      Attributes.delete(object, attribute.name());
    } else {
      attribute.site().set(object, value);
    }
  }

  /** Sets an item; deletes it when there is no value. */
  static void storeItem(Object object, Object key, Object value) {
    if (value == Mark.ABSENT) {
      Items.delete(object, key);
    } else {
      Items.set(object, key, value);
    }
  }
}
