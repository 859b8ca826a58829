package io.linmo.conditioning;

import io.linmo.conditioning.ReferencePredictor.Written;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.metrics.MetricsModel;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Han: the generator sees a character in standard faces and as pieces of the written characters
 * predict it. Glyphs keep the em box.
 *
 * @param standards characters in standard faces; may be empty
 */
public record HanRecipe(StandardForms standards) implements ScriptRecipe {

  public HanRecipe {
    Objects.requireNonNull(standards, "standard forms");
  }

  @Override
  public Script script() {
    return Script.HAN;
  }

  @Override
  public GeneratorShape shape(int faces, int characters) {
    int pictures = ReferencePredictor.pictures(standards);
    return GeneratorShape.forBaseModel(0, pictures, standards.faces().size(), faces, 0, 0);
  }

  @Override
  public HandConditioning conditioning(
      List<GlyphSample> references, IntFunction<GlyphImage> contents) {
    List<Written> written =
        references.stream()
            .map(r -> new Written(r.codePoint(), contents.apply(r.codePoint()), r.image()))
            .toList();
    return new StandardConditioning(ReferencePredictor.of(standards, face -> true, written));
  }

  @Override
  public boolean areCapitals(Map<Integer, GlyphImage> references) {
    return false;
  }

  @Override
  public Optional<MetricsModel> metrics() {
    return Optional.empty();
  }

  /** The same recipe: standard faces are chosen by licences that allow their forms to be shown. */
  @Override
  public ScriptRecipe without(Set<String> faces) {
    return this;
  }

  @Override
  public void writeTo(SectionFile file) {
    if (!standards.isEmpty()) {
      standards.writeTo(file);
    }
  }

  static HanRecipe readFrom(SectionFile file) throws IOException {
    return new HanRecipe(
        StandardForms.areIn(file) ? StandardForms.readFrom(file) : StandardForms.NONE);
  }

  @Override
  public <T> T match(Function<LatinRecipe, T> latin, Function<HanRecipe, T> han) {
    return han.apply(this);
  }
}
