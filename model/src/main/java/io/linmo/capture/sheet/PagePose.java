package io.linmo.capture.sheet;

import boofcv.abst.geo.Estimate1ofEpipolar;
import boofcv.factory.geo.FactoryMultiView;
import boofcv.struct.geo.AssociatedPair;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * How a flat page lies in a picture: the homography from millimetres of the page to pixels of the
 * picture, by the linear method from the corners of its markers.
 */
final class PagePose {

  private final PaperSize paper;
  private final double[] h;
  private final List<FoundMarker> markers;

  private PagePose(PaperSize paper, double[] h, List<FoundMarker> markers) {
    this.paper = paper;
    this.h = h;
    this.markers = markers;
  }

  /**
   * @param markers at least one, all of one page
   * @throws IllegalArgumentException if no page could lie like that
   */
  static PagePose of(PaperSize paper, List<FoundMarker> markers) {
    List<Marker> printed = new SheetDesign(paper).markers();
    List<AssociatedPair> pairs = new ArrayList<>();
    for (FoundMarker found : markers) {
      Marker marker = printed.get(MarkerPatterns.corner(found.id()));
      for (int corner = 0; corner < 4; corner++) {
        double x = marker.xMm() + (corner == 1 || corner == 2 ? marker.sideMm() : 0);
        double y = marker.yMm() + (corner >= 2 ? marker.sideMm() : 0);
        pairs.add(
            new AssociatedPair(x, y, found.corners()[2 * corner], found.corners()[2 * corner + 1]));
      }
    }
    Estimate1ofEpipolar linear = FactoryMultiView.homographyDLT(true);
    DMatrixRMaj matrix = new DMatrixRMaj(3, 3);
    if (!linear.process(pairs, matrix)) {
      throw new IllegalArgumentException("markers in a line");
    }
    return new PagePose(paper, matrix.data.clone(), List.copyOf(markers));
  }

  PaperSize paper() {
    return paper;
  }

  List<FoundMarker> markers() {
    return markers;
  }

  /** x in the picture of a point of the page. */
  double x(double xMm, double yMm) {
    return (h[0] * xMm + h[1] * yMm + h[2]) / depth(xMm, yMm);
  }

  double y(double xMm, double yMm) {
    return (h[3] * xMm + h[4] * yMm + h[5]) / depth(xMm, yMm);
  }

  private double depth(double xMm, double yMm) {
    return h[6] * xMm + h[7] * yMm + h[8];
  }

  /** The greatest distance of a marker's corner from where the pose puts it, in millimetres. */
  double residualMm() {
    List<Marker> printed = new SheetDesign(paper).markers();
    double worst = 0;
    for (FoundMarker found : markers) {
      Marker marker = printed.get(MarkerPatterns.corner(found.id()));
      double scale = found.side() / marker.sideMm();
      double dx = x(marker.xMm(), marker.yMm()) - found.corners()[0];
      double dy = y(marker.xMm(), marker.yMm()) - found.corners()[1];
      worst = Math.max(worst, Math.hypot(dx, dy) / scale);
    }
    return worst;
  }

  /** Pixels to a millimetre where the picture shows the page largest. */
  double pixelsPerMm() {
    double most = 0;
    for (FoundMarker marker : markers) {
      most = Math.max(most, marker.side() / SheetDesign.MARKER_SIDE);
    }
    return most;
  }
}
