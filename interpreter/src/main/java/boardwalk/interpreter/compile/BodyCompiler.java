package boardwalk.interpreter.compile;

import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.viper.ViperFunction;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles the body of one function: its start and end, its variables, and the blocks it is in.
 * What stands in the body is the work of {@link StatementCompiler} and {@link ExpressionCompiler}.
 */
final class BodyCompiler {

  /** Name of the hidden parameter that holds a class body's namespace. */
  static final String CLASS_NAMESPACE = ".namespace";

  /** Longer text is not interned (py/mpconfig.h, MICROPY_ALLOC_PARSE_INTERN_STRING_LEN). */
  private static final int MOST_INTERNED = 10;

  final FunctionCode function;
  final CodeBuilder code;
  final Constants constants;
  final boolean generator;
  final Scope scope;
  final Unit unit;
  final StatementCompiler statements;
  final ExpressionCompiler expressions;

  /** Types and words of a viper function; null for others. */
  final ViperBody viper;

  final Deque<Slot> handled = new ArrayDeque<>();
  final Assigned assigned = new Assigned();

  private final Map<String, Slot> variables = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Label> resumePoints = new ArrayList<>();
  private final boolean lines = Optimization.level() < Optimization.WITHOUT_LINES;
  private int lineVariable;
  private int lastLine;
  private int framePlaces;
  private int frameVariable;

  BodyCompiler(FunctionCode function, CodeBuilder code, Constants constants, boolean generator) {
    this.function = function;
    this.code = code;
    this.constants = constants;
    this.generator = generator;
    this.scope = function.scope();
    this.unit = function.unit();
    this.expressions = new ExpressionCompiler(this);
    this.statements = new StatementCompiler(this);
    ViperFunction types = unit.viper().get(function.node());
    this.viper = types == null ? null : new ViperBody(this, types);
  }

  // ---- start and end of the function ---------------------------------------------------------

  /** Compiles a body whose parameters come in an array. */
  void compileFromArray(int count) {
    int first = -1;
    for (int i = 0; i < count; i++) {
      int slot = code.allocateLocal(TypeKind.REFERENCE);
      first = first < 0 ? slot : first;
      code.aload(1).loadConstant(i).aaload().astore(slot);
    }
    parameters(first);
    rest();
  }

  /** Compiles a body whose parameters are JVM variables from 1 on, or a frame's first places. */
  void compile(int usedVariables) {
    if (generator) {
      frameVariable = code.allocateLocal(TypeKind.REFERENCE);
      code.aload(1).getfield(Names.GENERATOR, "slots", Names.OBJECTS).astore(frameVariable);
      framePlaces = function.signature().names().size();
    }
    parameters(1);
    rest();
  }

  private void parameters(int first) {
    List<String> names = function.signature().names();
    for (int i = 0; i < names.size(); i++) {
      variables.put(names.get(i), new Slot(generator, generator ? i : first + i, Names.OBJECT));
    }
  }

  private void rest() {
    lineVariable = code.allocateLocal(TypeKind.INT);
    code.iconst_0().istore(lineVariable);
    if (!generator) {
      code.invokestatic(Names.INTERRUPTS, "enter", ConstantDescs.MTD_void);
    }
    Label start = code.newLabel();
    Label begin = code.newLabel();
    Label dispatch = code.newLabel();
    code.labelBinding(start);
    code.nop();
    if (generator) {
      code.goto_(dispatch);
    }
    code.labelBinding(begin);
    makeCells();
    makeLocals();
    if (viper != null) {
      viper.begin();
    }
    content();
    if (generator) {
      code.labelBinding(dispatch);
      dispatch(begin);
    }
    Label end = code.newLabel();
    code.labelBinding(end);
    Label handler = code.newLabel();
    code.labelBinding(handler);
    // The handler of everything: notes where the exception left the function.
    code.loadConstant(unit.file()).iload(lineVariable);
    code.loadConstant(scope.name());
    code.invokestatic(
            Names.RAISING,
            generator ? "caught" : "leaving",
            MethodTypeDesc.of(
                Names.EXCEPTION, Names.THROWABLE, Names.STRING, ConstantDescs.CD_int, Names.STRING))
        .athrow();
    code.exceptionCatchAll(start, end, handler);
    function.frameSize(framePlaces);
  }

  private void content() {
    Node node = function.node();
    switch (node) {
      case Expr.Comprehension comprehension -> new ComprehensionCompiler(this).body(comprehension);
      case Program program -> statements.body(program.body());
      default -> statements.body(function.body());
    }
    if (viper != null) {
      viper.pushNothing();
    } else {
      pushNone();
    }
    returnValue();
  }

  /** Goes to where the generator was left; at a state it cannot be in, to the start. */
  private void dispatch(Label begin) {
    code.aload(1).getfield(Names.GENERATOR, "state", ConstantDescs.CD_int);
    List<java.lang.classfile.instruction.SwitchCase> cases = new ArrayList<>();
    for (int i = 0; i < resumePoints.size(); i++) {
      cases.add(java.lang.classfile.instruction.SwitchCase.of(i + 1, resumePoints.get(i)));
    }
    code.lookupswitch(begin, cases);
  }

