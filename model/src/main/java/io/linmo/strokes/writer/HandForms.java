package io.linmo.strokes.writer;

import io.linmo.numeric.Quantiles;
import io.linmo.strokes.StrokeForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registered strokes of a hand beside the standard ones, brought to one scale and centre.
 *
 * <p>The writing is made as large as the standard forms, by the median over its characters of the
 * longer side's ratio, and each character is centred on its standard form: what is left, the
 * displacement of each point in em, is what the writer model predicts. {@link #placed} takes a
 * predicted form back to the hand's own size and place.
 */
public final class HandForms {

  private static final double LEAST_SIDE = 0.05;

  private final List<Integer> codePoints;
  private final List<StrokeForm> standard;
  private final float[][] displacements;
  private final double scale;
  private final double offsetX;
  private final double offsetY;

  /**
   * @param written the registered strokes of each written character, in the hand's em box
   * @param standard the standard form of at least these characters
   */
  public HandForms(Map<Integer, StrokeForm> written, Map<Integer, StrokeForm> standard) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException("no written character, expected at least 1");
    }
    Map<Integer, StrokeForm> ordered = new TreeMap<>(written);
    this.codePoints = List.copyOf(ordered.keySet());
    this.standard = codePoints.stream().map(standard::get).toList();
    List<StrokeForm> forms = new ArrayList<>(ordered.values());
    this.scale = median(i -> side(this.standard.get(i)) / side(forms.get(i)));
    this.displacements = new float[forms.size()][];
    for (int i = 0; i < forms.size(); i++) {
      displacements[i] = displacement(forms.get(i), this.standard.get(i));
    }
    this.offsetX = median(i -> FormBox.of(forms.get(i)).centreX() - box(i).centreX() / scale);
    this.offsetY = median(i -> FormBox.of(forms.get(i)).centreY() - box(i).centreY() / scale);
  }

  private FormBox box(int i) {
    return FormBox.of(standard.get(i));
  }

  private double median(java.util.function.IntToDoubleFunction value) {
    double[] values = new double[codePoints.size()];
    Arrays.setAll(values, value);
    return Quantiles.median(values);
  }

  private static double side(StrokeForm form) {
    return Math.max(LEAST_SIDE, FormBox.of(form).longerSide());
  }

  private float[] displacement(StrokeForm form, StrokeForm from) {
    FormBox own = FormBox.of(form);
    FormBox target = FormBox.of(from);
    float[] result = new float[form.strokes() * ReferenceHead.DISPLACEMENT];
    for (int s = 0; s < form.strokes(); s++) {
      for (int p = 0; p < StrokeForm.POINTS; p++) {
        int at = s * ReferenceHead.DISPLACEMENT + 2 * p;
        double x = (form.x(s, p) - own.centreX()) * scale + target.centreX();
        double y = (form.y(s, p) - own.centreY()) * scale + target.centreY();
        result[at] = (float) (x - from.x(s, p));
        result[at + 1] = (float) (y - from.y(s, p));
      }
    }
    return result;
  }

  /** The written characters, in rising order. */
  public List<Integer> codePoints() {
    return codePoints;
  }

  StrokeForm standard(int index) {
    return standard.get(index);
  }

  /** Displacement of a character's points from the standard ones, {@code [strokes, 16]}, in em. */
  float[] displacement(int index) {
    return displacements[index];
  }

  /** Times larger than the writing that the standard forms are. */
  public double scale() {
    return scale;
  }

  /** The standard form moved by these displacements, as large and where this hand writes. */
  StrokeForm placed(StrokeForm from, float[] moved) {
    float[] x = from.x();
    float[] y = from.y();
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) ((x[i] + moved[2 * i]) / scale + offsetX);
      y[i] = (float) ((y[i] + moved[2 * i + 1]) / scale + offsetY);
    }
    return StrokeForm.of(x, y);
  }
}
