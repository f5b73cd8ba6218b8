package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyTuple;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The objects a compiled class refers to, as its static final fields. */
final class Constants {

  private record Key(Class<?> kind, Object value) {}

  private final ClassDesc owner;
  private final List<Object> values = new ArrayList<>();
  private final List<ClassDesc> types = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();

  Constants(ClassDesc owner) {
    this.owner = owner;
  }

  /** Pushes {@code value}; equal numbers and texts share a field. */
  void push(CodeBuilder code, Object value, ClassDesc type) {
    Object key = key(value);
    boolean shared = key != null;
    Integer index = shared ? known.get(key) : null;
    if (index == null) {
      index = values.size();
      values.add(value);
      types.add(type);
      if (shared) {
        known.put(key, index);
      }
    }
    code.getstatic(owner, "k" + index, types.get(index));
  }

  /** Equal for values that a program cannot tell apart; null for what is not to be shared. */
  private static Object key(Object value) {
    return switch (value) {
      case Number number -> new Key(number.getClass(), number);
      case String text -> new Key(String.class, text);
      case Boolean truth -> new Key(Boolean.class, truth);
      case PyBytes bytes -> new Key(PyBytes.class, ByteBuffer.wrap(bytes.toArray()));
      case None none -> none;
      case PyTuple tuple -> {
        List<Object> keys = new ArrayList<>();
        for (Object element : tuple.elements()) {
          keys.add(key(element));
        }
        yield keys.contains(null) ? null : new Key(PyTuple.class, keys);
      }
      default -> null;
    };
  }

  Object[] values() {
    return values.toArray();
  }

  /** Declares the fields and the initializer that fills them. */
  void declare(ClassBuilder builder) {
    for (int i = 0; i < values.size(); i++) {
      builder.withField("k" + i, types.get(i), ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
    }
    builder.withMethodBody(
        ConstantDescs.CLASS_INIT_NAME,
        ConstantDescs.MTD_void,
        ClassFile.ACC_STATIC,
        code -> {
          code.invokestatic(Names.SUPPORT, "takeConstants", MethodTypeDesc.of(Names.OBJECTS));
          for (int i = 0; i < values.size(); i++) {
            code.dup().loadConstant(i).aaload();
            if (!types.get(i).equals(Names.OBJECT)) {
              code.checkcast(types.get(i));
            }
            code.putstatic(owner, "k" + i, types.get(i));
          }
          code.pop().return_();
        });
  }
}
