package boardwalk.app.simulation;

import boardwalk.boards.BoardProfile;
import boardwalk.device.transport.ProcessTransport;
import boardwalk.device.transport.Transport;
import boardwalk.interpreter.Main;
import boardwalk.interpreter.hardware.HardwareLink;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a simulated board is started: a JVM of its own, so that whatever a program does there cannot
 * touch this one.
 *
 * @param profile which board
 * @param flash folder that is its flash; empty for a fresh one
 * @param project folder its programs can import from; empty for none
 */
public record SimulatedBoard(BoardProfile profile, Optional<Path> flash, Optional<Path> project) {

  /** Name of the file beside a program that says what is wired to the board. */
  public static final String CIRCUIT = "circuit.toml";

  /** Heap of the child: far more than any board has, far less than would hurt the computer. */
  private static final String HEAP = "-Xmx128m";

  /**
   * Room for new objects: programs make many short-lived ones, and twice as much halves the pauses.
   */
  private static final String YOUNG = "-Xmn24m";

  /** Large objects are made where they stay: the first collection would copy them there. */
  private static final String LARGE = "-XX:PretenureSizeThreshold=1m";

  /** Recursive functions of programs are worth inlining once more than the JVM's default. */
  private static final String RECURSION = "-XX:MaxRecursiveInlineLevel=2";

  /** The command that starts it, without the hardware channel. */
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(StartCache.options(classPath()));
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            HEAP,
            YOUNG,
            LARGE,
            RECURSION,
            "-XX:-UsePerfData",
            "-cp",
            classPath(),
            Main.class.getName(),
            "--board",
            profile.id()));
    flash.ifPresent(folder -> command.addAll(List.of("--flash", folder.toString())));
    project.ifPresent(folder -> command.addAll(List.of("--project", folder.toString())));
    circuit().ifPresent(file -> command.addAll(List.of("--circuit", file.toString())));
    return command;
  }

  /** The circuit beside the program, where there is one. */
  public Optional<Path> circuit() {
    return project.map(folder -> folder.resolve(CIRCUIT)).filter(Files::isRegularFile);
  }

  /** Only what the interpreter needs, so that the child looks through few files. */
  private static String classPath() {
    String all = System.getProperty("java.class.path");
    String needed =
        Arrays.stream(all.split(File.pathSeparator))
            .filter(SimulatedBoard::isNeeded)
            .collect(Collectors.joining(File.pathSeparator));
    return needed.isEmpty() ? all : needed;
  }

  private static boolean isNeeded(String entry) {
    String name = Path.of(entry).getFileName().toString();
    boolean library =
        name.startsWith("boardwalk-interpreter")
            || name.startsWith("boardwalk-board-profiles")
            || name.startsWith("commons-numbers");
    return library || new File(entry).isDirectory();
  }

  /** Starts it; {@code link} is told to it where one is given. */
  public Transport start(Optional<HardwareLink> link) throws IOException {
    List<String> command = command();
    Map<String, String> environment = new HashMap<>();
    link.ifPresent(
        l -> {
          command.addAll(List.of("--hardware", Integer.toString(l.port())));
          environment.put(HardwareLink.TOKEN_VARIABLE, l.token());
        });
    return ProcessTransport.start("simulated " + profile.name(), command, environment);
  }
}
