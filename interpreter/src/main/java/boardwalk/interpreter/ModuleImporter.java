package boardwalk.interpreter;

import boardwalk.interpreter.mpy.Abi;
import boardwalk.interpreter.mpy.MpyReader;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Imports;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Text;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds modules: built in, then on the file system along {@code sys.path} (py/builtinimport.c). */
final class ModuleImporter implements Imports.Importer {

  private static final String SOURCE = ".py";
  private static final String COMPILED = ".mpy";

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
    Object already = loaded.getOrNull(full);
    if (full.equals("__main__")) {
      // A program may have put another module in its place, as test runners do.
      return already != null ? already : new PyModule("__main__", interpreter.main());
    }
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
      Optional<String> init = find(base + "/__init__");
      init.ifPresent(file -> run(module, file, full));
      interpreter.loaded().put(full, module);
      return module;
    }
    Optional<String> file = find(base);
    if (file.isEmpty()) {
      return null;
    }
    PyModule module = module(full);
    run(module, file.get(), full);
    return module;
  }

  /** {@code base.py}, or {@code base.mpy} where there is none and the board loads it. */
  private Optional<String> find(String base) {
    SourceFiles files = interpreter.files();
    if (files.isFile(base + SOURCE)) {
      return Optional.of(base + SOURCE);
    }
    boolean compiled = interpreter.platform().mpy().isPresent() && files.isFile(base + COMPILED);
    return compiled ? Optional.of(base + COMPILED) : Optional.empty();
  }

  private void content(PyModule module, String file) {
    byte[] bytes = interpreter.files().open(file).orElseThrow(() -> Errors.osError(Errno.ENOENT));
    if (file.endsWith(SOURCE)) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      interpreter.runModule(text, file, module.namespace());
    } else {
      Abi abi = interpreter.platform().mpy().orElseThrow();
      interpreter.runCompiled(MpyReader.read(bytes, abi), bytes.length, module);
    }
  }

  private PyModule module(String full) {
    return new PyModule(full, interpreter.moduleNames(full));
  }

  /** Runs a file; the module is there before it is opened (py/builtinimport.c). */
  private void run(PyModule module, String file, String full) {
    module.namespace().put("__file__", file);
    interpreter.loaded().put(full, module);
    boolean done = false;
    try {
      content(module, file);
      done = true;
    } finally {
      if (!done) {
        // A module that failed is imported anew the next time.
        interpreter.loaded().removeOrNull(full);
      }
    }
  }
}
