package boardwalk.interpreter.repl;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.streams.Terminals;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The prompt: which mode it is in, and what each byte means there. */
public final class Repl {

  private static final int CTRL_A = 1;
  private static final int CTRL_B = 2;
  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;
  private static final int CTRL_E = 5;
  private static final String END = "\u0004";

  /** Half of {@code MICROPY_REPL_STDIN_BUFFER_MAX} (256): what a host may send before it waits. */
  private static final int WINDOW = 128;

  /** Where the prompt is; each mode reads until it gives the next one. */
  private enum Mode {
    FRIENDLY,
    RAW,
    /** The board restarts its programs, and comes back to the mode it was in. */
    SOFT_RESET
  }

  private final Uart uart;
  private final Interpreter interpreter;
  private final LineEditor editor;
  private Mode mode = Mode.FRIENDLY;

  public Repl(Uart uart, Interpreter interpreter) {
    this.uart = uart;
    this.interpreter = interpreter;
    this.editor = new LineEditor(uart, new Completer(interpreter)::complete);
    uart.rehearsal().use(interpreter);
    Interrupts.onUncaught(exception -> uart.writeCooked(shown(exception)));
  }

  /** The serial line as a program sees it. */
  public static Console console(Uart uart) {
    return new Console() {
      private final LineEditor editor =
          new LineEditor(uart, before -> new LineEditor.Completion("", java.util.List.of()));

      @Override
      public void write(String text) {
        uart.writeCooked(text);
      }

      @Override
      public void write(byte[] bytes) {
        uart.write(bytes);
      }

      @Override
      public int read() {
        uart.flush();
        return uart.read();
      }

      @Override
      public boolean ready() {
        return uart.ready();
      }

      @Override
      public void duplicate(Terminals terminals) {
        uart.duplicate(terminals);
      }

      @Override
      public String input(String prompt) {
        uart.flush();
        int end = editor.read(prompt, "");
        if (end == CTRL_C) {
          throw Errors.of(Errors.KEYBOARD_INTERRUPT);
        }
        if (end == CTRL_D) {
          throw Errors.of(Errors.EOF_ERROR);
        }
        return editor.line();
      }
    };
  }

  /** Whether the prompt was in raw mode when the board was reset. */
  public boolean isRaw() {
    return mode == Mode.RAW;
  }

  /** Starts in the mode the board was in before it was reset. */
  public void start(boolean raw) {
    mode = raw ? Mode.RAW : Mode.FRIENDLY;
  }

  /** Serves the prompt until the board is to be reset. */
  public void serve() {
    while (true) {
      Mode next = mode == Mode.RAW ? raw() : friendly();
      if (next == Mode.SOFT_RESET) {
        return;
      }
      mode = next;
    }
  }

  private Mode friendly() {
    banner();
    while (true) {
      int end = editor.read(">>> ", "");
      switch (end) {
        case CTRL_A -> {
          uart.write("\r\n");
          return Mode.RAW;
        }
        case CTRL_B -> {
          uart.write("\r\n");
          return Mode.FRIENDLY;
        }
        case CTRL_C -> uart.write("\r\n");
        case CTRL_D -> {
          uart.write("\r\n");
          return Mode.SOFT_RESET;
        }
        case CTRL_E -> paste();
        default -> {
          if (!editor.line().isEmpty()) {
            String source = statement();
            if (source != null) {
              run(source, Interpreter.Mode.INTERACTIVE);
            }
          }
        }
      }
    }
  }

  private void banner() {
    uart.write(interpreter.platform().banner() + "\r\n");
    uart.write("Type \"help()\" for more information.\r\n");
  }

  /** Reads the further lines of a statement; null when it was given up. */
  private String statement() {
    StringBuilder input = new StringBuilder(editor.line());
    while (Continuation.needsMore(input.toString())) {
      int end = editor.read("... ", Continuation.indent(input.toString()));
      if (end == CTRL_C) {
        uart.write("\r\n");
        return null;
      }
      if (end == CTRL_D) {
        break;
      }
      input.append('\n').append(editor.line().isBlank() ? "" : editor.line());
      if (editor.line().isBlank() && !input.toString().endsWith("\n")) {
        input.append('\n');
      }
    }
    return input.toString();
  }

