package io.linmo.conditioning;

import io.linmo.conditioning.StrokeAnalogies.Example;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkProportions;
import io.linmo.image.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Predicts an unwritten character of a hand from the written ones.
 *
 * <p>Pictures of 64 x 64: two put together from pieces of what was written ({@link
 * StrokeAnalogies}), and the mixture of standard faces nearest to the hand ({@link
 * StandardMixture}). Where there are standard forms, they and the content glyph are scaled and
 * moved to be as large as the writing and in its place, each face by its own measure. Punctuation
 * has no standard forms and cannot be predicted from characters: its content glyph stays as it is
 * and takes the place of the mixture.
 */
public final class ReferencePredictor {

  private static final int SIZE = StandardForms.SIZE;

  /**
   * Fewest characters that size and place are fitted to; for fewer, the forms and thickness of
   * strokes would decide.
   */
  private static final int LEAST_TO_FIT = 8;

  private final StandardForms forms;
  private final InkProportions contentFit;
  private final InkProportions[] fits;
  private final List<Example> examples = new ArrayList<>();
  private final Map<Integer, Learned> learned = new HashMap<>();
  private final StandardMixture mixture;

  /**
   * A written character.
   *
   * @param content its content glyph, as the content face has it
   */
  public record Written(int codePoint, GlyphImage content, GlyphImage image) {}

  /** The prediction of a character. */
  public static final class Prediction {

    private final GlyphImage content;
    private final float[][] standards;
    private final float[][] pictures;

    private Prediction(GlyphImage content, float[][] standards, float[][] pictures) {
      this.content = content;
      this.standards = standards;
      this.pictures = pictures;
    }

    /** The content glyph, as large as the writing and in its place. */
    public GlyphImage content() {
      return content;
    }

    /**
     * The standard forms, each 64 x 64, as large as the writing and in its place; null for faces
     * that may not be looked at or lack the character.
     */
    public float[][] standards() {
      return standards;
    }

    /** Pictures of the character in the hand, 64 x 64 each; none if nothing was written. */
    public float[][] pictures() {
      return pictures;
    }

    /**
     * The same with the content glyph, which is easiest to read, in place of the mixture of
     * standard faces; the same if there is no mixture.
     */
    Prediction plain() {
      if (pictures.length <= StrokeAnalogies.PICTURES) {
        return this;
      }
      float[][] plain = pictures.clone();
      plain[plain.length - 1] = content.reduced(SIZE);
      return new Prediction(content, standards, plain);
    }
  }

  /** A written character as the mixture has learned it: bytes of coverage at 64 x 64. */
  private record Learned(byte[] content, byte[] image) {

    static Learned of(GlyphImage fitted, GlyphImage image) {
      return new Learned(bytes(fitted.reduced(SIZE)), bytes(image.reduced(SIZE)));
    }

    private static byte[] bytes(float[] values) {
      byte[] bytes = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        bytes[i] = (byte) Math.round(255 * Math.min(1, values[i]));
      }
      return bytes;
    }

