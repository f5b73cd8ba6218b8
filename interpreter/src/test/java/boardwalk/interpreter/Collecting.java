package boardwalk.interpreter;

import boardwalk.interpreter.runtime.Errors;
import java.nio.charset.StandardCharsets;

/** A console of tests: takes what programs print, has nothing to read. */
public record Collecting(StringBuilder out) implements Console {

  @Override
  public void write(String text) {
    synchronized (out) {
      out.append(text);
    }
  }

  @Override
  public void write(byte[] bytes) {
    write(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public int read() {
    throw Errors.of(Errors.EOF_ERROR);
  }

  @Override
  public boolean ready() {
    return false;
  }

  @Override
  public String input(String prompt) {
    throw Errors.of(Errors.EOF_ERROR);
  }
}
