package io.linmo.strokes;

import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The pen that a hand writes with: how wide it draws, how the width changes along a stroke of each
 * kind, and how it joins one stroke to the next.
 */
public final class Pen {

  /** Places along a stroke where its width is known. */
  static final int PLACES = 9;

  private static final int KINDS = StrokeKind.values().length;

  private static final int NUMBERS = 1 + KINDS * PLACES + PenJoins.NUMBERS;

  /** The weight of an even pen beside measured widths, in measured places. */
  private static final double EVEN = 12;

  /** How far from a stroke its ink's middle line may lie, in em. */
  private static final double NEAR = 0.015;

  private static final double LEAST_ALIGNED = 0.85;
  private static final double LEAST_CERTAIN = 0.5;

  /** Edge in pixels of the drawings whose thickness is compared. */
  private static final int DRAWN = 256;

  /** Characters that are compared, and how often. */
  private static final int COMPARED = 32;

  private static final int ROUNDS = 3;

  private final double width;

  /** Widths over the usual one: [kinds][places]. */
  private final double[][] profile;

  private final PenJoins joins;

  Pen(double width, double[][] profile, PenJoins joins) {
    this.width = width;
    this.profile = profile;
    this.joins = joins;
  }

  /** A pen of one width that is lifted after each stroke. */
  public static Pen even(double width) {
    double[][] profile = new double[KINDS][PLACES];
    for (double[] kind : profile) {
      Arrays.fill(kind, 1);
    }
    return new Pen(width, profile, PenJoins.none());
  }

  /**
   * The pen by which the written characters, drawn by their strokes, are as thick as written:
   * median over some of them.
   */
  public static Pen measured(List<WrittenInk> written) {
    PenJoins joins = PenJoins.measured(written);
    double[][] profile = profile(written);
    List<WrittenInk> compared = new ArrayList<>();
    for (int i = 0; i < Math.min(COMPARED, written.size()); i++) {
      compared.add(written.get(i * written.size() / Math.min(COMPARED, written.size())));
    }
    double width = median(compared, WrittenInk::thickness);
    for (int round = 0; round < ROUNDS; round++) {
      Pen pen = new Pen(width, profile, joins);
      width *= median(compared, ink -> ink.thickness() / pen.thickness(ink.form()));
    }
    return new Pen(width, profile, joins);
  }

  private static double median(List<WrittenInk> written, ToDoubleFunction<WrittenInk> measure) {
    return Quantiles.of(written.stream().mapToDouble(measure)).median().orElseThrow();
  }

  /** Thickness of a drawn form, in em. */
  private double thickness(StrokeForm form) {
    return StrokeThickness.of(PenRaster.draw(lines(form), DRAWN)) / DRAWN;
  }

  /** Width, profile and joins in one row, for {@link #of}. */
  public float[] numbers() {
    double[] joining = joins.numbers();
    float[] numbers = new float[NUMBERS];
    numbers[0] = (float) width;
    for (int i = 0; i < KINDS * PLACES; i++) {
      numbers[1 + i] = (float) profile[i / PLACES][i % PLACES];
    }
    for (int i = 0; i < joining.length; i++) {
      numbers[1 + KINDS * PLACES + i] = (float) joining[i];
    }
    return numbers;
  }

  /** The pen of these {@link #numbers}. */
  public static Pen of(float[] numbers) {
    if (numbers.length != NUMBERS) {
      throw new IllegalArgumentException(
          "pen of %d numbers, expected %d".formatted(numbers.length, NUMBERS));
    }
    double[][] profile = new double[KINDS][PLACES];
    for (int i = 0; i < KINDS * PLACES; i++) {
      profile[i / PLACES][i % PLACES] = numbers[1 + i];
    }
    double[] joins = new double[PenJoins.NUMBERS];
    for (int i = 0; i < joins.length; i++) {
      joins[i] = numbers[1 + KINDS * PLACES + i];
    }
    return new Pen(numbers[0], profile, PenJoins.of(joins));
  }

