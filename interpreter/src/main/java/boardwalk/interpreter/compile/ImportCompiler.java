package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Stmt;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Compiles {@code import}. */
final class ImportCompiler {

  private static final ClassDesc IMPORTS =
      ClassDesc.of(boardwalk.interpreter.runtime.Imports.class.getName());

  private final BodyCompiler body;

  ImportCompiler(BodyCompiler body) {
    this.body = body;
  }

  private CodeBuilder code() {
    return body.code;
  }

  private void load(String name, int level, boolean leaf, String[] from) {
    code().loadConstant(name).loadConstant(level);
    body.constants.push(code(), body.unit.globals(), Names.NAMESPACE);
    code().loadConstant(leaf ? 1 : 0);
    if (from == null) {
      code().aconst_null();
    } else {
      body.constants.push(code(), from, Names.STRINGS);
    }
    code()
        .invokestatic(
            IMPORTS,
            "load",
            MethodTypeDesc.of(
                Names.OBJECT,
                Names.STRING,
                ConstantDescs.CD_int,
                Names.NAMESPACE,
                ConstantDescs.CD_boolean,
                Names.STRINGS));
  }

  void plain(Stmt.Import s) {
    for (Stmt.Alias alias : s.names()) {
      load(alias.name(), 0, alias.as() != null, null);
      body.variables.store(alias.as() != null ? alias.as() : alias.name().split("\\.")[0]);
    }
  }

  void from(Stmt.ImportFrom s) {
    String[] wanted = s.names().stream().map(Stmt.Alias::name).toArray(String[]::new);
    load(s.module(), s.level(), true, wanted);
    Slot module = body.places.keep(Names.OBJECT);
    for (Stmt.Alias alias : s.names()) {
      body.places.load(module);
      if (alias.name().equals("*")) {
        body.constants.push(code(), body.unit.globals(), Names.NAMESPACE);
        code()
            .invokestatic(
                Names.SUPPORT,
                "importAll",
                MethodTypeDesc.of(ConstantDescs.CD_void, Names.OBJECT, Names.NAMESPACE));
      } else {
        code()
            .loadConstant(alias.name())
            .invokestatic(
                Names.SUPPORT,
                "importName",
                MethodTypeDesc.of(Names.OBJECT, Names.OBJECT, Names.STRING));
        body.variables.store(alias.as() != null ? alias.as() : alias.name());
      }
    }
  }
}
