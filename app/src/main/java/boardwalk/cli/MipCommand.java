package boardwalk.cli;

import boardwalk.app.packages.ProjectPackages;
import boardwalk.app.storage.AppFolders;
import boardwalk.device.Board;
import boardwalk.device.packages.BoardPackages;
import boardwalk.device.packages.CachedFetcher;
import boardwalk.device.packages.Fetcher;
import boardwalk.device.packages.PackagePlan;
import boardwalk.device.packages.PackageSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk mip}. */
@Command(
    name = "mip",
    mixinStandardHelpOptions = true,
    description = "Packages on a board, fetched by this computer.",
    subcommands = {
      MipCommand.Install.class,
      MipCommand.ListPackages.class,
      MipCommand.Remove.class
    })
final class MipCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new UsageError("Say what to do: mip install, mip list or mip remove.");
  }

  private static final class Where {
    @Option(
        names = "--target",
        paramLabel = ":FOLDER",
        defaultValue = ":/lib",
        description = "Folder for packages on the board (default: ${DEFAULT-VALUE}).")
    private String folder;

    @Mixin private Target target = new Target();

    Board connect() throws java.io.IOException {
      return target.connect(false, Optional.empty(), bytes -> {});
    }

    BoardPackages packages(Board board) {
      return new BoardPackages(board, PutCommand.history(), BoardPath.of(folder));
    }
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = {
        "Install packages, or the newest version of installed ones.",
        "NAME, NAME@VERSION, github:org/repo, gitlab:org/repo, or an https address."
      },
      footer = {"", "Example: boardwalk mip install aioble github:org/driver@v1"})
  static final class Install implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "NAME")
    private List<String> names;

    @Option(
        names = "--index",
        defaultValue = PackagePlan.INDEX,
        description = "Index of packages (default: ${DEFAULT-VALUE}).")
    private String index;

    @Option(names = "--no-mpy", description = "Install sources instead of compiled files.")
    private boolean sources;

    @Option(
        names = "--to",
        paramLabel = "DIR",
        description = "Install into a folder of this computer, as sources.")
    private Path to;

    @Mixin private Where where = new Where();

    @Override
    public Integer call() throws Exception {
      Fetcher fetcher = new CachedFetcher(AppFolders.ofThisComputer().state().resolve("packages"));
      if (to != null) {
        for (String name : names) {
          PackagePlan plan = PackagePlan.of(List.of(PackageSpec.parse(name)), index, 0, fetcher);
          ProjectPackages.write(plan, to).forEach(System.out::println);
        }
        return 0;
      }
      try (Board board = where.connect()) {
        BoardPackages packages = where.packages(board);
        int mpy = sources ? 0 : packages.mpy();
        for (String name : names) {
          PackagePlan plan = PackagePlan.of(List.of(PackageSpec.parse(name)), index, mpy, fetcher);
          packages.install(plan, System.out::println);
        }
        return 0;
      }
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "What is installed.",
      footer = {"", "Example: boardwalk mip list"})
  static final class ListPackages implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON value.")
    private boolean json;

    @Mixin private Where where = new Where();

    @Override
    public Integer call() throws Exception {
      try (Board board = where.connect()) {
        var installed = where.packages(board).installed().packages();
        if (json) {
          Json.print(installed);
        } else {
          installed.forEach((name, entry) -> System.out.println(name + " " + entry.version()));
        }
        return 0;
      }
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Remove packages; copies of their files are kept on this computer.",
      footer = {"", "Example: boardwalk mip remove aioble"})
  static final class Remove implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "NAME")
    private List<String> names;

    @Mixin private Where where = new Where();

    @Override
    public Integer call() throws Exception {
      try (Board board = where.connect()) {
        for (String name : names) {
          where.packages(board).remove(name, System.out::println);
        }
        return 0;
      }
    }
  }
}
