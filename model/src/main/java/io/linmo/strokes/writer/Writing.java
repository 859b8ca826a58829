package io.linmo.strokes.writer;

import io.linmo.strokes.StrokeForm;

/**
 * A character about to be written.
 *
 * @param standard its standard form
 * @param predicted displacements of the form's points that the hand's references tell, {@code
 *     [strokes, 16]}, in em
 * @param strayed what this one writing strays from them, drawn from the hand's own straying
 * @param amount of straying, 1 for as much as the hand's references stray, 0 for none
 */
record Writing(StrokeForm standard, float[] predicted, float[] strayed, double amount) {

  /** The displacements so far, with a correction added. */
  float[] displacements(float[] corrections, int from) {
    float[] result = new float[predicted.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = predicted[i] + strayed[i] + corrections[from + i];
    }
    return result;
  }
}
