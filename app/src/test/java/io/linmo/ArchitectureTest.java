package io.linmo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.linmo.gan.Backend;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.workshop.Installation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data flows one way, through the model and on through the application: a package imports only
 * packages of the stages before its own, and packages of one stage never each other.
 */
class ArchitectureTest {

  private static final List<List<String>> MODEL =
      List.of(
          List.of("numeric"),
          List.of("work"),
          List.of("storage"),
          List.of("font"),
          List.of("image"),
          List.of("capture"),
          List.of("skeleton"),
          List.of("corpus"),
          List.of("metrics"),
          List.of("gan"),
          List.of("conditioning"),
          List.of("training"),
          List.of("recognition"),
          List.of("transcription"),
          List.of("strokes"),
          List.of("style"),
          List.of("generation"),
          List.of("evaluation"));

  private static final List<List<String>> APPLICATION =
      List.of(
          List.of("curve"),
          List.of("contour"),
          List.of("outline"),
          List.of("typeface"),
          List.of("typesetting"),
          List.of("opentype", "svg", "png", "pdf", "html", "hpgl", "ufo"),
          List.of("stamping"),
          List.of("signing"),
          List.of("workshop"),
          List.of("batch", "studio"),
          List.of("cli"));

  private static final List<List<String>> STAGES =
      Stream.of(MODEL, APPLICATION).flatMap(List::stream).toList();

  private static final List<String> PACKAGES = STAGES.stream().flatMap(List::stream).toList();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.linmo");

  @Test
  void everyClassIsInAPackageOfTheOrder() {
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> PACKAGES.stream().anyMatch(p -> isWithin(name, p)));
  }

  @Test
  void everyPackageOfTheOrderHoldsClasses() {
    assertThat(PACKAGES)
        .allMatch(p -> CLASSES.stream().anyMatch(c -> isWithin(c.getPackageName(), p)));
  }

  private static boolean isWithin(String name, String of) {
    return (name + ".").startsWith(of(of) + ".");
  }

  @ParameterizedTest
  @MethodSource("packagesWithOnesOutOfReach")
  void noPackageImportsALaterStageOrItsOwn(String name, List<String> outOfReach) {
    noClasses()
        .that()
        .resideInAPackage(of(name) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within(outOfReach))
        .check(CLASSES);
  }

  static Stream<Object[]> packagesWithOnesOutOfReach() {
    return IntStream.range(0, STAGES.size())
        .boxed()
        .flatMap(stage -> STAGES.get(stage).stream().map(p -> withOnesOutOfReach(p, stage)))
        .filter(arguments -> !((List<?>) arguments[1]).isEmpty());
  }

  private static Object[] withOnesOutOfReach(String name, int stage) {
    List<String> outOfReach =
        STAGES.subList(stage, STAGES.size()).stream()
            .flatMap(List::stream)
            .filter(other -> !other.equals(name))
            .toList();
    return new Object[] {name, outOfReach};
  }

  @Test
  void tensorsNeverLeaveTheNetworkPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages(within(List.of("gan", "training")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
        .check(CLASSES);
  }

  /** What it shared with them, it could not find wrong. */
  @Test
  void theCheckOfFontsIsIndependentOfWhatDrawsOutlines() {
    noClasses()
        .that()
        .resideInAPackage(of("opentype.check"))
        .should()
        .dependOnClassesThat(
            resideInAPackage(of("outline"))
                .and(not(equivalentTo(Outline.class)))
                .and(not(equivalentTo(Contour.class))))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsOptions() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("cli") + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  /** Else a caller could not say it: the environment is read where the program begins. */
  @Test
  void onlyTheCommandLineAndTheInstallationAskTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("cli") + "..")
        .and()
        .doNotBelongToAnyOf(Installation.class)
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "console")
        .check(CLASSES);
  }

  @Test
  void onlyTheInstallationSetsTheThreadsOfTheNetworks() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("gan") + "..")
        .and()
        .doNotBelongToAnyOf(Installation.class)
        .should()
        .callMethod(Backend.class, "useThreads", int.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(of("cli") + "..")
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void propertiesTryTheSameCasesInEveryRun() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.linmo");
    assertThat(tests)
        .flatMap(JavaClass::getMethods)
        .filteredOn(method -> method.isAnnotatedWith(Property.class))
        .isNotEmpty()
        .noneMatch(property -> property.getAnnotationOfType(Property.class).seed().isEmpty());
  }

  private static String[] within(List<String> names) {
    return names.stream().map(name -> of(name) + "..").toArray(String[]::new);
  }

  private static String of(String name) {
    return "io.linmo." + name;
  }
}
