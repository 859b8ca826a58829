package io.linmo.training;

import io.linmo.conditioning.ScriptRecipe;
import io.linmo.corpus.CharacterSets;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.io.IOException;
import java.util.List;

/** Which characters of a script are trained on, and what else its base model is made from. */
sealed interface TrainingSet permits LatinTrainingSet, HanTrainingSet {

  static TrainingSet of(Script script) {
    return switch (script) {
      case LATIN -> new LatinTrainingSet();
      case HAN -> new HanTrainingSet();
    };
  }

  /** The characters that the base model learns, the common ones first. */
  int[] characters(CharacterSets sets) throws IOException;

  /** How many of the first characters are common. */
  int commonCharacters(int[] characters);

  /** Ids of the faces that the generator is shown, trained on or not. */
  List<String> shownFaces();

  /**
   * What the generator is shown, rendered from the faces.
   *
   * @param fonts the training faces, in the order of the corpus
   */
  ScriptRecipe recipe(
      GlyphCorpus corpus, List<FontFile> fonts, FontLibrary library, CharacterSets sets)
      throws IOException;

  /** A face's glyph at the generator's size, or null. */
  static GlyphImage image(FontFile face, int codePoint, Script script) {
    return GlyphRasterizer.sample(face, codePoint, script, GeneratorShape.IMAGE)
        .map(GlyphSample::image)
        .orElse(null);
  }
}