    static float[] values(byte[] bytes) {
      float[] values = new float[bytes.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (bytes[i] & 0xff) / 255f;
      }
      return values;
    }
  }

  private ReferencePredictor(
      StandardForms forms, InkProportions contentFit, InkProportions[] fits) {
    this.forms = forms;
    this.contentFit = contentFit;
    this.fits = fits;
    this.mixture = new StandardMixture(1 + fits.length);
  }

  /**
   * @param forms standard forms; where there are none, content glyphs stay as they are and there is
   *     no mixture
   * @param shown which standard faces may be looked at
   */
  public static ReferencePredictor of(
      StandardForms forms, Predicate<String> shown, List<Written> written) {
    InkProportions contentFit = InkProportions.SAME;
    InkProportions[] fits = {};
    if (!forms.isEmpty()) {
      List<GlyphImage> images = written.stream().map(w -> reduced(w.image())).toList();
      List<GlyphImage> contents = written.stream().map(w -> reduced(w.content())).toList();
      contentFit = fit(contents, images, InkProportions.SAME);
      fits = new InkProportions[forms.faces().size()];
      for (int i = 0; i < fits.length; i++) {
        if (shown.test(forms.faces().get(i))) {
          fits[i] = fit(pictures(forms, i, written), images, contentFit);
        }
      }
    }
    ReferencePredictor predictor = new ReferencePredictor(forms, contentFit, fits);
    written.forEach(predictor::add);
    return predictor;
  }

  /** A face's pictures of what was written, null where it lacks a character. */
  private static List<GlyphImage> pictures(StandardForms forms, int face, List<Written> written) {
    return written.stream()
        .map(w -> forms.picture(face, w.codePoint()))
        .map(picture -> picture == null ? null : GlyphImage.of(SIZE, SIZE, picture))
        .collect(Collectors.toList());
  }

  /**
   * What makes standard glyphs as large as written ones.
   *
   * @param standard null where there is none
   * @param otherwise the result where there are too few
   */
  private static InkProportions fit(
      List<GlyphImage> standard, List<GlyphImage> images, InkProportions otherwise) {
    int[] both = IntStream.range(0, images.size()).filter(i -> standard.get(i) != null).toArray();
    return both.length < LEAST_TO_FIT
        ? otherwise
        : InkProportions.between(
            Arrays.stream(both).mapToObj(standard::get).toList(),
            Arrays.stream(both).mapToObj(images::get).toList());
  }

  private static GlyphImage reduced(GlyphImage image) {
    return GlyphImage.of(SIZE, SIZE, image.reduced(SIZE));
  }

  private void add(Written written) {
    int codePoint = written.codePoint();
    GlyphImage fitted = contentFit.apply(written.content());
    examples.add(new Example(codePoint, StrokeAnalogies.features(fitted), written.image()));
    if (!forms.isEmpty()) {
      Learned character = Learned.of(fitted, written.image());
      mixture.add(planes(codePoint, character), Learned.values(character.image));
      learned.put(codePoint, character);
    }
  }

  /** How many pictures there are of a character. */
  public static int pictures(StandardForms forms) {
    return StrokeAnalogies.PICTURES + (forms.isEmpty() ? 0 : 1);
  }

  /**
   * Predicts a character from all written characters except itself.
   *
   * @param content its content glyph, as the content face has it
   */
  public Prediction predict(int codePoint, GlyphImage content) {
    return predict(codePoint, content, others(codePoint));
  }

  /** The same, with pieces of some random written characters only. */
  public Prediction predict(int codePoint, GlyphImage content, int count, RandomGenerator random) {
    List<Example> some = new ArrayList<>(others(codePoint));
    while (some.size() > count) {
      int last = some.size() - 1;
      some.set(random.nextInt(some.size()), some.get(last));
      some.remove(last);
    }
    return predict(codePoint, content, some);
  }

  private List<Example> others(int codePoint) {
    return examples.stream().filter(example -> example.codePoint() != codePoint).toList();
  }

  private Prediction predict(int codePoint, GlyphImage content, List<Example> pieces) {
    boolean mark = Script.isHanPunctuation(codePoint);
    GlyphImage fitted = mark ? content : contentFit.apply(content);
    float[][] standards = standards(codePoint);
    if (pieces.isEmpty()) {
      return new Prediction(fitted, standards, new float[0][]);
    }
    float[][] pictures = StrokeAnalogies.pictures(StrokeAnalogies.features(fitted), pieces);
    if (!forms.isEmpty()) {
      pictures = Arrays.copyOf(pictures, pictures.length + 1);
      float[] small = fitted.reduced(SIZE);
      pictures[pictures.length - 1] =
          mark ? small : mixtureWithout(codePoint).picture(planes(small, standards));
    }
    return new Prediction(fitted, standards, pictures);
  }

  private StandardMixture mixtureWithout(int codePoint) {
    Learned own = learned.get(codePoint);
    return own == null
        ? mixture
        : mixture.without(planes(codePoint, own), Learned.values(own.image));
  }

  private float[][] standards(int codePoint) {
    float[][] standards = new float[fits.length][];
    for (int i = 0; i < fits.length; i++) {
      float[] picture = fits[i] == null ? null : forms.picture(i, codePoint);
      if (picture != null) {
        standards[i] = fits[i].apply(GlyphImage.of(SIZE, SIZE, picture)).coverage();
      }
    }
    return standards;
  }

  private float[][] planes(int codePoint, Learned character) {
    return planes(Learned.values(character.content), standards(codePoint));
  }

  /** Where a standard face lacks the character, the content glyph stands in. */
  private static float[][] planes(float[] content, float[][] standards) {
    float[][] pictures = new float[1 + standards.length][];
    pictures[0] = content;
    for (int i = 0; i < standards.length; i++) {
      pictures[i + 1] = Objects.requireNonNullElse(standards[i], content);
    }
    return StandardMixture.planes(pictures);
  }
}
