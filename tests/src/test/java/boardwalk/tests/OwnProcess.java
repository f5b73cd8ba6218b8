package boardwalk.tests;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A process of its own for a window that what other tests leave behind would disturb. */
final class OwnProcess {

  private OwnProcess() {}

  /**
   * A Java like this one.
   *
   * @param main class with the {@code main} to run
   * @param options which of this process's options it has too
   */
  static List<String> command(Class<?> main, Predicate<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.contains("agent"))
        .filter(options)
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return command;
  }
}