  /** The usual width in em. */
  public double width() {
    return width;
  }

  /** The same pen, wider by a factor. */
  public Pen times(double factor) {
    return new Pen(factor * width, profile, joins);
  }

  private static double[][] profile(List<WrittenInk> written) {
    double[][] sums = new double[KINDS][PLACES];
    double[][] counts = new double[KINDS][PLACES];
    for (WrittenInk one : written) {
      StrokeForm form = one.form();
      for (int s = 0; s < form.strokes(); s++) {
        int kind = one.standard().stroke(s).kind().ordinal();
        PenLine line = PenLine.of(form, s);
        for (int i = 1; i < line.size(); i++) {
          double width = width(one.ink(), line, i);
          if (width > 0) {
            int place = Math.round(line.along[i] * (PLACES - 1));
            sums[kind][place] += Math.log(width / one.ink().thickness);
            counts[kind][place]++;
          }
        }
      }
    }
    double all = 0;
    double count = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      for (int place = 0; place < PLACES; place++) {
        all += sums[kind][place];
        count += counts[kind][place];
      }
    }
    double mean = count == 0 ? 0 : all / count;
    double[][] profile = new double[KINDS][PLACES];
    for (int kind = 0; kind < KINDS; kind++) {
      for (int place = 0; place < PLACES; place++) {
        double more = sums[kind][place] - mean * counts[kind][place];
        profile[kind][place] = Math.exp(more / (counts[kind][place] + EVEN));
      }
    }
    return profile;
  }

  /** The ink's width at a point of a stroke; 0 where it cannot be measured. */
  private static double width(ThinInk ink, PenLine line, int i) {
    double dx = line.x[i] - line.x[i - 1];
    double dy = line.y[i] - line.y[i - 1];
    double step = Math.hypot(dx, dy) + 1e-9;
    double least = NEAR * NEAR;
    double width = 0;
    for (int n = 0; n < ink.size(); n++) {
      double ox = ink.x[n] - line.x[i];
      double oy = ink.y[n] - line.y[i];
      double squared = ox * ox + oy * oy;
      if (squared < least && ink.certainty[n] > LEAST_CERTAIN) {
        double cos = (ink.directionX[n] * dx + ink.directionY[n] * dy) / step;
        if (Math.abs(cos) > LEAST_ALIGNED) {
          least = squared;
          width = 2 * ink.halfWidth[n];
        }
      }
    }
    return width;
  }

  /** The strokes of a form as this pen draws them, joined where it would more likely stay down. */
  public List<DrawnStroke> lines(StrokeForm form) {
    return lines(form, null);
  }

  /**
   * The same, joined by chance as often as the hand does.
   *
   * @param chance null to join where a join is likelier than not
   */
  public List<DrawnStroke> lines(StrokeForm form, Random chance) {
    List<DrawnStroke> lines = new ArrayList<>();
    for (int s = 0; s < form.strokes(); s++) {
      PenLine line = PenLine.of(form, s);
      boolean joined =
          s + 1 < form.strokes()
              && joins.likelihood(form, s) > (chance == null ? 0.5 : chance.nextDouble());
      int size = line.size() + (joined ? 1 : 0);
      float[] x = Arrays.copyOf(line.x, size);
      float[] y = Arrays.copyOf(line.y, size);
      float[] widths = new float[size];
      double[] along = profile[form.stroke(s).kind().ordinal()];
      for (int i = 0; i < line.size(); i++) {
        widths[i] = (float) (width * at(along, line.along[i]));
      }
      if (joined) {
        x[size - 1] = form.x(s + 1, 0);
        y[size - 1] = form.y(s + 1, 0);
        widths[size - 1] = (float) (width * joins.width());
      }
      lines.add(DrawnStroke.of(x, y, widths, joined));
    }
    return List.copyOf(lines);
  }

  private static double at(double[] profile, double along) {
    double place = along * (PLACES - 1);
    int i = (int) Math.min(PLACES - 2, place);
    return profile[i] + (place - i) * (profile[i + 1] - profile[i]);
  }
}
