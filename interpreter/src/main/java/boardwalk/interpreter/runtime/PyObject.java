package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.UnaryOperator;

/**
 * An object of MicroPython that is no plain Java value. Each method is one thing the language can
 * do with an object; what a type does not override, it cannot do, and says so with MicroPython's
 * words.
 */
public abstract class PyObject {

  public abstract PyType type();

  /** The attribute {@code name}, or null when there is none. */
  public Object attribute(String name) {
    Object found = type().lookup(name);
    return found == null ? null : Attributes.bind(found, this, type());
  }

  /** Sets an attribute; false when this object takes none. */
  public boolean setAttribute(String name, Object value) {
    return false;
  }

  /** Removes an attribute; false when there is none to remove. */
  public boolean deleteAttribute(String name) {
    return false;
  }

  public String repr() {
    return "<" + type().name() + ">";
  }

  public String str() {
    return repr();
  }

  public boolean truth() {
    return true;
  }

  /** Hash for dicts and sets. */
  public long hash() {
    return System.identityHashCode(this);
  }

  /** Whether {@code ==} holds; null when this object does not know. */
  public Boolean isEqual(Object other) {
    return this == other;
  }

  /** {@code len()}; -1 when the object has none. */
  public int length() {
    return -1;
  }

  public Object item(Object key) {
    throw Errors.typeError("'" + type().name() + "' object isn't subscriptable");
  }

  public void setItem(Object key, Object value) {
    throw Errors.typeError("'" + type().name() + "' object doesn't support item assignment");
  }

  public void deleteItem(Object key) {
    throw Errors.typeError("'" + type().name() + "' object doesn't support item deletion");
  }

  /** What {@code iter()} gives; null when the object cannot be gone through. */
  public PyIterator iterator() {
    return null;
  }

  /** {@code value in this}; null when it must be found by going through. */
  public Boolean contains(Object value) {
    return null;
  }

  /** {@code this op other}; null when this object does not know how. */
  public Object binary(BinaryOperator operator, Object other) {
    return null;
  }

  /** {@code other op this}, asked after the left side; null when this object does not know how. */
  public Object reflected(BinaryOperator operator, Object other) {
    return null;
  }

  /** {@code this op= other}; null when it is the same as the plain operator. */
  public Object inPlace(BinaryOperator operator, Object other) {
    return null;
  }

  public Object unary(UnaryOperator operator) {
    return null;
  }

  /** {@code <, >, <=, >=}; null when this object does not know how. */
  public Object order(CompareOperator operator, Object other) {
    return null;
  }

  /** {@code int(this)}; null when this object is none. */
  public Object asInt() {
    return null;
  }

  @Override
  public String toString() {
    return repr();
  }
}
