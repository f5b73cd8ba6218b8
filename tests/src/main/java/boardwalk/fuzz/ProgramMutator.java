package boardwalk.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes programs nobody would write: token soup, and real programs with parts changed. */
final class ProgramMutator {

  private static final String[] TOKENS =
      ("def class if elif else for while try except finally with as return yield from import lambda"
              + " async await global nonlocal del pass break continue raise assert and or not in is"
              + " None True False ( ) [ ] { } : , . ; @ = -> += -= *= /= //= %= **= >>= <<= &= |= ^="
              + " + - * ** / // % << >> & | ^ ~ < > <= >= == != := ... \\ ' \" ''' f\" b' rb\" 0x1f 0b1"
              + " 1_000 1e9 1j 0 1 -1 99999999999999999999 .5 \t \n x y self print len range list dict"
              + " set str int float bytes bytearray memoryview object type super map filter zip sorted"
              + " sum any all iter next open exec eval compile globals locals isinstance getattr"
              + " setattr hasattr __init__ __class__ __dict__ __call__ __getattr__ __next__")
          .split(" ");

  private final Random random;
  private final List<String> programs;

  ProgramMutator(Random random, List<String> programs) {
    this.random = random;
    this.programs = programs;
  }

  /** The programs in these folders. */
  static List<String> read(List<String> folders) throws IOException {
    List<String> programs = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
          programs.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return programs;
  }

  String next() {
    return switch (random.nextInt(8)) {
      case 0 -> soup();
      case 1 -> noise();
      case 2, 3 -> changedLines(pick(programs));
      default -> changedWords(pick(programs));
    };
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String token() {
    return TOKENS[random.nextInt(TOKENS.length)];
  }

  private String soup() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      out.append(token());
      int gap = random.nextInt(6);
      out.append(gap == 0 ? "\n" + "  ".repeat(random.nextInt(4)) : gap == 1 ? "" : " ");
    }
    return out.toString();
  }

  private String noise() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(200); i >= 0; i--) {
      out.append((char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
    }
    return out.toString();
  }

  private String changedLines(String program) {
    List<String> lines = new ArrayList<>(Arrays.asList(program.split("\n")));
    for (int i = 1 + random.nextInt(4); i > 0 && !lines.isEmpty(); i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.set(at, " ".repeat(random.nextInt(9)) + lines.get(at).strip());
        case 3 ->
            lines.add(at, pick(programs).lines().skip(random.nextInt(9)).findFirst().orElse(""));
        default -> lines.set(at, lines.get(at).substring(lines.get(at).length() / 2));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private String changedWords(String program) {
    List<String> words = new ArrayList<>(Arrays.asList(program.split("(?<=\\W)|(?=\\W)")));
    for (int i = 1 + random.nextInt(5); i > 0 && !words.isEmpty(); i--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.remove(at);
        case 1 -> words.set(at, token());
        case 2 -> words.set(at, words.get(random.nextInt(words.size())));
        default -> words.add(at, token());
      }
    }
    return String.join("", words);
  }
}
