package boardwalk.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The layers point one way; see docs/architecture.md. */
class LayersTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("boardwalk");

  @Test
  void layersPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("boards")
        .definedBy("boardwalk.boards..")
        .layer("interpreter")
        .definedBy("boardwalk.interpreter..")
        .layer("device")
        .definedBy("boardwalk.device..")
        .layer("flasher")
        .definedBy("boardwalk.flasher..")
        .layer("editor")
        .definedBy("boardwalk.editor..")
        .layer("plugins")
        .definedBy("boardwalk.plugin..")
        .layer("app")
        .definedBy("boardwalk.app..", "boardwalk.cli..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("plugins")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("editor")
        .mayOnlyBeAccessedByLayers("plugins", "app")
        .whereLayer("flasher")
        .mayOnlyBeAccessedByLayers("editor", "plugins", "app")
        .whereLayer("device")
        .mayOnlyBeAccessedByLayers("flasher", "plugins", "app")
        .whereLayer("interpreter")
        .mayOnlyBeAccessedByLayers("editor", "plugins", "app")
        .check(CLASSES);
  }

  @Test
  void theEditorKnowsOnlyTheSyntaxOfTheInterpreter() {
    noClasses()
        .that()
        .resideInAPackage("boardwalk.editor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "boardwalk.interpreter",
            "boardwalk.interpreter.runtime..",
            "boardwalk.interpreter.compile..",
            "boardwalk.interpreter.modules..",
            "boardwalk.interpreter.repl..",
            "boardwalk.interpreter.hardware..")
        .check(CLASSES);
  }

  @Test
  void noToolkitBelowTheEditorAndInTheCommandLine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "boardwalk.boards..",
            "boardwalk.interpreter..",
            "boardwalk.device..",
            "boardwalk.flasher..",
            "boardwalk.cli..",
            "boardwalk.app.simulation..",
            "boardwalk.app.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(CLASSES);
  }
}
