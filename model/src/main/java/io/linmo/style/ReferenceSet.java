package io.linmo.style;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.HandConditioning;
import io.linmo.conditioning.ShownForm;
import io.linmo.font.FontFile;
import io.linmo.gan.GeneratorShape;
import io.linmo.image.Displacement;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.metrics.GlyphMetrics;
import io.linmo.training.BaseModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * References of one script that the base model can draw, ready to be shown to its generator: packed
 * content glyphs, packed true glyphs and the conditioning that follows from them.
 */
public final class ReferenceSet {

  private final BaseModel model;
  private final FontFile content;
  private final List<GlyphSample> samples = new ArrayList<>();
  private final List<float[]> truths = new ArrayList<>();
  private final Map<Integer, GlyphImage> contents = new HashMap<>();
  private final HandConditioning conditioning;

  /** Takes those of the references that the content face has and the model knows. */
  public ReferenceSet(BaseModel model, FontFile content, List<GlyphSample> references) {
    this.model = model;
    this.content = content;
    for (GlyphSample reference : references) {
      if (canDraw(reference.codePoint())) {
        GlyphSample sample = reference.resize(GeneratorShape.IMAGE);
        samples.add(sample);
        truths.add(GeneratorInput.pack(sample.image()));
      }
    }
    this.conditioning = model.recipe().conditioning(samples, codePoint -> content(codePoint));
    for (GlyphSample sample : samples) {
      contents.put(sample.codePoint(), content(drawnAs(sample.codePoint())));
    }
  }

  private GlyphImage content(int codePoint) {
    return GlyphRasterizer.sample(content, codePoint, model.script(), GeneratorShape.IMAGE)
        .orElseThrow()
        .image();
  }

  public int size() {
    return samples.size();
  }

  int codePoint(int index) {
    return samples.get(index).codePoint();
  }

  GlyphSample sample(int index) {
    return samples.get(index);
  }

  /** An image of an unwritten character where the metrics of the written ones place it. */
  GlyphSample placed(int codePoint, GlyphImage image) {
    GlyphMetrics place = metrics().get(codePoint);
    GlyphFrame frame =
        place == null
            ? EmBox.frame(1, GeneratorShape.IMAGE)
            : place.frame(InkBitmap.of(image).inkBox());
    return new GlyphSample(codePoint, image, frame);
  }

  /** Predicted from the written characters; none where characters keep the em box. */
  private Map<Integer, GlyphMetrics> metrics() {
    Map<Integer, GlyphMetrics> observed = new HashMap<>();
    for (GlyphSample sample : samples) {
      observed.put(sample.codePoint(), GlyphMetrics.of(sample.inkBox(), sample.frame().advance()));
    }
    return model
        .recipe()
        .metrics()
        .map(m -> conditioning.isAllCaps() ? m.predictAllCaps(observed) : m.predict(observed))
        .orElse(Map.of());
  }

  public GlyphImage image(int index) {
    return samples.get(index).image();
  }

  /** What the generator is shown of the hand. */
  public HandConditioning conditioning() {
    return conditioning;
  }

  /** The character whose form a character has in this hand: the capital of an all-caps hand. */
  public int drawnAs(int codePoint) {
    int capital = Character.toUpperCase(codePoint);
    return conditioning.isAllCaps() && model.row(capital) >= 0 ? capital : codePoint;
  }

  /** Whether the model can draw a character, which need not be written. */
  boolean canDraw(int codePoint) {
    boolean known = model.characters().length == 0 || model.row(codePoint) >= 0;
    return known && content.covers(codePoint);
  }

  /** The generator's input for unwritten characters that it can draw, in the style of a row. */
  GeneratorInput unwritten(GeneratorShape shape, List<Integer> codePoints, int style) {
    GeneratorInput input = new GeneratorInput(shape, codePoints.size());
    List<GlyphImage> shown = new ArrayList<>();
    for (int n = 0; n < codePoints.size(); n++) {
      int drawn = drawnAs(codePoints.get(n));
      input.setNoise(n, Displacement.NONE);
      input.setCodes(n, style, Math.max(0, model.row(drawn)));
      shown.add(content(drawn));
    }
    conditioning.show(input, codePoints, shown, ShownForm.PREDICTED);
    return input;
  }

  /**
   * The generator's input for some references without displacement, in the style of a row, with
   * conditioning predicted from the other references, as for an unwritten character.
   */
  GeneratorInput input(GeneratorShape shape, List<Integer> indices, int style) {
    List<Displacement> still = Collections.nCopies(indices.size(), Displacement.NONE);
    return input(shape, indices, style, still, false);
  }

  /**
   * The generator's input for some references, in the style of a row.
   *
   * @param noise for each sample
   * @param writtenForm whether to show the form that the reference was written in
   */
  GeneratorInput input(
      GeneratorShape shape,
      List<Integer> indices,
      int style,
      List<Displacement> noise,
      boolean writtenForm) {
    GeneratorInput input = new GeneratorInput(shape, indices.size());
    for (int n = 0; n < indices.size(); n++) {
      int codePoint = samples.get(indices.get(n)).codePoint();
      input.setNoise(n, noise.get(n));
      input.setCodes(n, style, Math.max(0, model.row(drawnAs(codePoint))));
      conditioning.showReference(input, n, codePoint, contents.get(codePoint), writtenForm);
    }
    return input;
  }

  /** The packed true glyphs of some references. */
  float[] truth(List<Integer> indices) {
    int image = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
    float[] all = new float[indices.size() * image];
    for (int n = 0; n < indices.size(); n++) {
      System.arraycopy(truths.get(indices.get(n)), 0, all, n * image, image);
    }
    return all;
  }

  /** The packed true glyphs of some references, displaced. */
  float[] truth(List<Integer> indices, List<Displacement> noise) {
    float[] all = truth(indices);
    int image = all.length / indices.size();
    for (int n = 0; n < indices.size(); n++) {
      if (noise.get(n) != Displacement.NONE) {
        float[] moved = GeneratorInput.pack(noise.get(n).displace(image(indices.get(n))));
        System.arraycopy(moved, 0, all, n * image, image);
      }
    }
    return all;
  }
}
