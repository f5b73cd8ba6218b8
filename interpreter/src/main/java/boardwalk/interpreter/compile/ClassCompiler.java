package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.Signature;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** Makes the hidden class of a function. */
final class ClassCompiler {

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private static final ClassFile CLASS_FILE =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofClassLoading(ClassCompiler.class.getClassLoader())
                  .cached()));

  private static final MethodTypeDesc CONSTRUCTOR =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          Names.SIGNATURE,
          Names.NAMESPACE,
          Names.OBJECTS,
          Names.OBJECTS,
          Names.CELLS);

  private static final MethodTypeDesc INVOKE = MethodTypeDesc.of(Names.OBJECT, Names.OBJECTS);
  private static final MethodTypeDesc RESUME =
      MethodTypeDesc.of(Names.OBJECT, Names.GENERATOR, Names.OBJECT);

  /** Most parameters a function can have to get a calling method of its own. */
  private static final int MOST_DIRECT = 6;

  private ClassCompiler() {}

  static MethodHandle compile(FunctionCode function) throws ReflectiveOperationException {
    ClassDesc self = ClassDesc.of(ClassCompiler.class.getPackageName(), "Function");
    Constants constants = new Constants(self);
    byte[] bytes;
    try {
      bytes = build(function, self, constants);
    } catch (IllegalArgumentException tooLarge) {
      if (function.node() instanceof Program && !function.inParts()) {
        function.putInParts();
        return compile(function);
      }
      // The class file format allows 64 KB for a method.
      throw Errors.memoryError("function '" + function.scope().name() + "' is too long");
    }
    Object[] values = constants.values();
    function.constants(values);
    Support.handOver(values);
    MethodHandles.Lookup lookup = LOOKUP.defineHiddenClass(bytes, true);
    return lookup
        .findConstructor(
            lookup.lookupClass(),
            MethodType.methodType(
                void.class,
                Signature.class,
                Namespace.class,
                Object[].class,
                Object[].class,
                Cell[].class))
        .asType(
            MethodType.methodType(
                PyFunction.class,
                Signature.class,
                Namespace.class,
                Object[].class,
                Object[].class,
                Cell[].class));
  }

  private static byte[] build(FunctionCode function, ClassDesc self, Constants constants) {
    return CLASS_FILE.build(
        self,
        builder -> {
          builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
          builder.withSuperclass(Names.FUNCTION);
          builder.withMethodBody(
              ConstantDescs.INIT_NAME,
              CONSTRUCTOR,
              0,
              code ->
                  code.aload(0)
                      .aload(1)
                      .aload(2)
                      .aload(3)
                      .aload(4)
                      .aload(5)
                      .invokespecial(Names.FUNCTION, ConstantDescs.INIT_NAME, CONSTRUCTOR)
                      .return_());
          if (function.scope().isGenerator()) {
            builder.withMethodBody(
                "ownType",
                MethodTypeDesc.of(Names.TYPE),
                ClassFile.ACC_PROTECTED,
                code -> code.getstatic(Names.FUNCTION, "MAKING_GENERATORS", Names.TYPE).areturn());
            builder.withMethodBody(
                "resume",
                RESUME,
                ClassFile.ACC_PROTECTED,
                code -> new BodyCompiler(function, code, constants, true).compile(3));
            builder.withMethodBody(
                "invoke",
                INVOKE,
                ClassFile.ACC_PROTECTED,
                code -> {
                  code.aload(0).aload(1);
                  constants.push(code, function, ClassDesc.of(FunctionCode.class.getName()));
                  code.invokestatic(
                          Names.SUPPORT,
                          "generator",
                          MethodTypeDesc.of(
                              Names.OBJECT,
                              Names.FUNCTION,
                              Names.OBJECTS,
                              ClassDesc.of(FunctionCode.class.getName())))
                      .areturn();
                });
          } else {
            plain(function, builder, constants);
          }
          if (function.unit().viper().containsKey(function.node())
              && !(function.node() instanceof Expr.Comprehension)) {
            positionalOnly(builder);
          }
          constants.declare(builder);
        });
  }

  /** As mp_arg_check_num has it, which checks the arguments of viper functions. */
  private static void positionalOnly(java.lang.classfile.ClassBuilder builder) {
    builder.withMethodBody(
        "called",
        MethodTypeDesc.of(Names.STRING),
        ClassFile.ACC_PROTECTED,
        code -> code.loadConstant("function").areturn());
    MethodTypeDesc call = MethodTypeDesc.of(Names.OBJECT, Names.OBJECTS, Names.STRINGS);
    builder.withMethodBody(
        "call",
        call,
        ClassFile.ACC_PUBLIC,
        code ->
            code.aload(2)
                .invokestatic(
                    Names.WORDS,
                    "noKeywords",
                    MethodTypeDesc.of(ConstantDescs.CD_void, Names.STRINGS))
                .aload(0)
                .aload(1)
                .aload(2)
                .invokespecial(Names.FUNCTION, "call", call)
                .areturn());
  }

  private static void plain(
      FunctionCode function, java.lang.classfile.ClassBuilder builder, Constants constants) {
    Signature signature = function.signature();
    int count = signature.names().size();
    boolean direct =
        count <= MOST_DIRECT
            && signature.keywordOnly() == 0
            && !signature.hasStar()
            && !signature.hasDoubleStar();
    if (!direct) {
      builder.withMethodBody(
          "invoke",
          INVOKE,
          ClassFile.ACC_PROTECTED,
          code -> new BodyCompiler(function, code, constants, false).compileFromArray(count));
      return;
    }
    ClassDesc[] parameters = new ClassDesc[count];
    java.util.Arrays.fill(parameters, Names.OBJECT);
    MethodTypeDesc type = MethodTypeDesc.of(Names.OBJECT, parameters);
    builder.withMethodBody(
        "call" + count,
        type,
        ClassFile.ACC_PUBLIC,
        code -> new BodyCompiler(function, code, constants, false).compile(1 + count));
    builder.withMethodBody(
        "invoke",
        INVOKE,
        ClassFile.ACC_PROTECTED,
        code -> {
          code.aload(0);
          for (int i = 0; i < count; i++) {
            code.aload(1).loadConstant(i).aaload();
          }
          code.invokevirtual(Names.CALLABLE, "call" + count, type).areturn();
        });
    if (!function.unit().viper().containsKey(function.node())) {
      for (int given = count - defaults(function.node()); given < count; given++) {
        withDefaults(builder, given, count, type);
      }
    }
  }

  private static int defaults(Node node) {
    List<Parameter> parameters =
        switch (node) {
          case Stmt.FunctionDef definition -> definition.parameters();
          case Expr.Lambda lambda -> lambda.parameters();
          default -> List.of();
        };
    return (int) parameters.stream().filter(p -> p.defaultValue() != null).count();
  }

  /**
   * The method for a call with {@code given} of {@code count} arguments; the others have values.
   */
  private static void withDefaults(
      java.lang.classfile.ClassBuilder builder, int given, int count, MethodTypeDesc all) {
    ClassDesc[] parameters = new ClassDesc[given];
    java.util.Arrays.fill(parameters, Names.OBJECT);
    builder.withMethodBody(
        "call" + given,
        MethodTypeDesc.of(Names.OBJECT, parameters),
        ClassFile.ACC_PUBLIC,
        code -> {
          for (int i = 0; i <= given; i++) {
            code.aload(i);
          }
          code.aload(0).getfield(Names.FUNCTION, "defaults", Names.OBJECTS);
          int kept = given + 1;
          code.astore(kept);
          for (int i = given; i < count; i++) {
            // Defaults stand for the last parameters: the last of them for the very last.
            code.aload(kept).aload(kept).arraylength().loadConstant(count - i).isub().aaload();
          }
          code.invokevirtual(Names.CALLABLE, "call" + count, all).areturn();
        });
  }
}
