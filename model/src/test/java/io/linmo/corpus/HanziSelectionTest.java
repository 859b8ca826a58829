package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HanziSelectionTest {

  private static final List<String> DECOMPOSITIONS =
      List.of(
          "河:a(氵,可)",
          "湖:a(氵,胡)",
          "打:a(扌,丁)",
          "叮:a(口,丁)",
          "可:stl(丁,口)",
          "10001:d(一,口)",
          "合:d(人,10001)");

  private final HanziSelection selection =
      new HanziSelection(
          DECOMPOSITIONS, List.of("1\t打\t900\t", "2\t河\t400\t", "3\t湖\t100\t", "4\t叮\t4\t"));

  @Test
  void aCharacterIsTakenApartWithThePositionsOfItsParts() {
    assertThat(selection.elements("河"))
        .containsExactlyInAnyOrder("河@whole", "氵@a0", "可@a1", "丁@s0", "口@s1");
  }

  @Test
  void partsWithoutNamesAreTakenApartFurther() {
    assertThat(selection.elements("合"))
        .containsExactlyInAnyOrder("合@whole", "人@d0", "一@d0", "口@d1");
  }

  @Test
  void whatAddsMostForItsSizeComesFirst() {
    List<String> chosen = selection.choose(List.of("河", "湖", "打", "叮"), 4, 4);

    assertThat(chosen).containsExactly("打", "河", "湖", "叮");
  }

  @Test
  void shorterListsAreBeginningsOfLongerOnes() {
    List<String> candidates = List.of("叮", "湖", "打", "河");

    assertThat(selection.choose(candidates, 4, 4))
        .startsWith(selection.choose(candidates, 4, 2).toArray(String[]::new));
  }
}
