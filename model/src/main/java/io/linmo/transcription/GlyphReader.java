package io.linmo.transcription;

import io.linmo.capture.GlyphPlacement;
import io.linmo.capture.WrittenGlyph;
import io.linmo.font.FontFile;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBox;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.recognition.Recogniser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely it is that ink is a character, by the recognisers of both scripts. Letters with marks
 * are read as their base letters; of other characters that no recogniser knows nothing is known.
 */
public final class GlyphReader {

  /** Log probability of a character that cannot be read: neither for nor against it. */
  static final float UNKNOWN = -4;

  /** Log probabilities are cut off here. */
  static final float LEAST = -14;

  /** What speaks against a letter with a mark where the ink has one part only, as a logarithm. */
  private static final float UNMARKED = 2;

  /** Differences in place, in em, that do not matter to the recogniser. */
  private static final double PLACE_STEP = 0.15;

  private final Optional<Recogniser> latin;
  private final Optional<Recogniser> han;
  private final FontFile hanContent;
  private final TypicalMetrics latinMetrics;
  private final TypicalMetrics hanMetrics;
  private final GlyphPlacement placement;

  /**
   * @param latin reads Latin glyphs; without it nothing is known of them
   * @param han reads Han glyphs
   * @param latinContent the face that shows where Latin characters usually lie
   * @param hanContent the same for Han
   */
  public GlyphReader(
      Optional<Recogniser> latin,
      Optional<Recogniser> han,
      FontFile latinContent,
      FontFile hanContent) {
    this.latin = latin;
    this.han = han;
    this.hanContent = hanContent;
    this.latinMetrics = TypicalMetrics.of(latinContent);
    this.hanMetrics = TypicalMetrics.of(hanContent);
    this.placement = new GlyphPlacement(latinMetrics, hanMetrics);
  }

  /** Where a character usually lies in the em square. */
  Optional<TypicalMetrics.Metrics> metrics(int codePoint) {
    return Script.of(codePoint) == Script.HAN
        ? hanMetrics.of(codePoint)
        : latinMetrics.of(codePoint).or(() -> latinMetrics.of(base(codePoint)));
  }

