package io.linmo.capture.page;

/** Measures the colour of pieces of ink in the picture that a page came from. */
final class InkColours {

  private static final int WORKING_SIDE = 400;
  private static final int SAMPLES = 200;

  private final FlatPage page;
  private final InkPlane darkness;
  private final ColourPlanes paper;
  private final int factor;

  InkColours(FlatPage page) {
    this.page = page;
    this.darkness = page.darkness;
    int longest = Math.max(page.picture.width(), page.picture.height());
    this.factor = Math.max(1, longest / WORKING_SIDE);
    this.paper = ColourPlanes.reduced(page.picture, factor).closed(WORKING_SIDE / 34);
  }

  /** The mean over the darkest half of up to {@value #SAMPLES} of a region's pixels. */
  InkColour of(Region region, double least) {
    double red = 0;
    double green = 0;
    double blue = 0;
    int step = Math.max(1, region.area() / SAMPLES);
    int next = step / 2;
    int seen = 0;
    for (int run = 0; run < region.runCount(); run++) {
      int length = region.to(run) - region.from(run);
      while (next < seen + length) {
        int x = region.from(run) + next - seen;
        int y = region.row(run);
        if (darkness.at(x, y) >= InkPlane.FULL * least) {
          int u = (int) page.toPicture.x(x + 0.5, y + 0.5);
          int v = (int) page.toPicture.y(x + 0.5, y + 0.5);
          red += density(u, v, 0, paper.red());
          green += density(u, v, 1, paper.green());
          blue += density(u, v, 2, paper.blue());
        }
        next += step;
      }
      seen += length;
    }
    return InkColour.of(red, green, blue);
  }

  private double density(int x, int y, int channel, InkPlane bare) {
    int inX = Math.max(0, Math.min(page.picture.width() - 1, x));
    int inY = Math.max(0, Math.min(page.picture.height() - 1, y));
    double light = page.picture.sample(inX, inY, channel) + 2;
    double around = bare.clamped(inX / factor, inY / factor) + 2;
    return Math.max(0, Math.log(around / light));
  }
}
