package boardwalk.app.shell;

import boardwalk.app.FxThread;
import boardwalk.app.advice.Advice;
import boardwalk.app.advice.Advice.Remedy;
import boardwalk.app.advice.ErrorAdvisor;
import boardwalk.app.advice.Failure;
import boardwalk.app.boards.BoardChoice;
import boardwalk.app.boards.BoardService;
import boardwalk.app.documents.Document;
import boardwalk.app.files.FilesModel;
import boardwalk.app.files.LocalFile;
import boardwalk.device.repl.ExecResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Tells what a program ended with: MicroPython's words, what they mean, and what to do. */
final class ErrorNotices {

  private final Notices notices;
  private final BoardService boards;
  private final FilesModel files;
  private final Consumer<String> packages;

  /**
   * @param packages looks for a package of a name
   */
  ErrorNotices(Notices notices, BoardService boards, FilesModel files, Consumer<String> packages) {
    this.notices = notices;
    this.boards = boards;
    this.files = files;
    this.packages = packages;
  }

  void show(Document document, ExecResult result) {
    String program = document.programName();
    String source = document.text();
    filesBesideTheBoard()
        .whenCompleteAsync(
            (found, failure) -> {
              List<LocalFile> there = failure == null ? found : List.of();
              List<String> names = there.stream().map(LocalFile::name).toList();
              Optional<Advice> advice =
                  ErrorAdvisor.of(
                      new Failure(
                          result.uncaught(),
                          program,
                          source,
                          Optional.ofNullable(boards.profileProperty().get()),
                          names));
              notices.show(notice(result.exception(), advice, there));
            },
            FxThread.EXECUTOR);
  }

  /** A simulated board sees the project's files by itself. */
  private CompletableFuture<List<LocalFile>> filesBesideTheBoard() {
    Path folder = files.project().folder();
    return folder == null || boards.selectedProperty().get() instanceof BoardChoice.Simulated
        ? CompletableFuture.completedFuture(List.of())
        : files.project().list(folder);
  }

  private Notice notice(String what, Optional<Advice> advice, List<LocalFile> there) {
    Notice notice = Notice.error(what, advice.map(Advice::text).orElse(""));
    return switch (advice.flatMap(Advice::remedy).orElse(null)) {
      case Remedy.FindPackage(String name) ->
          notice.with("Find a package \u2026", () -> packages.accept(name));
      case Remedy.Upload(String file) ->
          notice.with(
              "Upload " + file,
              () ->
                  files.upload(
                      there.stream().filter(each -> each.name().equals(file)).toList(), null));
      case null -> notice;
    };
  }
}
