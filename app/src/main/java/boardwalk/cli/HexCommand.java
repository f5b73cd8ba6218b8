package boardwalk.cli;

import boardwalk.device.disk.WholeFile;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.microbit.MicrobitFirmware;
import boardwalk.flasher.microbit.MicrobitImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk hex}. */
@Command(
    name = "hex",
    mixinStandardHelpOptions = true,
    description = "Look into micro:bit hex files, make them, and take files out of them.",
    subcommands = {HexCommand.Info.class, HexCommand.Pack.class, HexCommand.Unpack.class})
final class HexCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new UsageError("Say what to do: hex info, hex pack or hex unpack.");
  }

  private static MicrobitImage read(Path file) throws IOException {
    return MicrobitImage.parse(Files.readString(file, StandardCharsets.ISO_8859_1));
  }

  /** The files of the first board that has any; every board of one file has the same. */
  private static Map<String, byte[]> files(MicrobitImage image) {
    for (MicrobitImage.Part part : image.parts()) {
      Optional<MicrobitFirmware> python = part.micropython();
      if (python.isPresent() && python.get().appendedScript().isPresent()) {
        return Map.of("main.py", python.get().appendedScript().get());
      }
      if (python.isPresent() && !python.get().files().isEmpty()) {
        return python.get().files();
      }
    }
    return Map.of();
  }

  @Command(
      name = "info",
      mixinStandardHelpOptions = true,
      description = "What is in a hex file: boards, MicroPython, files.",
      footer = {"", "Example: boardwalk hex info game.hex"})
  static final class Info implements Callable<Integer> {

    @Parameters(paramLabel = "HEX")
    private Path file;

    @Option(names = "--json", description = "Print one JSON value.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
      MicrobitImage image = read(file);
      if (json) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("universal", image.universal());
        value.put("boards", image.parts().stream().map(Info::describe).toList());
        Json.print(value);
        return 0;
      }
      System.out.println(
          image.universal() ? "Universal Hex for several boards" : "Hex file for one board");
      image.parts().forEach(Info::print);
      return 0;
    }

    private static Map<String, Object> describe(MicrobitImage.Part part) {
      Map<String, Object> board = new LinkedHashMap<>();
      board.put("board", part.version().name());
      board.put("boardId", part.boardId());
      board.put("bytes", part.hex().size());
      part.micropython()
          .ifPresent(
              python -> {
                board.put("micropython", python.python().orElse(""));
                board.put("room", python.capacity());
                Map<String, Integer> sizes = new LinkedHashMap<>();
                python.files().forEach((name, content) -> sizes.put(name, content.length));
                board.put("files", sizes);
                python.appendedScript().ifPresent(text -> board.put("script", text.length));
              });
      return board;
    }

    private static void print(MicrobitImage.Part part) {
      String name =
          switch (part.version()) {
            case V1, V2 -> "micro:bit " + part.version();
            case UNKNOWN ->
                part.boardId() == 0 ? "Some board" : "Board %04X".formatted(part.boardId());
          };
      System.out.println(name + ": " + part.hex().size() + " bytes");
      Optional<MicrobitFirmware> python = part.micropython();
      if (python.isEmpty()) {
        System.out.println("  no MicroPython for the micro:bit");
        return;
      }
      System.out.println("  " + python.get().python().orElse("MicroPython of unknown version"));
      System.out.println("  room for files: " + python.get().capacity() + " bytes");
      python
          .get()
          .files()
          .forEach((file, content) -> System.out.println("  " + file + ": " + content.length));
      python
          .get()
          .appendedScript()
          .ifPresent(script -> System.out.println("  a program behind it: " + script.length));
    }
  }

  @Command(
      name = "pack",
      mixinStandardHelpOptions = true,
      description = {
        "Make a hex file: MicroPython with these files in it.",
        "Of one MicroPython for V1 and one for V2, a file that runs on both."
      },
      footer = {
        "",
        "Example: boardwalk hex pack v1.hex v2.hex --script main.py music.py -o game.hex"
      })
  static final class Pack implements Callable<Integer> {

    @Parameters(
        arity = "1..*",
        paramLabel = "MICROPYTHON",
        description = "Hex files to start from.")
    private List<Path> images;

    @Option(
        names = "--script",
        arity = "1..*",
        paramLabel = "FILE",
        description = "Files to put in; a single one becomes main.py.")
    private List<Path> scripts = List.of();

    @Option(names = "-o", required = true, paramLabel = "HEX", description = "The file to write.")
    private Path out;

    @Override
    public Integer call() throws Exception {
      List<MicrobitImage> parts = new ArrayList<>();
      for (Path image : images) {
        parts.add(read(image));
      }
      MicrobitImage together = parts.size() == 1 ? parts.getFirst() : MicrobitImage.together(parts);
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (Path script : scripts) {
        String name = scripts.size() == 1 ? "main.py" : script.getFileName().toString();
        if (files.putIfAbsent(name, Files.readAllBytes(script)) != null) {
          throw new UsageError(
              "Two of the files are called "
                  + name
                  + "; the micro:bit has no folders. Rename one.");
        }
      }
      MicrobitImage filled = files.isEmpty() ? together : together.with(files);
      WholeFile.write(out, filled.write().getBytes(StandardCharsets.ISO_8859_1));
      return 0;
    }
  }

  @Command(
      name = "unpack",
      mixinStandardHelpOptions = true,
      description = "Take the files out of a hex file; prints their names.",
      footer = {"", "Example: boardwalk hex unpack game.hex -o game"})
  static final class Unpack implements Callable<Integer> {

    @Parameters(paramLabel = "HEX")
    private Path file;

    @Option(
        names = "-o",
        defaultValue = ".",
        paramLabel = "DIR",
        description = "Folder to write them to (default: here).")
    private Path folder;

    @Override
    public Integer call() throws Exception {
      Map<String, byte[]> files = files(read(file));
      if (files.isEmpty()) {
        throw new FlashError(
            "There are no files in " + file + ".", "It is MicroPython alone, or another program.");
      }
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        Path place = folder.resolve(safeName(entry.getKey()));
        WholeFile.write(place, entry.getValue());
        System.out.println(place);
      }
      return 0;
    }

    /** A name in a file from elsewhere must not lead out of the folder. */
    private static String safeName(String name) {
      String safe = name.replaceAll("[/\\\\:\\p{Cntrl}]", "_");
      return safe.isBlank() || safe.equals(".") || safe.equals("..") ? "_" + safe : safe;
    }
  }
}
