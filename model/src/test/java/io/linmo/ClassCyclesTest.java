package io.linmo;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * No class uses another that uses it. A sealed type and its kinds count as one class, and so do a
 * DL4J layer, the vertex that it creates and the vertex's kernels.
 */
class ClassCyclesTest {

  @Test
  void classesFormNoCycles() {
    slices()
        .assignedFrom(new ByClass())
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.linmo"));
  }

  private static final class ByClass implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      JavaClass top = javaClass;
      while (top.getEnclosingClass().isPresent()) {
        top = top.getEnclosingClass().get();
      }
      return SliceIdentifier.of(family(top.reflect()));
    }

    private static String family(Class<?> type) {
      String sealed =
          Arrays.stream(type.getInterfaces())
              .filter(Class::isSealed)
              .map(Class::getName)
              .findFirst()
              .orElse(type.getName());
      return isInNetworks(type)
          ? sealed.replaceFirst("Vertex$", "").replaceFirst("(Direct|Winograd|Styled)(?=Conv)", "")
          : sealed;
    }

    private static boolean isInNetworks(Class<?> type) {
      return type.getPackageName().equals("io.linmo.gan");
    }

    @Override
    public String getDescription() {
      return "classes";
    }
  }
}
