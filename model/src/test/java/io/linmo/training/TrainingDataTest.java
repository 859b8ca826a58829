package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.HanRecipe;
import io.linmo.conditioning.LatinRecipe;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.CharacterSets;
import io.linmo.font.FontFace;
import io.linmo.font.FontFace.Split;
import io.linmo.font.FontLibrary;
import io.linmo.font.FontManifest;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTest {

  private static final Path FONTS = Path.of("../fonts-data");

  @TempDir private Path cache;

  @Test
  void validationFacesAreNeverTrainedOn() throws IOException {
    FontManifest manifest = FontManifest.read(FONTS.resolve("fonts.tsv"));
    List<String> forbidden =
        manifest.faces().stream()
            .filter(face -> face.split() == Split.VALIDATION)
            .map(FontFace::sha256)
            .toList();
    assertThat(forbidden).hasSize(13);
    for (Script script : Script.values()) {
      assertThat(TrainingData.faces(script, FontLibrary.open(FONTS, cache)))
          .isNotEmpty()
          .extracting(FontFace::sha256)
          .doesNotContainAnyElementsOf(forbidden);
    }
  }

  @Test
  void unseenHanCharactersAreNeverTrainedOn() throws IOException {
    CharacterSets sets = CharacterSets.read(FONTS.resolve("charsets.json"));
    int[] unseen = sets.named("han-unseen");
    assertThat(unseen).hasSize(300);
    assertThat(TrainingData.characters(Script.HAN, sets)).isNotEmpty().doesNotContain(unseen);
  }

  @Test
  void withoutFetchedFacesTheCommandThatFetchesThemIsNamed() throws IOException {
    FontLibrary library = FontLibrary.open(FONTS, cache);
    CharacterSets sets = CharacterSets.read(FONTS.resolve("charsets.json"));
    assertThatThrownBy(() -> TrainingData.open(Script.LATIN, library, sets))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("linmo fonts fetch");
  }

  @Test
  void theBaseModelShowsHowHandsWriteLettersAndSignsBeyondAscii() throws IOException {
    ExemplarBank bank =
        BaseModel.read(Path.of("weights/latin.linmo"))
            .recipe()
            .match(LatinRecipe::exemplars, han -> fail("not a Han model"));
    int hands = bank.faces().size();
    for (int character : "ßæÆœŒðÞþ€§".codePoints().toArray()) {
      long shown =
          IntStream.range(0, hands)
              .filter(hand -> !Double.isNaN(bank.similarity(hand, character)[hand]))
              .count();
      assertThat(shown).as(Character.toString(character)).isGreaterThan(hands / 2);
    }
  }

  @Test
  void theBaseModelShowsCharactersThatItWasNeverTrainedOnInStandardFaces() throws IOException {
    StandardForms forms =
        BaseModel.read(Path.of("weights/han.linmo"))
            .recipe()
            .match(latin -> fail("not a Latin model"), HanRecipe::standards);
    CharacterSets sets = CharacterSets.read(FONTS.resolve("charsets.json"));
    for (int character : sets.named("han-unseen")) {
      for (int face = 0; face < forms.faces().size(); face++) {
        assertThat(forms.picture(face, character))
            .as("%s in %s", Character.toString(character), forms.faces().get(face))
            .isNotNull();
      }
    }
  }
}
