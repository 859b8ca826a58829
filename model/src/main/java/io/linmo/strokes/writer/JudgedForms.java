package io.linmo.strokes.writer;

import io.linmo.gan.LineCritics;
import io.linmo.strokes.StrokeForm;
import java.util.ArrayList;
import java.util.List;

/** Drawn characters and the same as written, as a {@link LineCritic} sees them. */
final class JudgedForms {

  private final List<StrokeForm> standard = new ArrayList<>();
  private final List<CentredForm> forms = new ArrayList<>();
  private final List<SoftLines> lines = new ArrayList<>();
  private final List<float[]> written = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /**
   * Adds a character.
   *
   * @param drawn its displacements, {@code [strokes, 16]}, in em
   * @param truth those of the writing
   * @param start where the drawn ones begin among those of all characters
   */
  void add(StrokeForm form, float[] drawn, float[] truth, int start) {
    CentredForm centred = new CentredForm(form, drawn);
    standard.add(form);
    forms.add(centred);
    lines.add(new SoftLines(centred.points()));
    written.add(picture(form, truth));
    starts.add(start);
  }

  /** The picture of displaced strokes, their box where the standard form's is. */
  static float[] picture(StrokeForm form, float[] displacements) {
    return new SoftLines(new CentredForm(form, displacements).points()).image();
  }

  /** Pictures one after the other, packed. */
  static float[] pack(List<float[]> pictures) {
    float[] packed = new float[pictures.size() * LineCritics.LAYOUT.pixels()];
    for (int i = 0; i < pictures.size(); i++) {
      LineCritics.LAYOUT.pack(pictures.get(i), packed, i * LineCritics.LAYOUT.pixels());
    }
    return packed;
  }

  List<StrokeForm> standard() {
    return standard;
  }

  /** The drawn pictures, packed. */
  float[] drawn() {
    return pack(lines.stream().map(SoftLines::image).toList());
  }

  /** The written ones, packed. */
  float[] written() {
    return pack(written);
  }

  /**
   * Adds the gradient by the displacements of all characters, given that by the packed pictures.
   */
  void addGradient(float[] byDrawn, float[] byDisplacements) {
    for (int i = 0; i < forms.size(); i++) {
      float[] byImage = LineCritics.LAYOUT.unpack(byDrawn, i * LineCritics.LAYOUT.pixels());
      float[] own = forms.get(i).gradient(lines.get(i).gradient(byImage));
      for (int k = 0; k < own.length; k++) {
        byDisplacements[starts.get(i) + k] += own[k];
      }
    }
  }
}
