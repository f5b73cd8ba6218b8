package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import java.util.Arrays;
import java.util.List;

/** A tuple whose elements have names: {@code namedtuple} instances and attribute tuples. */
public final class NamedTuple extends PyTuple {

  private final PyType type;
  private final List<String> names;

  private NamedTuple(PyType type, List<String> names, Object[] values) {
    super(values);
    this.type = type;
    this.names = names;
  }

  /** A single tuple with names, as {@code os.uname()} gives. */
  public static NamedTuple of(String typeName, String[] names, Object... values) {
    return new NamedTuple(new PyType(typeName, PyTuple.TYPE), List.of(names), values);
  }

  /** {@code namedtuple(name, fields)}: a class. */
  static PyType type(String typeName, List<String> names) {
    PyType type = new PyType(typeName, PyTuple.TYPE);
    type.with("_fields", new PyTuple(names.toArray()));
    return type.constructor((called, arguments) -> create(type, names, arguments));
  }

  private static NamedTuple create(PyType type, List<String> names, Arguments arguments) {
    Object[] values = new Object[names.size()];
    int given = arguments.count() + arguments.keywords().length;
    if (given != values.length) {
      throw Errors.typeError(
          type.name()
              + "() takes "
              + values.length
              + " positional arguments but "
              + given
              + " were given");
    }
    System.arraycopy(arguments.positional(), 0, values, 0, arguments.count());
    for (String keyword : arguments.keywords()) {
      int index = names.indexOf(keyword);
      if (index < 0) {
        throw Errors.typeError("unexpected keyword argument '" + keyword + "'");
      }
      if (values[index] != null) {
        throw Errors.typeError("function got multiple values for argument '" + keyword + "'");
      }
      values[index] = arguments.keyword(keyword);
    }
    return new NamedTuple(type, names, values);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    throw Errors.attributeError("can't set attribute");
  }

  @Override
  public boolean deleteAttribute(String name) {
    throw Errors.attributeError("can't set attribute");
  }

  @Override
  public Object attribute(String name) {
    int index = names.indexOf(name);
    if (index >= 0) {
      return elements()[index];
    }
    if (name.equals("_asdict")) {
      return boardwalk.interpreter.runtime.NativeFunction.of0(
          name,
          () -> {
            PyDict dict = PyDict.ordered();
            for (int i = 0; i < names.size(); i++) {
              dict.put(names.get(i), elements()[i]);
            }
            return dict;
          });
    }
    return super.attribute(name);
  }

  @Override
  public String repr() {
    StringBuilder out = new StringBuilder(type.name()).append('(');
    Object[] values = Arrays.copyOf(elements(), elements().length);
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(Text.repr(values[i]));
    }
    return out.append(')').toString();
  }
}
