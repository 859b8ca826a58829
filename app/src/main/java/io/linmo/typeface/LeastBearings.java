package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.numeric.Quantiles;
import io.linmo.outline.Outline;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Widens letters whose side bearings are so short that a word space before or after them seems to
 * be missing, such as a j whose tail is thought to swing out, or a W of wide arms.
 *
 * <p>Bearings are those of the ink between the baseline and the height of the letter's case. No
 * side is shorter than {@value #SHARE} of the median of all letters; hands whose letters are
 * connected, and so have hardly any bearings, stay as they are.
 */
public final class LeastBearings {

  static final double SHARE = 0.6;

  /** Medians below this, in font units, are those of a connected hand. */
  private static final double CONNECTED = 20;

  private static final double BAND_BOTTOM = 0.1;
  private static final double BAND_TOP = 0.9;

  private final double xHeight;
  private final double capHeight;
  private final double left;
  private final double right;

  private record Sides(double left, double right) {}

  /**
   * @param letters all drawings of a typeface, by character
   */
  public LeastBearings(Map<Integer, DrawnForm> letters) {
    xHeight = height(letters, "acemnorsuvwxz");
    capHeight = height(letters, "BDEFHIKLMNPRTUVWXZ");
    Sides[] sides =
        letters.entrySet().stream()
            .filter(letter -> isPlain(letter.getKey()))
            .flatMap(letter -> sides(letter.getKey(), letter.getValue()).stream())
            .toArray(Sides[]::new);
    left = least(Arrays.stream(sides).mapToDouble(Sides::left).toArray());
    right = least(Arrays.stream(sides).mapToDouble(Sides::right).toArray());
  }

  private static double height(Map<Integer, DrawnForm> letters, String of) {
    return Quantiles.of(
            of.chars()
                .mapToObj(letters::get)
                .filter(letter -> letter != null)
                .mapToDouble(letter -> UnitBox.of(letter.outline()).orElse(UnitBox.NONE).yMax()))
        .median()
        .orElse(0);
  }

  private static double least(double[] bearings) {
    double median = Quantiles.of(Arrays.stream(bearings)).median().orElse(0);
    return median < CONNECTED ? Double.NEGATIVE_INFINITY : SHARE * median;
  }

  private static boolean isPlain(int code) {
    return code < 0x80 && Character.isLetter(code);
  }

  /** A drawing with the bearings that it needs; a letter with marks gets those of its base. */
  public DrawnForm widened(int codePoint, Map<Integer, DrawnForm> forms) {
    DrawnForm form = forms.get(codePoint);
    int base =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD).codePointAt(0);
    DrawnForm letter = forms.getOrDefault(base, form);
    Optional<Sides> sides = isPlain(base) ? sides(base, letter) : Optional.empty();
    if (sides.isEmpty()) {
      return form;
    }
    double before = Math.rint(Math.max(0, left - sides.get().left));
    double after = Math.rint(Math.max(0, right - sides.get().right));
    if (before == 0 && after == 0) {
      return form;
    }
    Outline moved = form.outline().map(p -> p.plus(new Point(before, 0)));
    return new DrawnForm(moved, (int) (form.advance() + before + after));
  }

  private Optional<Sides> sides(int codePoint, DrawnForm form) {
    double height = Character.isLowerCase(codePoint) ? xHeight : capHeight;
    InkRows ink = InkRows.of(form.outline());
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (int row = InkRows.row(BAND_BOTTOM * height);
        row <= InkRows.row(BAND_TOP * height);
        row++) {
      from = Math.min(from, ink.left(row));
      to = Math.max(to, ink.right(row));
    }
    return from > to ? Optional.empty() : Optional.of(new Sides(from, form.advance() - to));
  }
}
