package io.linmo.metrics;

import io.linmo.font.FontFile;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import io.linmo.storage.SectionFile;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Predicts ink boxes and advances of unwritten characters from those of written ones.
 *
 * <p>Each known hand is a vector of five numbers a character, of the extents their logarithms,
 * standardised over hands: hands differ in size by factors. A new hand is a combination of known
 * ones ({@link HandCombination}). Its advances are those that {@link AdvanceModel} gives, which
 * knows the size of the hand better, and by a third those of this combination; the difference goes
 * to both sides of the ink alike.
 */
public final class MetricsModel {

  private static final double LEAST_EXTENT = 0.01;

  private static final int LEFT = 0;
  private static final int WIDTH = 2;
  private static final int RIGHT = 4;

  /** How far advances follow their own model; determined empirically. */
  private static final double OWN_SHARE = 2.0 / 3;

  private final int[] characters;
  private final float[] mean;
  private final float[] deviation;
  private final float[][] faces;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Scores scores;
  private final AdvanceModel advances;

  /** The hands as the regression sees them. */
  private record Scores(double[] mean, double[] deviation, double[][] faces) {

    double of(int column, double value) {
      return HandCombination.clamp((scaled(column, value) - mean[column]) / deviation[column]);
    }

    double value(int column, double score) {
      double scaled = mean[column] + deviation[column] * score;
      return isExtent(column) ? Math.exp(scaled) : scaled;
    }

    /** Extents by their logarithms. */
    static double scaled(int column, double value) {
      return isExtent(column) ? Math.log(Math.max(LEAST_EXTENT, value)) : value;
    }

    private static boolean isExtent(int column) {
      return column % GlyphMetrics.SIZE == 2 || column % GlyphMetrics.SIZE == 3;
    }
  }

  private MetricsModel(int[] characters, float[] mean, float[] deviation, float[][] faces) {
    this.characters = characters;
    this.mean = mean;
    this.deviation = deviation;
    this.faces = faces;
    this.scores = scores(mean, deviation, faces);
    this.advances = new AdvanceModel(characters.length, advances());
    for (int c = 0; c < characters.length; c++) {
      columns.put(characters[c], c);
    }
  }

  /** Advance of each character in each hand; NaN where it is unknown. */
  private double[][] advances() {
    double[][] result = new double[faces.length][characters.length];
    for (int f = 0; f < faces.length; f++) {
      for (int c = 0; c < characters.length; c++) {
        for (int k : new int[] {LEFT, WIDTH, RIGHT}) {
          int j = c * GlyphMetrics.SIZE + k;
          double score = faces[f][j];
          result[f][c] += score == 0 ? Double.NaN : mean[j] + deviation[j] * score;
        }
      }
    }
    return result;
  }

  /** From the plain numbers as they are stored, where 0 stands for an unknown one. */
  private static Scores scores(float[] mean, float[] deviation, float[][] stored) {
    int width = mean.length;
    double[] means = new double[width];
    double[] deviations = new double[width];
    double[][] faces = new double[stored.length][width];
    for (int j = 0; j < width; j++) {
      int column = j;
      double[] known =
          Arrays.stream(stored)
              .filter(face -> face[column] != 0)
              .mapToDouble(face -> mean[column] + deviation[column] * face[column])
              .map(value -> Scores.scaled(column, value))
              .toArray();
      double average =
          Arrays.stream(known).average().orElseGet(() -> Scores.scaled(column, mean[column]));
      double variance = Arrays.stream(known).map(v -> (v - average) * (v - average)).sum();
      means[j] = average;
      deviations[j] = Math.sqrt(variance / Math.max(1, known.length)) + 1e-3;
      for (int f = 0; f < stored.length; f++) {
        if (stored[f][j] != 0) {
          double value = mean[j] + deviation[j] * stored[f][j];
          faces[f][j] = (Scores.scaled(j, value) - average) / deviations[j];
        }
      }
    }
    return new Scores(means, deviations, faces);
  }

  /** Fits the model to fonts; a character that a font lacks counts as average there. */
  public static MetricsModel fit(List<FontFile> fonts, int[] characters) {
    int width = characters.length * GlyphMetrics.SIZE;
    double[][] raw = new double[fonts.size()][width];
    for (int f = 0; f < fonts.size(); f++) {
      Arrays.fill(raw[f], Double.NaN);
      for (int c = 0; c < characters.length; c++) {
        Optional<Path2D> outline = fonts.get(f).outline(characters[c]);
        if (outline.isPresent()) {
          double advance = fonts.get(f).advance(characters[c]);
          double[] values = GlyphMetrics.of(outline.get().getBounds2D(), advance).values();
          System.arraycopy(values, 0, raw[f], c * GlyphMetrics.SIZE, GlyphMetrics.SIZE);
        }
      }
    }
    return standardize(characters.clone(), raw, width);
  }

  private static MetricsModel standardize(int[] characters, double[][] raw, int width) {
    float[] mean = new float[width];
    float[] deviation = new float[width];
    float[][] faces = new float[raw.length][width];
    for (int j = 0; j < width; j++) {
      int column = j;
      double[] known =
          Arrays.stream(raw).mapToDouble(row -> row[column]).filter(Double::isFinite).toArray();
      double average = Arrays.stream(known).average().orElse(0);
      double variance = Arrays.stream(known).map(v -> (v - average) * (v - average)).sum();
      mean[j] = (float) average;
      deviation[j] = (float) (Math.sqrt(variance / Math.max(1, known.length)) + 1e-3);
      for (int f = 0; f < raw.length; f++) {
        faces[f][j] =
            Double.isFinite(raw[f][j]) ? (float) ((raw[f][j] - average) / deviation[j]) : 0;
      }
    }
    return new MetricsModel(characters, mean, deviation, faces);
  }

