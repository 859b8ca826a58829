package io.linmo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data flows one way: a package of the model imports only packages that stand before it. */
class ArchitectureTest {

  private static final List<String> PACKAGES =
      List.of(
          "storage",
          "font",
          "raster",
          "dataset",
          "gan",
          "training",
          "recognition",
          "style",
          "generation",
          "evaluation");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.linmo");

  @Test
  void everyClassIsInAPackageOfTheOrder() {
    assertThat(CLASSES)
        .isNotEmpty()
        .extracting(JavaClass::getPackageName)
        .allMatch(name -> PACKAGES.stream().anyMatch(p -> (name + ".").startsWith(of(p) + ".")));
  }

  @ParameterizedTest
  @MethodSource("packagesWithLaterOnes")
  void noPackageImportsALaterOne(String earlier, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(of(earlier) + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(p -> of(p) + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  static Stream<Object[]> packagesWithLaterOnes() {
    return IntStream.range(0, PACKAGES.size() - 1)
        .mapToObj(i -> new Object[] {PACKAGES.get(i), PACKAGES.subList(i + 1, PACKAGES.size())});
  }

  @Test
  void tensorsNeverLeaveTheNetworkPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackages(of("gan") + "..", of("training") + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..")
        .check(CLASSES);
  }

  @Test
  void nothingPrints() {
    noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
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
