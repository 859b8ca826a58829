package io.linmo.training;

import io.linmo.conditioning.HanRecipe;
import io.linmo.conditioning.ScriptRecipe;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.CharacterSets;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.image.Script;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The common Han characters of China and Japan, without the character set {@code han-unseen}, which
 * measures the model on characters that it has not seen.
 */
final class HanTrainingSet implements TrainingSet {

  /**
   * Faces besides the content face that the generator is shown: kai, ming, brush, marker,
   * handwriting and running hand. Chosen greedily as the best predictors of the 22 written faces by
   * linear regression, such that simplified, traditional and Japanese forms are covered.
   */
  private static final List<String> STANDARDS =
      List.of(
          "arphic-ukai",
          "noto-serif-sc",
          "yuji-syuku",
          "yusei-magic",
          "kose-font",
          "ma-shan-zheng");

  @Override
  public int[] characters(CharacterSets sets) throws IOException {
    Set<Integer> characters = new LinkedHashSet<>();
    for (String name : List.of("common-han", "gb2312-1", "jis-1", "gb2312")) {
      Arrays.stream(sets.named(name)).forEach(characters::add);
    }
    Arrays.stream(sets.named("han-unseen")).forEach(characters::remove);
    return characters.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public int commonCharacters(int[] characters) {
    return characters.length;
  }

  @Override
  public List<String> shownFaces() {
    return STANDARDS;
  }

  /** All characters of the sets, trained on or not, in the standard faces. */
  @Override
  public ScriptRecipe recipe(
      GlyphCorpus corpus, List<FontFile> fonts, FontLibrary library, CharacterSets sets)
      throws IOException {
    Map<String, FontFile> faces = new HashMap<>();
    for (String face : STANDARDS) {
      faces.put(face, library.open(face));
    }
    IntStream all =
        Stream.of("common-han", "gb2312", "jis-1", "big5-1", "8105", "han-unseen")
            .flatMapToInt(name -> Arrays.stream(sets.named(name)));
    return new HanRecipe(
        StandardForms.build(
            STANDARDS,
            all.distinct().toArray(),
            (face, codePoint) -> TrainingSet.image(faces.get(face), codePoint, Script.HAN)));
  }
}
