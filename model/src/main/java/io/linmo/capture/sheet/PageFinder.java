package io.linmo.capture.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts markers together to pages; a picture may show several.
 *
 * <p>Each marker alone shows roughly where the others of its page lie. A marker joins the page that
 * expects it nearest to where it is. Two markers of a page fix its place; fewer are no page.
 */
final class PageFinder {

  private static final int CORNERS = 4;
  private static final int FEWEST = 2;

  /** How far from where it is expected a marker may lie, as a share of the page's width. */
  private static final double TOLERANCE = 0.45;

  private PageFinder() {}

  /** The pages in the order of reading: by the rows of their upper left corners, then columns. */
  static List<PagePose> pages(List<FoundMarker> found) {
    List<FoundMarker> free = new ArrayList<>(found);
    List<PagePose> pages = new ArrayList<>();
    while (!free.isEmpty()) {
      List<FoundMarker> best = List.of();
      for (FoundMarker seed : free) {
        List<FoundMarker> page = around(seed, free);
        if (page.size() > best.size()) {
          best = page;
        }
      }
      if (best.size() < FEWEST) {
        break;
      }
      free.removeAll(best);
      pages.add(PagePose.of(MarkerPatterns.paper(best.get(0).id()), best));
    }
    pages.sort(Comparator.comparingDouble(page -> page.markers().get(0).centerX()));
    return pages;
  }

  /** The markers that lie where the seed's page should have them. */
  private static List<FoundMarker> around(FoundMarker seed, List<FoundMarker> free) {
    PaperSize paper = MarkerPatterns.paper(seed.id());
    List<FoundMarker> page = new ArrayList<>(List.of(seed));
    for (int corner = 0; corner < CORNERS; corner++) {
      if (corner != MarkerPatterns.corner(seed.id())) {
        nearest(seed, MarkerPatterns.first(paper) + corner, free).ifPresent(page::add);
      }
    }
    return page;
  }

  private static Optional<FoundMarker> nearest(
      FoundMarker seed, int id, List<FoundMarker> candidates) {
    PaperSize paper = MarkerPatterns.paper(seed.id());
    List<Marker> printed = new SheetDesign(paper).markers();
    Marker from = printed.get(MarkerPatterns.corner(seed.id()));
    Marker to = printed.get(MarkerPatterns.corner(id));
    // The affine frame of the seed; perspective is left to the tolerance.
    double[] c = seed.corners();
    double side = from.sideMm();
    double u = (to.xMm() - from.xMm()) / side;
    double v = (to.yMm() - from.yMm()) / side;
    double x =
        seed.centerX() + u * (c[2] - c[0] + c[4] - c[6]) / 2 + v * (c[6] - c[0] + c[4] - c[2]) / 2;
    double y =
        seed.centerY() + u * (c[3] - c[1] + c[5] - c[7]) / 2 + v * (c[7] - c[1] + c[5] - c[3]) / 2;
    double reach = TOLERANCE * paper.widthMm() / side * seed.side();
    return candidates.stream()
        .filter(marker -> marker.id() == id)
        .filter(marker -> Math.hypot(marker.centerX() - x, marker.centerY() - y) < reach)
        .min(
            Comparator.comparingDouble(
                marker -> Math.hypot(marker.centerX() - x, marker.centerY() - y)));
  }
}
