package boardwalk.interpreter;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Imports;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;
import java.nio.charset.StandardCharsets;

/** Finds modules: built in, then on the file system along {@code sys.path} (py/builtinimport.c). */
final class ModuleImporter implements Imports.Importer {

  private final Interpreter interpreter;

  ModuleImporter(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  @Override
  public Object importModule(String name, int level, Namespace globals, boolean leaf) {
    if (name.isEmpty() && level == 0) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    String full = level == 0 ? name : absolute(name, level, globals);
    Text.name(full);
    String[] parts = full.split("\\.");
    Object top = null;
    Object module = null;
    String path = "";
    for (int i = 0; i < parts.length; i++) {
      path = i == 0 ? parts[0] : path + "." + parts[i];
      boolean first = interpreter.loaded().getOrNull(path) == null;
      Object next = load(path, parts[i], module);
      if (first && module instanceof PyModule known) {
        known.namespace().put(parts[i], next);
      }
      module = next;
      top = top == null ? next : top;
    }
    return leaf ? module : top;
  }

  private static String absolute(String name, int level, Namespace globals) {
    Object packageName = globals.get("__name__");
    boolean isPackage = globals.get("__path__") != null;
    String[] parts = Text.str(packageName == null ? "" : packageName).split("\\.");
    int keep = parts.length - level + (isPackage ? 1 : 0);
    if (packageName == null || keep < 1 || packageName.equals("__main__")) {
      throw Errors.importError("can't perform relative import");
    }
    String base = String.join(".", java.util.Arrays.copyOf(parts, keep));
    return name.isEmpty() ? base : base + "." + name;
  }

  private Object load(String full, String last, Object parent) {
    PyDict loaded = interpreter.loaded();
    if (full.equals("__main__")) {
      return new PyModule("__main__", interpreter.main());
    }
    Object already = loaded.getOrNull(full);
    // An empty sys.path asks for the built-in module, whatever has been loaded.
    boolean fromFiles = Iteration.toArray(interpreter.path()).length > 0;
    if (already != null && fromFiles) {
      return already;
    }
    if (parent != null && interpreter.modules().find(full).isPresent()) {
      return interpreter.builtin(full).orElseThrow();
    }
    if (parent != null) {
      Object folder = Attributes.getOrNull(parent, "__path__");
      PyModule found = folder == null ? null : fromFolder(Text.str(folder), full, last);
      if (found == null) {
        Object attribute = Attributes.getOrNull(parent, last);
        if (attribute instanceof PyModule module) {
          return module;
        }
        throw notFound(full);
      }
      return found;
    }
    // Modules that may be extended by a file come after it; sys and builtins cannot be.
    for (Object entry : Iteration.toArray(interpreter.path())) {
      String folder = Text.str(entry);
      if (folder.equals(".frozen")) {
        continue;
      }
      PyModule found = interpreter.modules().isFixed(full) ? null : fromFolder(folder, full, last);
      if (found != null) {
        return found;
      }
    }
    return interpreter.builtin(full).orElseThrow(() -> notFound(full));
  }

  private static RuntimeException notFound(String name) {
    return Errors.importError("no module named '" + name + "'");
  }

  private PyModule fromFolder(String folder, String full, String last) {
    String base = folder.isEmpty() ? last : folder + "/" + last;
    SourceFiles files = interpreter.files();
    if (files.isDirectory(base)) {
      PyModule module = module(full);
      module.namespace().put("__path__", base);
      String init = base + "/__init__.py";
      files.read(init).ifPresent(source -> run(module, source, init, full));
      interpreter.loaded().put(full, module);
      return module;
    }
    String file = base + ".py";
    byte[] source = files.read(file).orElse(null);
    if (source == null) {
      if (files.read(base + ".mpy").isPresent()) {
        throw Errors.valueError("incompatible .mpy file");
      }
      return null;
    }
    PyModule module = module(full);
    run(module, source, file, full);
    return module;
  }

  private PyModule module(String full) {
    return new PyModule(full, new Namespace(interpreter.builtins()));
  }

  private void run(PyModule module, byte[] source, String file, String full) {
    module.namespace().put("__file__", file);
    interpreter.loaded().put(full, module);
    boolean done = false;
    try {
      interpreter.runModule(new String(source, StandardCharsets.UTF_8), file, module.namespace());
      done = true;
    } finally {
      if (!done) {
        // A module that failed is imported anew the next time.
        interpreter.loaded().removeOrNull(full);
      }
    }
  }
}
