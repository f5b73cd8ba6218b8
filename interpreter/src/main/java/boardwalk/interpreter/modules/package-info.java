/**
 * The modules written in Java: one class a module, found by its name in {@link
 * boardwalk.interpreter.modules.ModuleRegistry}.
 *
 * <p>A module is a class like this, and a line in the registry:
 *
 * <pre>{@code
 * final class GreetingModule implements NativeModule {
 *   public String name() { return "greeting"; }
 *
 *   public PyModule create(Interpreter interpreter) {
 *     return new PyModule(name())
 *         .with("VERSION", 3L)                                       // ints are Long
 *         .with(NativeFunction.of1("hello", who -> "hello " + Text.str(who)))
 *         .with(NativeFunction.of2("add", Arithmetic::add))
 *         .with(NativeFunction.withKeywords("shout", arguments -> {  // hello(text, times=1)
 *           String text = (String) arguments.require(0, "text");
 *           long times = Numbers.toLong(arguments.get(1, "times", 1L));
 *           if (times < 0) throw Errors.valueError("times must not be negative");
 *           return text.repeat((int) times);
 *         }));
 *   }
 * }
 * }</pre>
 *
 * <p>A class for programs is a {@link boardwalk.interpreter.runtime.PyType} with a constructor and
 * methods, and a {@link boardwalk.interpreter.runtime.PyObject} for its instances. Nothing returns
 * Java's null; {@code None.NONE} stands for nothing. Whatever takes long calls {@code
 * Interrupts.poll()} in its loops. Callbacks from other threads go through {@code
 * Interrupts.schedule}.
 */
package boardwalk.interpreter.modules;