  /** The letter without its marks. */
  static int base(int codePoint) {
    return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD).codePointAt(0);
  }

  /**
   * Log probabilities: {@code [images][characters]}, in [{@value #LEAST}, 0].
   *
   * @param images ink with a margin of paper
   */
  public float[][] logProbabilities(List<GlyphImage> images, int[] codePoints) {
    float[][] result = new float[images.size()][codePoints.length];
    for (float[] row : result) {
      Arrays.fill(row, UNKNOWN);
    }
    if (images.isEmpty()) {
      return result;
    }
    readLatin(images, codePoints, result);
    readHan(images, codePoints, result);
    return result;
  }

  private void readLatin(List<GlyphImage> images, int[] codePoints, float[][] result) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < codePoints.length; i++) {
      int letter = base(codePoints[i]);
      if (Script.of(letter) == Script.LATIN && latin.filter(l -> l.knows(letter)).isPresent()) {
        columns.add(i);
      }
    }
    if (columns.isEmpty()) {
      return;
    }
    List<GlyphSample> samples = images.stream().map(image -> sample(image, 'x')).toList();
    int[] letters = columns.stream().mapToInt(i -> base(codePoints[i])).toArray();
    float[][] logs = latin.orElseThrow().logProbabilities(samples, letters);
    for (int n = 0; n < result.length; n++) {
      for (int i = 0; i < letters.length; i++) {
        result[n][columns.get(i)] = Math.max(LEAST, logs[n][i]);
      }
    }
    readMarked(images, codePoints, columns, result);
  }

  /** Letters with marks are read without them, where ink has other parts. */
  private void readMarked(
      List<GlyphImage> images, int[] codePoints, List<Integer> columns, float[][] result) {
    List<Integer> marked =
        columns.stream().filter(i -> base(codePoints[i]) != codePoints[i]).toList();
    if (marked.isEmpty()) {
      return;
    }
    int[] letters = marked.stream().mapToInt(i -> base(codePoints[i])).toArray();
    List<Integer> rows = new ArrayList<>();
    List<GlyphSample> samples = new ArrayList<>();
    for (int n = 0; n < images.size(); n++) {
      GlyphImage main = MainPart.of(images.get(n));
      if (main == images.get(n)) {
        for (int column : marked) {
          result[n][column] = Math.max(LEAST, result[n][column] - UNMARKED);
        }
      } else {
        rows.add(n);
        samples.add(sample(main, 'x'));
      }
    }
    float[][] logs = latin.orElseThrow().logProbabilities(samples, letters);
    for (int k = 0; k < logs.length; k++) {
      for (int i = 0; i < letters.length; i++) {
        float[] row = result[rows.get(k)];
        row[marked.get(i)] = Math.max(row[marked.get(i)], Math.max(LEAST, logs[k][i]));
      }
    }
  }

  private void readHan(List<GlyphImage> images, int[] codePoints, float[][] result) {
    int[] wanted =
        Arrays.stream(codePoints).filter(c -> Script.of(c) == Script.HAN).distinct().toArray();
    if (wanted.length == 0 || han.isEmpty()) {
      return;
    }
    han.get().know(wanted, hanContent);
    Map<List<Long>, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < codePoints.length; i++) {
      if (Script.of(codePoints[i]) == Script.HAN && han.get().knows(codePoints[i])) {
        alike.computeIfAbsent(placeKey(codePoints[i]), key -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> columns : alike.values()) {
      int[] characters = columns.stream().mapToInt(i -> codePoints[i]).toArray();
      List<GlyphSample> samples =
          images.stream().map(image -> sample(image, characters[0])).toList();
      float[][] logs = han.get().logProbabilities(samples, characters);
      for (int n = 0; n < result.length; n++) {
        for (int i = 0; i < characters.length; i++) {
          result[n][columns.get(i)] = Math.max(LEAST, logs[n][i]);
        }
      }
    }
  }

  /** Equal for characters that lie at about the same place in the em square. */
  private List<Long> placeKey(int codePoint) {
    return hanMetrics
        .of(codePoint)
        .map(
            usual ->
                List.of(
                    Math.round(Math.max(usual.width(), usual.height()) / PLACE_STEP),
                    Math.round((usual.left() + usual.right()) / 2 / PLACE_STEP),
                    Math.round((usual.top() + usual.bottom()) / 2 / PLACE_STEP)))
        .orElse(List.of());
  }

  /** The ink placed where the character usually lies. */
  private GlyphSample sample(GlyphImage image, int codePoint) {
    InkBox box = box(image);
    WrittenGlyph glyph =
        new WrittenGlyph(codePoint, image, 0, 0, box, image.width(), image.height(), "a crop");
    return placement.place(List.of(cropped(glyph))).get(0);
  }

  /** The same ink on a canvas without margins, so that its place on it says nothing. */
  private static WrittenGlyph cropped(WrittenGlyph glyph) {
    InkBox box = glyph.box();
    int left = (int) Math.floor(box.left());
    int top = (int) Math.floor(box.top());
    int width = Math.max(1, (int) Math.ceil(box.right()) - left);
    int height = Math.max(1, (int) Math.ceil(box.bottom()) - top);
    float[] part = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        part[y * width + x] = glyph.ink().at(left + x, top + y);
      }
    }
    InkBox moved =
        new InkBox(box.left() - left, box.top() - top, box.right() - left, box.bottom() - top);
    return new WrittenGlyph(
        glyph.codePoint(),
        GlyphImage.of(width, height, part),
        0,
        0,
        moved,
        width,
        height,
        glyph.source());
  }

  /**
   * The box around the pixels that are at least half covered, or the whole image if there are none.
   */
  private static InkBox box(GlyphImage image) {
    int left = image.width();
    int top = image.height();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (image.at(x, y) >= 0.5f) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return right <= left
        ? new InkBox(0, 0, image.width(), image.height())
        : new InkBox(left, top, right, bottom);
  }
}
