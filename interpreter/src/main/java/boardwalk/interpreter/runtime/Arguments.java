package boardwalk.interpreter.runtime;

import java.util.Arrays;

/**
 * The arguments of a call of something built in. Reads by position or name with MicroPython's
 * errors.
 */
public final class Arguments {

  private final Object[] values;
  private final String[] keywords;
  private final int positional;

  public Arguments(Object[] values, String[] keywords) {
    this.values = values;
    this.keywords = keywords;
    this.positional = values.length - keywords.length;
  }

  /** Number of positional arguments. */
  public int count() {
    return positional;
  }

  /** The positional argument at {@code index}; TypeError when there are fewer. */
  public Object get(int index) {
    if (index >= positional) {
      throw Errors.typeError(
          "function missing " + (index + 1 - positional) + " required positional arguments");
    }
    return values[index];
  }

  /** All positional arguments. */
  public Object[] positional() {
    return keywords.length == 0 ? values : Arrays.copyOf(values, positional);
  }

  public boolean hasKeywords() {
    return keywords.length > 0;
  }

  public String[] keywords() {
    return keywords;
  }

  /** Value of the keyword argument {@code name}, or null when it is not given. */
  public Object keyword(String name) {
    for (int i = 0; i < keywords.length; i++) {
      if (keywords[i].equals(name)) {
        return values[positional + i];
      }
    }
    return null;
  }

  /** The argument at {@code index} or called {@code name}, or {@code otherwise}. */
  public Object get(int index, String name, Object otherwise) {
    if (index < positional) {
      return values[index];
    }
    Object named = keyword(name);
    return named == null ? otherwise : named;
  }

  /** The argument at {@code index} or called {@code name}. */
  public Object require(int index, String name) {
    Object found = get(index, name, null);
    if (found == null) {
      throw Errors.typeError("'" + name + "' argument required");
    }
    return found;
  }

  /** Checks that there are {@code least} to {@code most} positional arguments and no others. */
  public Arguments expect(int least, int most) {
    noKeywords();
    NativeFunction.checkCount(positional, least, most);
    return this;
  }

  /** Checks that there are not more than {@code most} positional arguments (mp_arg_parse_all). */
  public Arguments atMost(int most) {
    if (positional > most) {
      throw Errors.typeError("extra positional arguments given");
    }
    return this;
  }

  /** The error of {@code str} and {@code bytes}, in MicroPython's own words (py/argcheck.c). */
  static PyException keywordsNotImplemented() {
    return Errors.notImplemented("keyword argument(s) not implemented - use normal args instead");
  }

  public Arguments noKeywords() {
    if (keywords.length > 0) {
      throw Errors.typeError("function doesn't take keyword arguments");
    }
    return this;
  }

  /** Checks that only these keyword arguments are given. */
  public Arguments only(String... names) {
    for (String keyword : keywords) {
      if (!Arrays.asList(names).contains(keyword)) {
        throw Errors.typeError("extra keyword arguments given");
      }
    }
    return this;
  }

  /** The arguments without the first one. */
  public Arguments tail() {
    return new Arguments(Arrays.copyOfRange(values, 1, values.length), keywords);
  }

  Object[] values() {
    return values;
  }
}
