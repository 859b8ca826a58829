package io.linmo.generation;

import io.linmo.image.GlyphImage;

/**
 * Finds how one glyph image lies on another of the same character, of which parts may be missing:
 * the scale and shift that maximise {@code sum min(a, b) / (sum a + sum b)}.
 *
 * @param scale pixels of the first to one of the second
 * @param dx place of the second's centre on the first, from its centre, in pixels
 * @param dy the same downwards
 */
record GlyphRegistration(double scale, double dx, double dy) {

  private static final int COARSE = 32;
  private static final double[] SCALES = {0.75, 0.85, 0.92, 1, 1.08, 1.18, 1.3};

  static GlyphRegistration of(GlyphImage first, GlyphImage second) {
    GlyphRegistration best = new GlyphRegistration(1, 0, 0);
    double most = best.overlap(first, second);
    double reach = first.width() / 6.0;
    for (double scale : SCALES) {
      for (double dx = -reach; dx <= reach; dx += first.width() / (double) COARSE) {
        for (double dy = -reach; dy <= reach; dy += first.width() / (double) COARSE) {
          GlyphRegistration fit = new GlyphRegistration(scale, dx, dy);
          double overlap = fit.overlap(first, second);
          if (overlap > most) {
            most = overlap;
            best = fit;
          }
        }
      }
    }
    return best.refined(first, second, most);
  }

  private GlyphRegistration refined(GlyphImage first, GlyphImage second, double overlap) {
    GlyphRegistration best = this;
    double most = overlap;
    for (double step = first.width() / 64.0; step > 0.4; step /= 2) {
      for (boolean better = true; better; ) {
        better = false;
        for (GlyphRegistration fit : best.neighbours(step, first.width())) {
          double found = fit.overlap(first, second);
          if (found > most) {
            most = found;
            best = fit;
            better = true;
          }
        }
      }
    }
    return best;
  }

  private java.util.List<GlyphRegistration> neighbours(double step, int width) {
    double factor = 1 + 2 * step / width;
    return java.util.List.of(
        new GlyphRegistration(scale, dx + step, dy),
        new GlyphRegistration(scale, dx - step, dy),
        new GlyphRegistration(scale, dx, dy + step),
        new GlyphRegistration(scale, dx, dy - step),
        new GlyphRegistration(scale * factor, dx, dy),
        new GlyphRegistration(scale / factor, dx, dy));
  }

  /** Place on the first image of a place on the second, in pixels. */
  double x(double x, int width) {
    return width / 2.0 + dx + scale * (x - width / 2.0);
  }

  double y(double y, int height) {
    return height / 2.0 + dy + scale * (y - height / 2.0);
  }

  private double overlap(GlyphImage first, GlyphImage second) {
    double both = 0;
    double all = 0;
    int size = second.width();
    for (int y = 1; y < size; y += 2) {
      for (int x = 1; x < size; x += 2) {
        float b = second.at(x, y);
        int column = (int) Math.floor(x(x + 0.5, size));
        int row = (int) Math.floor(y(y + 0.5, size));
        boolean inside = column >= 0 && row >= 0 && column < size && row < size;
        float a = inside ? first.at(column, row) : 0;
        both += Math.min(a, b);
        all += a + b;
      }
    }
    double lost = Math.max(0, first.inkArea() / (4 * scale * scale) - all);
    return both / Math.max(1e-9, all + lost);
  }
}
