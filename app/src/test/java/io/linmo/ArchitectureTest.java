package io.linmo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Data flows one way: a package of the application imports only packages of the stages before its
 * own, and the exporters of one stage never each other. All may import the model.
 */
class ArchitectureTest {

  private static final List<List<String>> STAGES =
      List.of(
          List.of("curve"),
          List.of("contour"),
          List.of("outline"),
          List.of("typeface"),
          List.of("typesetting"),
          List.of("opentype", "svg", "png", "pdf", "html"),
          List.of("stamping"),
          List.of("signing"),
          List.of("cli"));

  private static final List<String> PACKAGES = STAGES.stream().flatMap(List::stream).toList();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(ArchitectureTest::isOfThisModule)
          .importPackages("io.linmo");

  private static boolean isOfThisModule(Location location) {
    return location.contains("/app/");
  }

  @Test
  void everyClassIsInAPackageOfTheOrder() {
    assertThat(CLASSES)
        .isNotEmpty()
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> PACKAGES.stream().anyMatch(p -> (name + ".").startsWith(of(p) + ".")));
  }

  @ParameterizedTest
  @MethodSource("packagesWithOnesOutOfReach")
  void noPackageImportsALaterStageOrItsOwn(String name, List<String> outOfReach) {
    noClasses()
        .that()
        .resideInAPackage(of(name) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(outOfReach.stream().map(p -> of(p) + "..").toArray(String[]::new))
        .allowEmptyShould(true)
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
  void tensorsStayInTheModel() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
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

  private static String of(String name) {
    return "io.linmo." + name;
  }
}
