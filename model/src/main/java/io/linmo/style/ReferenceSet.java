package io.linmo.style;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.ReferencePredictor;
import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.conditioning.ReferencePredictor.Written;
import io.linmo.conditioning.SimilarHands;
import io.linmo.font.FontFile;
import io.linmo.gan.Backend;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.PatchLayout;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.training.BaseModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * References of one script that the base model can draw, ready to be shown to its generator: packed
 * content and true glyphs, and the known hands ranked by similarity.
 */
public final class ReferenceSet {

  private final BaseModel model;
  private final List<GlyphSample> samples = new ArrayList<>();
  private final List<float[]> truths = new ArrayList<>();
  private final SimilarHands similarHands;
  private final ReferencePredictor predictor;
  private final List<Written> written = new ArrayList<>();
  private final Map<Integer, Prediction> predictions = new HashMap<>();

  /** Takes those of the references that the content face has and the model knows. */
  public ReferenceSet(BaseModel model, FontFile content, List<GlyphSample> references) {
    this.model = model;
    Map<Integer, GlyphImage> images = new LinkedHashMap<>();
    for (GlyphSample reference : references) {
      int codePoint = reference.codePoint();
      boolean drawable = model.characters().length == 0 || model.row(codePoint) >= 0;
      if (drawable && content.covers(codePoint)) {
        GlyphSample sample = reference.resize(GeneratorShape.IMAGE);
        samples.add(sample);
        images.put(codePoint, sample.image());
        truths.add(GeneratorInput.pack(sample.image()));
      }
    }
    similarHands = model.bank() == null ? null : SimilarHands.alignedTo(images, model.bank());
    for (GlyphSample sample : samples) {
      GlyphImage standard = standard(content, sample.codePoint());
      written.add(new Written(sample.codePoint(), standard, sample.image()));
    }
    boolean tells = model.shape().analogies() > 0;
    predictor = ReferencePredictor.of(model.standards(), face -> true, tells ? written : List.of());
  }

  private GlyphImage standard(FontFile content, int codePoint) {
    return GlyphRasterizer.sample(content, drawnAs(codePoint), model.script(), GeneratorShape.IMAGE)
        .orElseThrow()
        .image();
  }

  public int size() {
    return samples.size();
  }

  public GlyphImage image(int index) {
    return samples.get(index).image();
  }

  /** The known hands, judged by these references; only where the base model has exemplars. */
  public SimilarHands similarHands() {
    return similarHands;
  }

  /** Whether the hand writes capitals for small letters; never where there are no exemplars. */
  public boolean allCaps() {
    return similarHands != null && similarHands.bank().allCaps();
  }

  /**
   * The character whose form a character has in this hand: capitals of those who write no other.
   */
  public int drawnAs(int codePoint) {
    int capital = Character.toUpperCase(codePoint);
    return allCaps() && model.row(capital) >= 0 ? capital : codePoint;
  }

  /** Shows a character that was not written as the known hands most like this one write it. */
  public void setExemplars(GeneratorInput input, int n, int codePoint) {
    if (similarHands != null) {
      input.setExemplars(n, similarHands.bank(), codePoint, similarHands.agreeing(codePoint), -1);
    }
  }

  /**
   * Shows a character that was not written as one known hand writes it, so that forms do not mix.
   *
   * @param place of the hand among those most like this one
   */
  public void setExemplar(GeneratorInput input, int n, int codePoint, int place) {
    int hand = similarHands == null ? -1 : similarHands.shown(codePoint, place);
    if (hand >= 0) {
      input.setExemplar(n, similarHands.bank(), codePoint, hand);
    }
  }

  /**
   * The generator's input for some references as they are, in the style of a row, with exemplars
   * chosen by the other references, as for an unwritten character.
   */
  GeneratorInput input(GeneratorShape shape, List<Integer> indices, int style) {
    List<Displacement> still = Collections.nCopies(indices.size(), Displacement.NONE);
    return input(shape, indices, style, still, false);
  }

  /**
   * The generator's input for some references, in the style of a row.
   *
   * @param noise for each sample
   * @param form whether exemplars show the form that the reference was written in
   */
  GeneratorInput input(
      GeneratorShape shape,
      List<Integer> indices,
      int style,
      List<Displacement> noise,
      boolean form) {
    GeneratorInput input = new GeneratorInput(shape, indices.size());
    for (int n = 0; n < indices.size(); n++) {
      int i = indices.get(n);
      int codePoint = samples.get(i).codePoint();
      input.setNoise(n, noise.get(n));
      input.setCodes(n, style, Math.max(0, model.row(drawnAs(codePoint))));
      show(input, n, predictions.computeIfAbsent(i, this::prediction));
      if (form && similarHands != null) {
        input.setExemplars(n, similarHands.bank(), codePoint, similarHands.known(codePoint), -1);
      } else {
        setExemplars(input, n, codePoint);
      }
    }
    return input;
  }

  /** A reference as the other references tell of it. */
  private Prediction prediction(int index) {
    return predictor.predict(written.get(index).codePoint(), written.get(index).content());
  }

  private static void show(GeneratorInput input, int n, Prediction prediction) {
    input.setContent(n, GeneratorInput.pack(prediction.content()));
    input.setAnalogies(n, prediction.pictures()).setStandards(n, prediction.standards());
  }

  /**
   * Shows characters that were not written: their content glyphs as large as the writing, and what
   * the references and standard faces tell of them.
   *
   * @param contents their content glyphs
   * @param plainly whether they are rather to be read than to look like the hand
   */
  public void setContents(
      GeneratorInput input, List<Integer> codePoints, List<GlyphImage> contents, boolean plainly) {
    Backend.forEach(
        codePoints.size(),
        (from, to) -> {
          for (int n = from; n < to; n++) {
            int codePoint = codePoints.get(n);
            GlyphImage content = contents.get(n);
            show(
                input,
                n,
                plainly
                    ? predictor.predictPlainly(codePoint, content)
                    : predictor.predict(codePoint, content));
          }
        });
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

  static GlyphImage unpack(float[] packed, int index) {
    int size = GeneratorShape.IMAGE;
    return GlyphImage.of(size, size, PatchLayout.unpack(packed, index * size * size, size, 4));
  }
}
