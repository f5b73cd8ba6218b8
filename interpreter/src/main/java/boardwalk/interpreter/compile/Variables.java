package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.scope.Scope;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The variables of one body, wherever they live: read, given values, deleted. */
final class Variables {

  private final Scope scope;
  private final Namespace globals;
  private final CodeBuilder code;
  private final Constants constants;
  private final Places places;
  private final boolean generator;
  private final Assigned assigned;
  private final Map<String, Slot> slots = new HashMap<>();

  Variables(BodyCompiler body) {
    this.scope = body.scope;
    this.globals = body.unit.globals();
    this.code = body.code;
    this.constants = body.constants;
    this.places = body.places;
    this.generator = body.generator;
    this.assigned = body.assigned;
  }

  void makeCells() {
    for (String name : scope.variables(Scope.Storage.CELL)) {
      if (scope.kind() == Scope.Kind.CLASS) {
        continue;
      }
      boolean parameter = scope.isParameter(name);
      Slot old = slots.get(name);
      if (parameter) {
        places.load(old);
        code.invokestatic(Names.CELL, "of", MethodTypeDesc.of(Names.CELL, Names.OBJECT));
      } else {
        code.new_(Names.CELL)
            .dup()
            .invokespecial(Names.CELL, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
      }
      Slot cell = places.newSlot(Names.CELL);
      places.store(cell);
      slots.put(name, cell);
    }
    List<String> free = scope.variables(Scope.Storage.FREE);
    for (int i = 0; i < free.size(); i++) {
      code.aload(0).getfield(Names.FUNCTION, "closure", Names.CELLS).loadConstant(i).aaload();
      Slot cell = places.newSlot(Names.CELL);
      places.store(cell);
      slots.put(free.get(i), cell);
    }
  }

  /**
   * @param isWord whether a variable is a word of a viper function, which has a place already
   */
  void makeLocals(Predicate<String> isWord) {
    for (String name : scope.variables(Scope.Storage.LOCAL)) {
      if (!isWord.test(name) && !scope.isParameter(name)) {
        Slot slot = places.newSlot(Names.OBJECT);
        if (!generator) {
          code.aconst_null().astore(slot.index());
        }
        slots.put(name, slot);
      }
    }
  }

  /** Pushes what a parameter was given. */
  void loadParameter(String name) {
    places.load(slots.get(name));
  }

  /** Gives a variable its place. */
  void define(String name, Slot place) {
    slots.put(name, place);
  }

  /** Pushes the cell of a variable that functions share. */
  void loadCell(String name) {
    if (scope.kind() == Scope.Kind.CLASS
        && name.equals(Scope.CLASS_CELL)
        && scope.storage(name) == Scope.Storage.CELL) {
      places.load(slots.get(Scope.CLASS_CELL));
      code.checkcast(Names.CELL);
      return;
    }
    places.load(slots.get(name));
  }

  private void pushGlobalCell(String name) {
    constants.push(code, globals.cell(name), Names.CELL);
  }

  private void pushNamespace() {
    places.load(slots.get(BodyCompiler.CLASS_NAMESPACE));
    code.checkcast(Names.NAMESPACE);
  }

  /** Tells the runtime whose names a built-in function is about to ask for. */
  void noteNames() {
    constants.push(code, globals, Names.NAMESPACE);
    if (scope.kind() == Scope.Kind.CLASS) {
      pushNamespace();
    } else {
      constants.push(code, globals, Names.NAMESPACE);
    }
    code.invokestatic(
        Names.FRAMES,
        "note",
        MethodTypeDesc.of(ConstantDescs.CD_void, Names.NAMESPACE, Names.NAMESPACE));
  }

  void load(String name) {
    switch (scope.storage(name)) {
      case LOCAL -> {
        places.load(slots.get(name));
        if ((!scope.isParameter(name) || scope.isDeleted(name)) && !assigned.contains(name)) {
          checkAssigned();
        }
      }
      case CELL, FREE -> {
        loadCell(name);
        code.getfield(Names.CELL, "value", Names.OBJECT);
        checkAssigned();
      }
      case GLOBAL -> {
        pushGlobalCell(name);
        code.loadConstant(name);
        code.invokestatic(
            Names.VARIABLES, "global", MethodTypeDesc.of(Names.OBJECT, Names.CELL, Names.STRING));
      }
      case CLASS_NAMESPACE -> {
        pushNamespace();
        pushGlobalCell(name);
        code.loadConstant(name);
        code.invokestatic(
            Names.VARIABLES,
            "inClass",
            MethodTypeDesc.of(Names.OBJECT, Names.NAMESPACE, Names.CELL, Names.STRING));
      }
    }
  }

  private void checkAssigned() {
    code.invokestatic(Names.VARIABLES, "checked", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
  }

  /** Gives the variable the value on the stack. */
  void store(String name) {
    switch (scope.storage(name)) {
      case LOCAL -> places.store(slots.get(name));
      case CELL, FREE -> {
        loadCell(name);
        code.swap().putfield(Names.CELL, "value", Names.OBJECT);
      }
      case GLOBAL -> {
        pushGlobalCell(name);
        code.swap().putfield(Names.CELL, "value", Names.OBJECT);
      }
      case CLASS_NAMESPACE -> {
        pushNamespace();
        code.swap().loadConstant(name).swap();
        code.invokevirtual(
            Names.NAMESPACE,
            "put",
            MethodTypeDesc.of(ConstantDescs.CD_void, Names.STRING, Names.OBJECT));
      }
    }
  }

  /** Gives the variable the value on the stack; a part of a statement that surely comes here. */
  void assign(String name) {
    store(name);
    if (scope.storage(name) == Scope.Storage.LOCAL && !scope.isDeleted(name)) {
      assigned.add(name);
    }
  }

  void delete(String name) {
    switch (scope.storage(name)) {
      case LOCAL, CELL, FREE -> {
        load(name);
        code.pop();
        forget(name);
      }
      case GLOBAL -> {
        pushGlobalCell(name);
        code.loadConstant(name);
        code.invokestatic(
            Names.VARIABLES,
            "deleteGlobal",
            MethodTypeDesc.of(ConstantDescs.CD_void, Names.CELL, Names.STRING));
      }
      case CLASS_NAMESPACE -> {
        pushNamespace();
        code.loadConstant(name);
        code.invokestatic(
            Names.VARIABLES,
            "deleteInClass",
            MethodTypeDesc.of(ConstantDescs.CD_void, Names.NAMESPACE, Names.STRING));
      }
    }
  }

  /** Takes a variable's value away whether it has one or not, as the end of {@code except} does. */
  void forget(String name) {
    switch (scope.storage(name)) {
      case LOCAL -> {
        code.aconst_null();
        places.store(slots.get(name));
      }
      case CELL, FREE -> {
        loadCell(name);
        code.aconst_null().putfield(Names.CELL, "value", Names.OBJECT);
      }
      case GLOBAL -> {
        pushGlobalCell(name);
        code.aconst_null().putfield(Names.CELL, "value", Names.OBJECT);
      }
      case CLASS_NAMESPACE -> {
        pushNamespace();
        code.loadConstant(name);
        code.invokevirtual(Names.NAMESPACE, "remove", MethodTypeDesc.of(Names.OBJECT, Names.STRING))
            .pop();
      }
    }
  }

  /** Pushes an array of the cells a function inside needs from here. */
  void pushClosure(Scope inner) {
    List<String> free = inner.variables(Scope.Storage.FREE);
    code.loadConstant(free.size()).anewarray(Names.CELL);
    for (int i = 0; i < free.size(); i++) {
      code.dup().loadConstant(i);
      loadCell(free.get(i));
      code.aastore();
    }
  }
}
