package io.linmo.conditioning;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.metrics.MetricsModel;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Latin: the generator sees a character as similar hands write it, and has a code for each
 * character. Glyphs stand on the line by predicted metrics.
 *
 * @param exemplars the glyphs of known hands
 * @param metricsModel predicts ink boxes and advances
 */
public record LatinRecipe(ExemplarBank exemplars, MetricsModel metricsModel)
    implements ScriptRecipe {

  private static final int EXEMPLARS = 4;
  private static final int CHARACTER_CODE = 32;

  public LatinRecipe {
    Objects.requireNonNull(exemplars, "exemplars");
    Objects.requireNonNull(metricsModel, "metrics model");
  }

  @Override
  public Script script() {
    return Script.LATIN;
  }

  @Override
  public GeneratorShape shape(int faces, int characters) {
    return GeneratorShape.forBaseModel(EXEMPLARS, 0, 0, faces, characters, CHARACTER_CODE);
  }

  @Override
  public HandConditioning conditioning(
      List<GlyphSample> references, IntFunction<GlyphImage> contents) {
    Map<Integer, GlyphImage> images = new LinkedHashMap<>();
    references.forEach(reference -> images.put(reference.codePoint(), reference.image()));
    return new ExemplarConditioning(SimilarHands.alignedTo(images, exemplars));
  }

  @Override
  public boolean areCapitals(Map<Integer, GlyphImage> references) {
    return exemplars.areCapitals(references);
  }

  @Override
  public Optional<MetricsModel> metrics() {
    return Optional.of(metricsModel);
  }

  @Override
  public ScriptRecipe without(Set<String> faces) {
    return new LatinRecipe(exemplars.without(faces), metricsModel);
  }

  @Override
  public void writeTo(SectionFile file) {
    exemplars.writeTo(file);
    metricsModel.writeTo(file);
  }

  static LatinRecipe readFrom(SectionFile file) throws IOException {
    return new LatinRecipe(ExemplarBank.readFrom(file), MetricsModel.readFrom(file));
  }

  @Override
  public <T> T match(Function<LatinRecipe, T> latin, Function<HanRecipe, T> han) {
    return latin.apply(this);
  }
}