  /** Returns the value on the stack; whatever must end has ended. */
  void returnValue() {
    if (generator) {
      code.aload(1)
          .swap()
          .invokevirtual(Names.GENERATOR, "finish", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT))
          .areturn();
    } else {
      code.invokestatic(Names.INTERRUPTS, "leave", ConstantDescs.MTD_void).areturn();
    }
  }

  /** Leaves the generator with the value on the stack; what is sent later is on the stack then. */
  void yieldValue() {
    Label resume = suspend();
    code.labelBinding(resume);
    sameLine();
    code.aload(1)
        .aload(2)
        .invokevirtual(Names.GENERATOR, "received", MethodTypeDesc.of(Names.OBJECT, Names.OBJECT));
  }

  /** Leaves the generator with the value on the stack; gives where it goes on, to be bound. */
  Label suspend() {
    Label resume = code.newLabel();
    resumePoints.add(resume);
    code.aload(1)
        .loadConstant(resumePoints.size())
        .putfield(Names.GENERATOR, "state", ConstantDescs.CD_int)
        .areturn();
    return resume;
  }

  // ---- variables -----------------------------------------------------------------------------

  private void makeCells() {
    for (String name : scope.variables(Scope.Storage.CELL)) {
      if (scope.kind() == Scope.Kind.CLASS) {
        continue;
      }
      boolean parameter = scope.isParameter(name);
      Slot old = variables.get(name);
      if (parameter) {
        load(old);
        code.invokestatic(Names.CELL, "of", MethodTypeDesc.of(Names.CELL, Names.OBJECT));
      } else {
        code.new_(Names.CELL)
            .dup()
            .invokespecial(Names.CELL, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
      }
      Slot cell = newSlot(Names.CELL);
      store(cell);
      variables.put(name, cell);
    }
    List<String> free = scope.variables(Scope.Storage.FREE);
    for (int i = 0; i < free.size(); i++) {
      code.aload(0).getfield(Names.FUNCTION, "closure", Names.CELLS).loadConstant(i).aaload();
      Slot cell = newSlot(Names.CELL);
      store(cell);
      variables.put(free.get(i), cell);
    }
  }

  private void makeLocals() {
    for (String name : scope.variables(Scope.Storage.LOCAL)) {
      boolean word = viper != null && viper.isWord(name);
      if (!word && !scope.isParameter(name)) {
        Slot slot = newSlot(Names.OBJECT);
        if (!generator) {
          code.aconst_null().astore(slot.index());
        }
        variables.put(name, slot);
      }
    }
  }

  /** Pushes what a parameter was given. */
  void loadParameter(String name) {
    load(variables.get(name));
  }

  /** Gives a variable its place. */
  void define(String name, Slot place) {
    variables.put(name, place);
  }

  /** A place for a value that nothing else uses. */
  Slot newSlot(ClassDesc type) {
    return generator
        ? new Slot(true, framePlaces++, type)
        : new Slot(false, code.allocateLocal(TypeKind.REFERENCE), type);
  }

  void load(Slot slot) {
    if (!slot.onHeap()) {
      code.aload(slot.index());
      return;
    }
    code.aload(frameVariable).loadConstant(slot.index()).aaload();
    if (!slot.type().equals(Names.OBJECT)) {
      code.checkcast(slot.type());
    }
  }

  void store(Slot slot) {
    if (!slot.onHeap()) {
      code.astore(slot.index());
    } else {
      code.aload(frameVariable).swap().loadConstant(slot.index()).swap().aastore();
    }
  }

  /** Puts the value on the stack into a new place. */
  Slot keep(ClassDesc type) {
    Slot slot = newSlot(type);
    store(slot);
    return slot;
  }

  /** Pushes the cell of a variable that functions share. */
  void loadCell(String name) {
    if (scope.kind() == Scope.Kind.CLASS
        && name.equals(Scope.CLASS_CELL)
        && scope.storage(name) == Scope.Storage.CELL) {
      load(variables.get(Scope.CLASS_CELL));
      code.checkcast(Names.CELL);
      return;
    }
    load(variables.get(name));
  }

  private void pushGlobalCell(String name) {
    constants.push(code, unit.globals().cell(name), Names.CELL);
  }

  private void pushNamespace() {
    load(variables.get(CLASS_NAMESPACE));
    code.checkcast(Names.NAMESPACE);
  }

  /** Tells the runtime whose names a built-in function is about to ask for. */
  void noteNames() {
    constants.push(code, unit.globals(), Names.NAMESPACE);
    if (scope.kind() == Scope.Kind.CLASS) {
      pushNamespace();
    } else {
      constants.push(code, unit.globals(), Names.NAMESPACE);
    }
    code.invokestatic(
        Names.FRAMES,
        "note",
        MethodTypeDesc.of(ConstantDescs.CD_void, Names.NAMESPACE, Names.NAMESPACE));
  }

  void loadVariable(String name) {
    switch (scope.storage(name)) {
      case LOCAL -> {
        load(variables.get(name));
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
  void storeVariable(String name) {
    switch (scope.storage(name)) {
      case LOCAL -> store(variables.get(name));
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
  void assignVariable(String name) {
    storeVariable(name);
    if (scope.storage(name) == Scope.Storage.LOCAL && !scope.isDeleted(name)) {
      assigned.add(name);
    }
  }

  void deleteVariable(String name) {
    switch (scope.storage(name)) {
      case LOCAL, CELL, FREE -> {
        loadVariable(name);
        code.pop();
        forgetVariable(name);
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
  void forgetVariable(String name) {
    switch (scope.storage(name)) {
      case LOCAL -> {
        code.aconst_null();
        store(variables.get(name));
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

  // ---- blocks --------------------------------------------------------------------------------

  void enter(Block block) {
    blocks.add(block);
  }

  void leave(Block block) {
    Block last = blocks.removeLast();
    assert last == block;
  }

  /** The innermost loop. */
  Block loop() {
    for (Block block : blocks.reversed()) {
      if (block.isLoop()) {
        return block;
      }
    }
    throw new IllegalStateException("no loop; the scope analysis lets none of these through");
  }

  boolean hasEndings() {
    return blocks.stream().anyMatch(block -> block.ending != null);
  }

  /**
   * Runs the ends of the blocks inside {@code outermost} (of all blocks for null), innermost first,
   * as leaving them does. What runs is not protected by the blocks it leaves.
   */
  void unwind(Block outermost) {
    List<Block> saved = new ArrayList<>(blocks);
    int stop = outermost == null ? 0 : blocks.indexOf(outermost) + 1;
    Label[] starts = new Label[saved.size()];
    for (int i = saved.size() - 1; i >= stop; i--) {
      Block block = saved.get(i);
      blocks.removeLast();
      if (block.ending != null) {
        Label start = code.newBoundLabel();
        for (int left = i; left < saved.size(); left++) {
          starts[left] = starts[left] == null ? start : starts[left];
        }
        block.ending.run();
      }
    }
    Label end = code.newBoundLabel();
    for (int i = stop; i < saved.size(); i++) {
      if (starts[i] != null) {
        saved.get(i).gaps.add(new Block.Gap(starts[i], end));
      }
    }
    blocks.clear();
    blocks.addAll(saved);
  }

  /**
   * Makes {@code handler} catch what happens from {@code start} to {@code end} but for the gaps.
   */
  void protect(Block block, Label start, Label end, Label handler) {
    Label from = start;
    for (Block.Gap gap : block.gaps) {
      code.exceptionCatchAll(from, gap.start(), handler);
      from = gap.end();
    }
    code.exceptionCatchAll(from, end, handler);
  }

  // ---- small things --------------------------------------------------------------------------

  void line(int line) {
    lastLine = line;
    // Without line numbers everything is on the first line (py/bc.c, mp_bytecode_get_source_line).
    code.loadConstant(lines ? line : 1).istore(lineVariable);
  }

  /** Where a generator goes on it has to be told its line again. */
  void sameLine() {
    if (lastLine > 0) {
      line(lastLine);
    }
  }

  /** Notes where an expression stands that has a line of its own (py/compile.c, compile_node). */
  void lineOf(Expr expression) {
    boolean leaf =
        switch (expression) {
          case Expr.Name e -> true;
          case Expr.Singleton e -> true;
          case Expr.Missing e -> true;
          case Expr.Constant e -> isLeaf(e.value());
          default -> false;
        };
    if (!leaf && expression.span().line() != lastLine) {
      line(expression.span().line());
    }
  }

  /** Other constants have a node with a line (py/parse.c, push_result_token). */
  private static boolean isLeaf(Object constant) {
    return constant instanceof Long
        || constant instanceof Boolean
        || constant instanceof String text && text.length() <= MOST_INTERNED;
  }

  /** The exception on its way is only passed on: no new line of the traceback. */
  void noLine() {
    lastLine = 0;
    code.iconst_0().istore(lineVariable);
  }

  /** Turns the Throwable on the stack into a PyException with this place noted. */
  void caught() {
    code.loadConstant(unit.file()).iload(lineVariable).loadConstant(scope.name());
    code.invokestatic(
        Names.RAISING,
        "caught",
        MethodTypeDesc.of(
            Names.EXCEPTION, Names.THROWABLE, Names.STRING, ConstantDescs.CD_int, Names.STRING));
  }

  void pushNone() {
    code.getstatic(Names.NONE, "NONE", Names.NONE);
  }

  void poll() {
    code.invokestatic(Names.INTERRUPTS, "poll", ConstantDescs.MTD_void);
  }

  boolean yields(Expr expression) {
    return unit.scopes().yielding().contains(expression);
  }

  Scope scopeOf(Node node) {
    return unit.scopes().byNode().get(node);
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
