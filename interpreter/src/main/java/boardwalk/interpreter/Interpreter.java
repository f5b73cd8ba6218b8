package boardwalk.interpreter;

import boardwalk.interpreter.compile.Optimization;
import boardwalk.interpreter.compile.ProgramCompiler;
import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.mpy.Decoder;
import boardwalk.interpreter.mpy.MpyFile;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.BuiltinTypes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Frames;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.HeapEstimate;
import boardwalk.interpreter.runtime.Imports;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Reserve;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A MicroPython: runs programs in its {@code __main__} namespace until it is reset.
 *
 * <p>One runs at a time in a process, on one thread: the one that calls {@link #run}. {@link
 * Interrupts#interrupt} and {@link Interrupts#schedule} may be called from any thread.
 */
public final class Interpreter {

  private final Console console;
  private final SourceFiles files;
  private final Platform platform;
  private final ModuleRegistry registry;
  private final Namespaces namespaces;
  private final Deque<Namespace> running = new ArrayDeque<>();
  private Namespace builtins;

  /** The built-in names as no program has changed them. */
  private Namespace own;

  private Namespace main;
  private final Map<String, PyModule> builtInModules = new HashMap<>();
  private Object exitFunction = None.NONE;
  private PyDict loaded;
  private PyList path;
  private long code;
  private Clock.Event memoryLook;

  /** Nanoseconds between two looks at the memory. */
  private static final long MEMORY_LOOK = 100_000_000;

  /** What a piece of a program is run as. */
  public enum Mode {
    /** A whole file. */
    FILE,
    /** What is typed at a prompt: the value of an expression is shown, unless it is None. */
    INTERACTIVE
  }

  /** Makes a freshly reset interpreter of a board that has run nothing yet. */
  public Interpreter(
      Console console, SourceFiles files, Platform platform, ModuleRegistry registry) {
    this(console, files, platform, registry, new Namespaces());
  }

  /**
   * Makes a freshly reset interpreter.
   *
   * @param namespaces of the board's modules before the reset; nothing of theirs may run any more
   */
  public Interpreter(
      Console console,
      SourceFiles files,
      Platform platform,
      ModuleRegistry registry,
      Namespaces namespaces) {
    this.namespaces = namespaces;
    this.console = console;
    this.files = files;
    this.platform = platform;
    this.registry = registry;
    // Loads the classes whose initializers fill the built-in types.
    BuiltinTypes.all();
    ProgramCompiler.loadsMpyFiles(platform.mpy().isPresent());
    reset();
  }

  /** Forgets every variable and module, as a soft reset does. */
  public void reset() {
    Heap.locks(0);
    builtins = new Namespace();
    namespaces.reset();
    main = moduleNames("__main__");
    main.put("__name__", "__main__");
    loaded = new PyDict();
    builtInModules.clear();
    exitFunction = None.NONE;
    code = 0;
    path = PyList.of("", "/lib");
    running.clear();
    running.push(main);
    Frames.clear();
    Optimization.level(0);
    Interrupts.reset();
    Imports.use(new ModuleImporter(this));
    load(registry.find("builtins").orElseThrow());
    builtins.put(
        ProgramCompiler.SHOW, NativeFunction.of1(ProgramCompiler.SHOW, this::showAtPrompt));
    own = new Namespace();
    builtins.forEach(own::put);
  }

  /**
   * Runs a piece of a program in {@code __main__}.
   *
   * @param file name that tracebacks show
   * @throws PyException what the program does not catch, SyntaxError included
   */
  public void run(String source, String file, Mode mode) {
    guarded(
        () -> {
          if (mode == Mode.FILE) {
            countCode(source);
            // shared/runtime/pyexec.c, MICROPY_MODULE___FILE__: <stdin> over the raw REPL.
            main.put("__file__", file);
            runToItsEnd(ProgramCompiler.program(source, file, main));
            return None.NONE;
          }
          ProgramCompiler.interactive(source, file, main).run();
          return None.NONE;
        });
  }

  /**
   * Runs a program of the board's own between those of a person, with names of its own, the
   * built-in ones included: it prints nothing and leaves nothing behind.
   *
   * @throws PyException what became of it, faults of the JVM included
   */
  public void rehearse(String source) {
    Interrupts.begin();
    try {
      ProgramCompiler.program(source, "<rehearsal>", new Namespace(own)).run();
    } catch (PyException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw Raising.caught(e);
    } finally {
      Frames.clear();
    }
  }

  private void runToItsEnd(ProgramCompiler.Runnable program) {
    try {
      program.run();
    } catch (PyException e) {
      if (e.matches(Errors.SYSTEM_EXIT)) {
        callExitFunction();
      }
      throw e;
    }
    callExitFunction();
  }

  private void callExitFunction() {
    Object function = exitFunction;
    exitFunction = None.NONE;
    if (function != None.NONE) {
      Calls.callable(function).call0();
    }
  }

  /**
   * {@code sys.atexit}: what is called when the program ends, by itself or by {@code sys.exit}.
   *
   * @return what was to be called before
   */
  public Object atExit(Object function) {
    Object before = exitFunction;
    exitFunction = function;
    return before;
  }

  private Object showAtPrompt(Object value) {
    if (value != None.NONE) {
      console.write(Text.repr(value) + "\n");
      builtins.put("_", value);
    }
    return None.NONE;
  }

  /** Runs {@code work} as a program: faults of the JVM become exceptions of the program. */
  private void guarded(ProgramCompiler.Runnable work) {
    Reserve.restore();
    Interrupts.begin();
    watchMemory();
    try {
      work.run();
    } catch (PyException e) {
      throw e;
    } catch (Throwable e) {
      throw Raising.caught(e);
    } finally {
      if (memoryLook != null) {
        memoryLook.cancel();
        memoryLook = null;
      }
      running.clear();
      running.push(main);
    }
  }

  /** The value of a program's expression; for completion and tests. */
  public Object evaluate(String source) {
    return ProgramCompiler.expression(source, "<stdin>", main).run();
  }

  public Console console() {
    return console;
  }

  public SourceFiles files() {
    return files;
  }

  public Platform platform() {
    return platform;
  }

  public ModuleRegistry modules() {
    return registry;
  }

  public Namespace builtins() {
    return builtins;
  }

  public Namespace main() {
    return main;
  }

  /** {@code sys.modules}. */
  public PyDict loaded() {
    return loaded;
  }

  /** Looks for modules in this folder too, after the others. */
  public void addPath(String folder) {
    path.add(folder);
  }

  /** {@code sys.path}, as the program has it now. */
  public Object path() {
    PyModule sys = builtInModules.get("sys");
    Object now = sys == null ? null : sys.namespace().get("path");
    return now == null ? path : now;
  }

  /** Loads a built-in module unless it is loaded. */
  PyModule load(NativeModule module) {
    if (module.isReplaceable()) {
      return loaded.getOrNull(module.name()) instanceof PyModule already
          ? already
          : module.create(this);
    }
    PyModule already = builtInModules.get(module.name());
    if (already != null) {
      return already;
    }
    PyModule made = module.create(this);
    // Not in sys.modules: there are only the modules that came from files (py/objmodule.c).
    builtInModules.put(module.name(), made);
    return made;
  }

  /** The built-in module {@code name}, loaded; empty when there is none. */
  public Optional<PyModule> builtin(String name) {
    return registry.find(name).map(this::load);
  }

  /** Bytes the program's objects would take on a board, about; not more than the board has. */
  public long memoryUsed() {
    return Math.min(Heap.limit(), code + HeapEstimate.of(Heap.limit(), main, loaded));
  }

  /**
   * Counts the code of a program; MemoryError when compiling it needs more memory than the board
   * has. Code takes about as much as its source without comments and spaces.
   */
  private void countCode(String source) {
    if (Heap.limit() == Long.MAX_VALUE) {
      return;
    }
    long size = 0;
    for (String line : source.split("\n")) {
      String text = line.strip();
      size += text.startsWith("#") ? 0 : text.length();
    }
    Heap.expectRoom(size + size / 5);
    code += size * 3 / 4;
  }

  /** Looks now and then whether the program has outgrown the board. */
  private void watchMemory() {
    if (Heap.limit() == Long.MAX_VALUE) {
      return;
    }
    memoryLook =
        Clock.after(
            MEMORY_LOOK,
            () -> {
              if (memoryUsed() >= Heap.limit()) {
                Interrupts.raise(
                    Errors.memoryError("memory allocation failed, allocating 64 bytes"));
              } else {
                watchMemory();
              }
            });
  }

  /** Runs a module's file in its own namespace. */
  public void runModule(String source, String file, Namespace namespace) {
    countCode(source);
    running.push(namespace);
    try {
      ProgramCompiler.program(source, file, namespace).run();
    } finally {
      running.pop();
    }
  }

  /**
   * Runs a module that is compiled already.
   *
   * @param size bytes of its file, which take about as much memory
   */
  void runCompiled(MpyFile file, int size, PyModule module) {
    Heap.expectRoom(size);
    code += size;
    running.push(module.namespace());
    try {
      Decoder.module(file, module.namespace()).call0();
    } finally {
      running.pop();
    }
  }

  /** An empty namespace for a module that is to be run now. */
  public Namespace moduleNames(String module) {
    return namespaces.of(module, builtins);
  }

  /** Names of the module whose code asks. */
  public Namespace currentGlobals() {
    return Frames.globals(running.peek());
  }

  /** Names of the class body that asks, else of its module. */
  public Namespace currentLocals() {
    return Frames.locals(running.peek());
  }

  /** {@code exec} and {@code eval}: source, then globals and locals (py/modbuiltins.c). */
  public Object execute(Object[] arguments, boolean expression) {
    Scoped scoped = new Scoped(currentGlobals(), currentLocals());
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i] == None.NONE) {
        continue;
      }
      if (!(Types.unwrap(arguments[i]) instanceof PyDict dict)) {
        throw Errors.of(Errors.TYPE_ERROR);
      }
      scoped = i == 1 ? new Scoped(dict, dict) : new Scoped(scoped.globals(), dict);
    }
    return scoped.run(names -> runnable(arguments[0], expression, names));
  }

  /** The names a piece of a program runs with. */
  private final class Scoped {
    private final PyDict globals;
    private final PyDict locals;

    Scoped(PyDict globals, PyDict locals) {
      this.globals = globals;
      this.locals = locals;
    }

    PyDict globals() {
      return globals;
    }

    Object run(Function<Namespace, ProgramCompiler.Runnable> code) {
      Namespace behind = globals instanceof Namespace known ? known : globals.asGlobals(builtins);
      Namespace names = locals == globals ? behind : separate(behind);
      PyDict before = names.copy();
      running.push(names);
      try {
        return code.apply(names).run();
      } finally {
        running.pop();
        Frames.clear();
        if (names != locals) {
          names.forEach(
              (name, value) -> {
                if (before.getOrNull(name) != value) {
                  locals.put(name, value);
                }
              });
          for (Object name : before.keys()) {
            if (names.getOrNull(name) == null) {
              locals.removeOrNull(name);
            }
          }
        }
      }
    }

    private Namespace separate(Namespace behind) {
      Namespace all = new Namespace(builtins);
      behind.forEach(all::put);
      for (Object key : locals.keys()) {
        all.put(key, locals.getOrNull(key));
      }
      return all;
    }
  }

  private static ProgramCompiler.Runnable runnable(
      Object source, boolean expression, Namespace globals) {
    Object plain = Types.unwrap(source);
    if (plain instanceof CodeObject code) {
      return code.in(globals);
    }
    String text =
        plain instanceof String s
            ? s
            : new String(Buffers.bytes(plain), java.nio.charset.StandardCharsets.UTF_8);
    return expression
        ? ProgramCompiler.expression(text.strip(), "<string>", globals)
        : ProgramCompiler.program(text, "<string>", globals);
  }

  /** {@code execfile}: runs a file with the names of who asks. */
  public Object executeFile(String path) {
    byte[] source = files.open(path).orElseThrow(() -> Errors.osError(Errno.ENOENT));
    String text = new String(source, java.nio.charset.StandardCharsets.UTF_8);
    Scoped scoped = new Scoped(currentGlobals(), currentLocals());
    return scoped.run(names -> ProgramCompiler.program(text, path, names));
  }

  /** {@code compile}. */
  public Object compile(Object source, String file, String mode) {
    if (!mode.equals("exec") && !mode.equals("eval") && !mode.equals("single")) {
      throw Errors.valueError("bad compile mode");
    }
    String text = new String(Buffers.bytes(source), java.nio.charset.StandardCharsets.UTF_8);
    CodeObject code = new CodeObject(text, file, mode);
    // Compiled once now, so that errors come now.
    code.in(new Namespace(builtins));
    return code;
  }
}
