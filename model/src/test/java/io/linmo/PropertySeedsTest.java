package io.linmo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PropertySeedsTest {

  @Test
  void propertiesTryTheSameCasesInEveryRun() {
    var tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.linmo");
    assertThat(tests)
        .flatMap(JavaClass::getMethods)
        .filteredOn(method -> method.isAnnotatedWith(Property.class))
        .isNotEmpty()
        .noneMatch(property -> property.getAnnotationOfType(Property.class).seed().isEmpty());
  }
}
