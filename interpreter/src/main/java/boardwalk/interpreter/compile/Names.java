package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Arithmetic;
import boardwalk.interpreter.runtime.AttributeSite;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Classes;
import boardwalk.interpreter.runtime.Compare;
import boardwalk.interpreter.runtime.Counter;
import boardwalk.interpreter.runtime.Frames;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.MethodSite;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyComplex;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyGenerator;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PySet;
import boardwalk.interpreter.runtime.PySlice;
import boardwalk.interpreter.runtime.PySuper;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.runtime.StoreSite;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Variables;
import boardwalk.interpreter.viper.PointerSite;
import boardwalk.interpreter.viper.Words;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Symbolic names of what compiled code uses. */
final class Names {

  static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();
  static final ClassDesc STRING = ConstantDescs.CD_String;
  static final ClassDesc STRINGS = ConstantDescs.CD_String.arrayType();
  static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
  static final ClassDesc ARITHMETIC = of(Arithmetic.class);
  static final ClassDesc ATTRIBUTE_SITE = of(AttributeSite.class);
  static final ClassDesc CALLS = of(Calls.class);
  static final ClassDesc CALLABLE = of(PyCallable.class);
  static final ClassDesc CELL = of(Cell.class);
  static final ClassDesc CELLS = of(Cell.class).arrayType();
  static final ClassDesc CLASSES = of(Classes.class);
  static final ClassDesc COMPARE = of(Compare.class);
  static final ClassDesc COMPLEX = of(PyComplex.class);
  static final ClassDesc DICT = of(PyDict.class);
  static final ClassDesc EXCEPTION = of(PyException.class);
  static final ClassDesc FRAMES = of(Frames.class);
  static final ClassDesc FUNCTION = of(PyFunction.class);
  static final ClassDesc GENERATOR = of(PyGenerator.class);
  static final ClassDesc INTERRUPTS = of(Interrupts.class);
  static final ClassDesc ITEMS = of(Items.class);
  static final ClassDesc ITERATION = of(Iteration.class);
  static final ClassDesc COUNTER = of(Counter.class);
  static final ClassDesc ITERATOR = of(PyIterator.class);
  static final ClassDesc LIST = of(PyList.class);
  static final ClassDesc METHOD_SITE = of(MethodSite.class);
  static final ClassDesc NAMESPACE = of(Namespace.class);
  static final ClassDesc NONE = of(None.class);
  static final ClassDesc RAISING = of(Raising.class);
  static final ClassDesc SET = of(PySet.class);
  static final ClassDesc SIGNATURE = of(Signature.class);
  static final ClassDesc SLICE = of(PySlice.class);
  static final ClassDesc STORE_SITE = of(StoreSite.class);
  static final ClassDesc SUPER = of(PySuper.class);
  static final ClassDesc SUPPORT = of(Support.class);
  static final ClassDesc TRUTH = of(Truth.class);
  static final ClassDesc TUPLE = of(PyTuple.class);
  static final ClassDesc TYPE = of(PyType.class);
  static final ClassDesc VARIABLES = of(Variables.class);
  static final ClassDesc POINTER_SITE = of(PointerSite.class);
  static final ClassDesc WORDS = of(Words.class);
  static final ClassDesc BINARY_OPERATOR = of(boardwalk.interpreter.syntax.BinaryOperator.class);
  static final ClassDesc COMPARE_OPERATOR = of(boardwalk.interpreter.syntax.CompareOperator.class);
  static final ClassDesc UNARY_OPERATOR = of(boardwalk.interpreter.syntax.UnaryOperator.class);

  private Names() {}

  private static ClassDesc of(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