  /** The average hand's metrics, as what is typical of a character. */
  public TypicalMetrics typical() {
    return codePoint ->
        Optional.ofNullable(columns.get(codePoint))
            .map(
                c -> {
                  double[] values = new double[GlyphMetrics.SIZE];
                  for (int k = 0; k < values.length; k++) {
                    values[k] = mean[c * GlyphMetrics.SIZE + k];
                  }
                  GlyphMetrics m = GlyphMetrics.of(values, 0);
                  return new TypicalMetrics.Metrics(
                      m.left(),
                      m.bottom(),
                      m.left() + m.width(),
                      m.bottom() + m.height(),
                      m.advance());
                });
  }

  public boolean knows(int codePoint) {
    return columns.containsKey(codePoint);
  }

  /** All characters' metrics in the hand that has the observed ones. */
  public Map<Integer, GlyphMetrics> predict(Map<Integer, GlyphMetrics> observed) {
    List<Integer> entries = new ArrayList<>();
    List<Double> residuals = new ArrayList<>();
    observed.forEach(
        (codePoint, metrics) -> {
          Integer c = columns.get(codePoint);
          double[] values = metrics.values();
          for (int k = 0; c != null && k < GlyphMetrics.SIZE; k++) {
            int j = c * GlyphMetrics.SIZE + k;
            entries.add(j);
            residuals.add(scores.of(j, values[k]));
          }
        });
    double[] weights = new HandCombination(scores.faces()).weights(entries, residuals);
    double[] values = new double[mean.length];
    for (int j = 0; j < values.length; j++) {
      double sum = 0;
      for (int f = 0; f < faces.length; f++) {
        sum += weights[f] * scores.faces()[f][j];
      }
      values[j] = scores.value(j, sum);
    }
    Map<Integer, GlyphMetrics> result = new HashMap<>();
    double[] own = advances.predict(observedAdvances(observed));
    columns.forEach(
        (cp, c) -> {
          GlyphMetrics metrics = GlyphMetrics.of(values, c * GlyphMetrics.SIZE);
          double wider = own.length == 0 ? 0 : OWN_SHARE * (own[c] - metrics.advance());
          result.put(cp, metrics.widened(wider));
        });
    return result;
  }

  /**
   * All characters' metrics in a hand that writes capitals for small letters: as those of capitals,
   * smaller or larger by one factor. Observed letters of either case predict the other.
   */
  public Map<Integer, GlyphMetrics> predictAllCaps(Map<Integer, GlyphMetrics> observed) {
    Map<Integer, GlyphMetrics> capitals = new HashMap<>(observed);
    capitals.keySet().removeIf(this::hasCapital);
    double size = sizeBeside(predict(capitals), observed);
    observed.forEach(
        (codePoint, metrics) ->
            capitals.putIfAbsent(Character.toUpperCase(codePoint), metrics.times(1 / size)));
    Map<Integer, GlyphMetrics> result = predict(capitals);
    columns.keySet().stream()
        .filter(this::hasCapital)
        .forEach(c -> result.put(c, result.get(Character.toUpperCase(c)).times(size)));
    return result;
  }

  /** Median height of written small letters, as a multiple of their capitals'; 1 without any. */
  private double sizeBeside(
      Map<Integer, GlyphMetrics> capitals, Map<Integer, GlyphMetrics> observed) {
    return Quantiles.of(
            observed.entrySet().stream()
                .filter(e -> hasCapital(e.getKey()))
                .mapToDouble(
                    e ->
                        e.getValue().height()
                            / capitals.get(Character.toUpperCase(e.getKey())).height()))
        .median()
        .orElse(1);
  }

  /** Whether this is a small letter whose capital is known. */
  private boolean hasCapital(int codePoint) {
    return Character.isLowerCase(codePoint) && knows(Character.toUpperCase(codePoint));
  }

  /** By column. */
  private Map<Integer, Double> observedAdvances(Map<Integer, GlyphMetrics> observed) {
    Map<Integer, Double> known = new TreeMap<>();
    observed.forEach(
        (codePoint, metrics) -> {
          if (knows(codePoint)) {
            known.put(columns.get(codePoint), metrics.advance());
          }
        });
    return known;
  }

  /** Stores the model in sections that begin with {@code metrics}. */
  public void writeTo(SectionFile file) {
    file.putText("metrics/characters", new String(characters, 0, characters.length));
    file.putFloats("metrics/mean", mean).putFloats("metrics/deviation", deviation);
    float[] all = new float[faces.length * mean.length];
    for (int f = 0; f < faces.length; f++) {
      System.arraycopy(faces[f], 0, all, f * mean.length, mean.length);
    }
    file.putHalves("metrics/faces", all);
  }

  public static MetricsModel readFrom(SectionFile file) throws IOException {
    int[] characters = file.text("metrics/characters").codePoints().toArray();
    float[] mean = file.floats("metrics/mean");
    float[] all = file.halves("metrics/faces");
    float[][] faces = new float[all.length / mean.length][];
    for (int f = 0; f < faces.length; f++) {
      faces[f] = Arrays.copyOfRange(all, f * mean.length, (f + 1) * mean.length);
    }
    return new MetricsModel(characters, mean, file.floats("metrics/deviation"), faces);
  }
}
