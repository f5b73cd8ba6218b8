package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;

/** What {@code help()} says. */
final class Help {

  private static final int COLUMNS = 4;
  private static final int COLUMN_WIDTH = 18;

  private Help() {}

  static String text(Object[] arguments, Interpreter interpreter) {
    if (arguments.length == 0) {
      return """
          Welcome to MicroPython on a simulated board!

          Control commands:
            CTRL-A        -- on a blank line, enter raw REPL mode
            CTRL-B        -- on a blank line, enter normal REPL mode
            CTRL-C        -- interrupt a running program
            CTRL-D        -- on a blank line, do a soft reset of the board
            CTRL-E        -- on a blank line, enter paste mode

          For further help on a specific object, type help(obj)
          For a list of available modules, type help('modules')
          """;
    }
    if (arguments[0].equals("modules")) {
      return modules(new ArrayList<>(interpreter.modules().names()));
    }
    StringBuilder out = new StringBuilder("object ");
    out.append(Text.str(arguments[0])).append(" is of type ");
    out.append(Types.name(arguments[0])).append('\n');
    Namespace names =
        switch (arguments[0]) {
          case PyModule module -> module.namespace();
          case PyType type -> type.namespace();
          default -> Types.of(arguments[0]).namespace();
        };
    names.forEach(
        (name, value) ->
            out.append("  ").append(name).append(" -- ").append(Text.str(value)).append('\n'));
    return out.toString();
  }

  private static String modules(List<String> names) {
    names.addFirst("__main__");
    names.sort(null);
    int rows = (names.size() + COLUMNS - 1) / COLUMNS;
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int i = row; i < names.size(); i += rows) {
        line.append(String.format("%-" + COLUMN_WIDTH + "s", names.get(i)));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.append("Plus any modules on the filesystem\n").toString();
  }
}