  private void paste() {
    uart.write("\r\npaste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ");
    ByteArrayOutputStream pasted = new ByteArrayOutputStream();
    while (true) {
      int c = uart.read();
      if (c == CTRL_C) {
        uart.write("\r\n");
        return;
      }
      if (c == CTRL_D) {
        uart.write("\r\n");
        run(pasted.toString(StandardCharsets.UTF_8), Interpreter.Mode.FILE);
        return;
      }
      pasted.write(c == '\r' ? '\n' : c);
      if (c == '\r') {
        uart.write("\r\n=== ");
      } else {
        uart.write(new byte[] {(byte) c});
      }
    }
  }

  private Mode raw() {
    uart.write("raw REPL; CTRL-B to exit\r\n");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    uart.write(">");
    while (true) {
      int c = uart.read();
      switch (c) {
        case CTRL_A -> {
          byte[] soFar = line.toByteArray();
          line.reset();
          if (soFar.length == 2 && soFar[0] == CTRL_E) {
            if (soFar[1] == 'A') {
              rawPaste();
            } else {
              // A command of a newer protocol: not supported.
              uart.write("R\0");
            }
            uart.write(">");
          } else {
            uart.write("raw REPL; CTRL-B to exit\r\n>");
          }
        }
        case CTRL_B -> {
          uart.write("\r\n");
          return Mode.FRIENDLY;
        }
        case CTRL_C -> line.reset();
        case CTRL_D -> {
          armed(line.size() > 0);
          uart.write("OK");
          if (line.size() == 0) {
            uart.write("\r\n");
            return Mode.SOFT_RESET;
          }
          String source = line.toString(StandardCharsets.UTF_8);
          line.reset();
          runRaw(source);
          uart.write(">");
        }
        default -> line.write(c);
      }
    }
  }

  private void rawPaste() {
    uart.write(new byte[] {'R', 1, (byte) WINDOW, (byte) (WINDOW >> 8), 1});
    ByteArrayOutputStream source = new ByteArrayOutputStream();
    int left = WINDOW;
    while (true) {
      int c = uart.read();
      if (c == CTRL_C) {
        uart.write(END);
        uart.write(END);
        uart.writeCooked(shown(Errors.of(Errors.KEYBOARD_INTERRUPT)));
        uart.write(END);
        return;
      }
      if (c == CTRL_D) {
        armed(true);
        uart.write(END);
        runRaw(source.toString(StandardCharsets.UTF_8));
        return;
      }
      source.write(c);
      if (--left == 0) {
        left = WINDOW;
        uart.write(new byte[] {1});
      }
    }
  }

  /** From the moment the host knows its program is taken, Ctrl-C is meant for the program. */
  private void armed(boolean now) {
    if (now) {
      Interrupts.clear();
      uart.running(true);
    }
  }

  /** Runs and frames what comes: output, end, exception, end. */
  private void runRaw(String source) {
    PyException exception = execute(source, Interpreter.Mode.FILE);
    uart.write(END);
    boolean exits = exception != null && exception.matches(Errors.SYSTEM_EXIT);
    if (exception != null && !exits) {
      uart.writeCooked(shown(exception));
    }
    uart.write(END);
    uart.flush();
    if (exits) {
      throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
    }
  }

  private void run(String source, Interpreter.Mode as) {
    armed(true);
    PyException exception = execute(source, as);
    if (exception != null) {
      report(exception);
    }
    uart.flush();
  }

  /**
   * Runs the program of a file, as at start-up; what it does not catch is shown.
   *
   * @return whether the program ended by itself
   */
  public boolean runFile(String source, String file) {
    armed(true);
    PyException exception = execute(source, file, Interpreter.Mode.FILE);
    if (exception != null) {
      report(exception);
    }
    uart.flush();
    return exception == null;
  }

  private PyException execute(String source, Interpreter.Mode as) {
    return execute(source, "<stdin>", as);
  }

  private PyException execute(String source, String file, Interpreter.Mode as) {
    uart.running(true);
    try {
      interpreter.run(source, file, as);
      return null;
    } catch (PyException e) {
      return e;
    } finally {
      uart.running(false);
      Interrupts.clear();
    }
  }

  private void report(PyException exception) {
    if (exception.matches(Errors.SYSTEM_EXIT)) {
      // A board treats the end of its program by sys.exit as a wish for a soft reset.
      throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
    }
    uart.writeCooked(shown(exception));
  }

  /** The traceback; an exception whose own text cannot be made does not stop the board. */
  private static String shown(PyException exception) {
    try {
      return Text.traceback(exception);
    } catch (PyException noText) {
      return exception.object().type().name() + ": its text cannot be shown\n";
    }
  }
}
