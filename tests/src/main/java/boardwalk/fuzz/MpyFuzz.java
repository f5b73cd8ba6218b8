package boardwalk.fuzz;

import boardwalk.interpreter.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Imports {@code .mpy} files that were damaged, one after another, for so many minutes. What is
 * found is what {@link InterpreterFuzz} finds.
 */
public final class MpyFuzz {

  private MpyFuzz() {}

  /**
   * @param args minutes; seed; folder for findings; folders of files to damage
   */
  public static void main(String[] args) throws Exception {
    long end =
        System.nanoTime() + TimeUnit.SECONDS.toNanos((long) (60 * Double.parseDouble(args[0])));
    Random random = new Random(Long.parseLong(args[1]));
    List<byte[]> files = read(List.of(args).subList(3, args.length));
    InterpreterFuzz fuzz = new InterpreterFuzz(Files.createDirectories(Path.of(args[2])));
    int runs = 0;
    while (System.nanoTime() < end) {
      byte[] file = damaged(files.get(random.nextInt(files.size())), files, random);
      fuzz.run("import damaged", new OneFile(file), file);
      runs++;
    }
    fuzz.endWith(runs);
  }

  private static List<byte[]> read(List<String> folders) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".mpy")).sorted().toList()) {
          all.add(Files.readAllBytes(file));
        }
      }
    }
    return all;
  }

  /** Some bytes another value; now and then cut off, or with a piece of another file inside. */
  static byte[] damaged(byte[] file, List<byte[]> others, Random random) {
    byte[] made = file.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(made.length);
      switch (random.nextInt(8)) {
        case 0 -> made = Arrays.copyOf(made, at + 1);
        case 1 -> made[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> {
          byte[] other = others.get(random.nextInt(others.size()));
          int from = random.nextInt(other.length);
          int length =
              Math.min(random.nextInt(20), Math.min(other.length - from, made.length - at));
          System.arraycopy(other, from, made, at, length);
        }
        case 3 -> made[at] = (byte) 0xff;
        default -> made[at] = (byte) random.nextInt(256);
      }
      // What is wrong in the first four bytes is found at once.
      System.arraycopy(file, 0, made, 0, Math.min(made.length, random.nextInt(50) == 0 ? 0 : 4));
    }
    return made;
  }

  private record OneFile(byte[] file) implements SourceFiles {
    @Override
    public Optional<byte[]> read(String path) {
      return path.equals("damaged.mpy") ? Optional.of(file) : Optional.empty();
    }

    @Override
    public boolean isDirectory(String path) {
      return false;
    }
  }
}
