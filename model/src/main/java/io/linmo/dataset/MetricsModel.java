package io.linmo.dataset;

import io.linmo.font.FontFile;
import io.linmo.raster.TypicalMetrics;
import io.linmo.storage.SectionFile;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Predicts ink box and advance of the characters a person did not write from those she wrote.
 *
 * <p>Each known hand is a vector of five numbers a character, of the extents their logarithms,
 * standardised over hands: hands differ in size by factors. A new hand is the combination of known
 * ones {@code x = X w} that explains the observed entries o with the least ridge penalty: {@code w
 * = Xo' (Xo Xo' + lambda I)^-1 r}; the other entries follow. Lambda is the one of a few with the
 * least leave-one-out error on the observed entries, which has a closed form.
 */
public final class MetricsModel {

  private static final double LEAST_EXTENT = 0.01;

  private static final double[] RIDGES = {0.03, 0.1, 0.3, 1, 3};

  private final int[] characters;
  private final float[] mean;
  private final float[] deviation;
  private final float[][] faces;
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Scores scores;

  /** The hands as the regression sees them. */
  private record Scores(double[] mean, double[] deviation, double[][] faces) {

    double of(int column, double value) {
      return clamp((scaled(column, value) - mean[column]) / deviation[column]);
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
    for (int c = 0; c < characters.length; c++) {
      columns.put(characters[c], c);
    }
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
    double[] weights = explain(entries, residuals);
    double[] values = new double[mean.length];
    for (int j = 0; j < values.length; j++) {
      double sum = 0;
      for (int f = 0; f < faces.length; f++) {
        sum += weights[f] * scores.faces()[f][j];
      }
      values[j] = scores.value(j, sum);
    }
    Map<Integer, GlyphMetrics> result = new HashMap<>();
    columns.forEach((cp, c) -> result.put(cp, GlyphMetrics.of(values, c * GlyphMetrics.SIZE)));
    return result;
  }

  private static double clamp(double standardScore) {
    return Math.max(-5, Math.min(5, standardScore));
  }

  /** Weights of the known hands. */
  private double[] explain(List<Integer> entries, List<Double> residuals) {
    int n = entries.size();
    double[][] gram = new double[n][n];
    double trace = 0;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (double[] face : scores.faces()) {
          sum += face[entries.get(a)] * face[entries.get(b)];
        }
        gram[a][b] = sum;
        gram[b][a] = sum;
      }
      trace += gram[a][a];
    }
    double[] r = residuals.stream().mapToDouble(Double::doubleValue).toArray();
    double[] best = new double[n];
    double least = Double.POSITIVE_INFINITY;
    for (double ridge : RIDGES) {
      double[][] inverse = inverse(gram, ridge * trace / Math.max(1, n));
      double[] alpha = new double[n];
      double error = 0;
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          alpha[a] += inverse[a][b] * r[b];
        }
        double leaveOneOut = alpha[a] / inverse[a][a];
        error += leaveOneOut * leaveOneOut;
      }
      if (error < least) {
        least = error;
        best = alpha;
      }
    }
    double[] weights = new double[faces.length];
    for (int f = 0; f < faces.length; f++) {
      for (int a = 0; a < n; a++) {
        weights[f] += scores.faces()[f][entries.get(a)] * best[a];
      }
    }
    return weights;
  }

  /**
   * Inverse of {@code gram + ridge I} by Gauss-Jordan; positive definite, so no pivoting is needed.
   */
  private static double[][] inverse(double[][] gram, double ridge) {
    int n = gram.length;
    double[][] left = new double[n][];
    double[][] right = new double[n][n];
    for (int i = 0; i < n; i++) {
      left[i] = gram[i].clone();
      left[i][i] += ridge + 1e-9;
      right[i][i] = 1;
    }
    for (int i = 0; i < n; i++) {
      double pivot = left[i][i];
      for (int j = 0; j < n; j++) {
        left[i][j] /= pivot;
        right[i][j] /= pivot;
      }
      for (int k = 0; k < n; k++) {
        double factor = left[k][i];
        if (k != i && factor != 0) {
          for (int j = 0; j < n; j++) {
            left[k][j] -= factor * left[i][j];
            right[k][j] -= factor * right[i][j];
          }
        }
      }
    }
    return right;
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
