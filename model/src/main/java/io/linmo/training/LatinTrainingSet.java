package io.linmo.training;

import io.linmo.conditioning.ExemplarBank;
import io.linmo.conditioning.LatinRecipe;
import io.linmo.conditioning.ScriptRecipe;
import io.linmo.corpus.CharacterSets;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.font.FontFile;
import io.linmo.font.FontLibrary;
import io.linmo.image.Script;
import io.linmo.metrics.MetricsModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** ASCII, and the letters and signs beyond it that are not composed of others. */
final class LatinTrainingSet implements TrainingSet {

  private static final String BEYOND_ASCII =
      "\u00b4\u00a8\u02c6\u02dc\u00af\u02c7\u02d8\u02d9\u02da\u00b8\u02db\u02dd\u00a1\u00a2\u00a3"
          + "\u20ac\u00a5\u00a7\u00a9\u00ab\u00ae\u00b0\u00b1\u00b2\u00b3\u00b6\u00b7\u00b9\u00bb"
          + "\u00bf\u00c6\u00d0\u00d7\u00d8\u00df\u00f7\u00e6\u00f0\u00f8\u00fe\u00de\u0110\u0111"
          + "\u0126\u0127\u0131\u0141\u0142\u014a\u014b\u0152\u0153\u0166\u0167\u2013\u2014\u2018"
          + "\u2019\u201a\u201c\u201d\u201e\u2026\u2022\u2020\u2021\u2039\u203a\u2122\u2212";
  private static final int ASCII = 94;

  /** Further characters with exemplars: those whose form varies more than that of a dash. */
  private static final String SHOWN_BEYOND_ASCII =
      "\u00df\u00e6\u00f0\u00c6\u00de\u014a\u0152\u0153\u00fe\u014b\u00a3\u20ac\u00a5\u00a7\u00a2"
          + "\u00a9\u00ae\u00a1\u00bf\u00ab\u00bb\u00b6";

  @Override
  public int[] characters(CharacterSets sets) {
    return IntStream.concat(IntStream.rangeClosed('!', '~'), BEYOND_ASCII.codePoints()).toArray();
  }

  @Override
  public int commonCharacters(int[] characters) {
    return ASCII;
  }

  @Override
  public List<String> shownFaces() {
    return List.of();
  }

  @Override
  public ScriptRecipe recipe(
      GlyphCorpus corpus, List<FontFile> fonts, FontLibrary library, CharacterSets sets) {
    Map<String, FontFile> byId = new HashMap<>();
    for (int i = 0; i < fonts.size(); i++) {
      byId.put(corpus.faceIds().get(i), fonts.get(i));
    }
    IntStream ascii = Arrays.stream(corpus.characters(), 0, ASCII);
    ExemplarBank exemplars =
        ExemplarBank.build(
            corpus.faceIds(),
            IntStream.concat(ascii, SHOWN_BEYOND_ASCII.codePoints()).toArray(),
            (face, codePoint) -> TrainingSet.image(byId.get(face), codePoint, Script.LATIN));
    return new LatinRecipe(exemplars, MetricsModel.fit(fonts, corpus.characters()));
  }
}
