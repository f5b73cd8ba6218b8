package boardwalk.interpreter.compile;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;

/**
 * Where a body keeps values: in variables of the JVM, or, in a generator, which is left and entered
 * again, in an array of its own.
 */
final class Places {

  private final CodeBuilder code;
  private final boolean generator;
  private int used;
  private int arrayVariable;

  Places(CodeBuilder code, boolean generator) {
    this.code = code;
    this.generator = generator;
  }

  /** A generator begins; its parameters are in the first places. */
  void beginGenerator(int parameters) {
    arrayVariable = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(1).getfield(Names.GENERATOR, "slots", Names.OBJECTS).astore(arrayVariable);
    used = parameters;
  }

  /** How many places a generator needs. */
  int used() {
    return used;
  }

  /** A place for a value that nothing else uses. */
  Slot newSlot(ClassDesc type) {
    return generator
        ? new Slot(true, used++, type)
        : new Slot(false, code.allocateLocal(TypeKind.REFERENCE), type);
  }

  void load(Slot slot) {
    if (!slot.onHeap()) {
      code.aload(slot.index());
      return;
    }
    code.aload(arrayVariable).loadConstant(slot.index()).aaload();
    if (!slot.type().equals(Names.OBJECT)) {
      code.checkcast(slot.type());
    }
  }

  void store(Slot slot) {
    if (!slot.onHeap()) {
      code.astore(slot.index());
    } else {
      code.aload(arrayVariable).swap().loadConstant(slot.index()).swap().aastore();
    }
  }

  /** Puts the value on the stack into a new place. */
  Slot keep(ClassDesc type) {
    Slot slot = newSlot(type);
    store(slot);
    return slot;
  }
}
