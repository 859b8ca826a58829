package io.linmo.capture.sheet;

import boofcv.alg.fiducial.square.DetectFiducialSquareHamming;
import boofcv.alg.fiducial.square.FoundFiducial;
import boofcv.factory.fiducial.ConfigFiducialHammingDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.factory.filter.binary.ConfigThreshold;
import boofcv.factory.filter.binary.ThresholdType;
import boofcv.struct.ConfigLength;
import boofcv.struct.image.GrayU8;
import georegression.struct.point.Point2D_F64;
import georegression.struct.shapes.Quadrilateral_F64;
import io.linmo.capture.PagePicture;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the markers of sheets in a picture, whichever way it is turned.
 *
 * <p>The detector is BoofCV's for square Hamming markers: it follows the contours of dark regions,
 * fits quadrilaterals to their edges at sub-pixel accuracy and reads the pattern inside. It runs on
 * a reduced copy, which also averages the noise away.
 */
final class MarkerFinder {

  /** Modules of a marker must be distinguished; larger ones are a matter of time only. */
  private static final int[] WORKING_SIDES = {1800, 3600};

  /** Of the window that separates paper and black, as a share of the longer side. */
  private static final double WINDOW = 1 / 36.0;

  /** Pixels are dark below this share of the window's mean. */
  private static final double DARK = 0.85;

  private MarkerFinder() {}

  /** The markers in the coarsest copy of the picture that shows at least four. */
  static List<FoundMarker> find(PagePicture picture) {
    List<FoundMarker> best = List.of();
    int previous = 0;
    for (int side : WORKING_SIDES) {
      int longest = Math.max(picture.width(), picture.height());
      int factor = Math.max(1, (int) Math.round(longest / (double) side));
      if (factor == previous) {
        continue;
      }
      previous = factor;
      List<FoundMarker> found = find(picture, factor);
      if (found.size() > best.size()) {
        best = found;
      }
      if (best.size() >= 4) {
        break;
      }
    }
    return best;
  }

  private static List<FoundMarker> find(PagePicture picture, int factor) {
    GrayU8 gray = reduced(picture, factor);
    ConfigFiducialHammingDetector config = new ConfigFiducialHammingDetector();
    int window = 1 + 2 * (int) Math.max(10, WINDOW / 2 * Math.max(gray.width, gray.height));
    config.configThreshold =
        ConfigThreshold.local(ThresholdType.LOCAL_MEAN, ConfigLength.fixed(window));
    config.configThreshold.scale = DARK;
    DetectFiducialSquareHamming<GrayU8> detector =
        FactoryFiducial.squareHamming(MarkerPatterns.config(), config, GrayU8.class).getAlgorithm();
    detector.configure(null, gray.width, gray.height, false);
    detector.process(gray);
    List<FoundMarker> markers = new ArrayList<>();
    for (FoundFiducial found : detector.getFound().toList()) {
      markers.add(new FoundMarker((int) found.id, corners(found.distortedPixels, factor)));
    }
    return markers;
  }

  /** BoofCV's a, b, c, d, brought to the corners' order and to the picture's pixels. */
  private static double[] corners(Quadrilateral_F64 found, int factor) {
    double[] corners = new double[8];
    Point2D_F64[] order = {found.a, found.b, found.c, found.d};
    for (int i = 0; i < order.length; i++) {
      corners[2 * i] = order[i].x * factor;
      corners[2 * i + 1] = order[i].y * factor;
    }
    return corners;
  }

  private static GrayU8 reduced(PagePicture picture, int factor) {
    GrayU8 gray = new GrayU8(picture.width() / factor, picture.height() / factor);
    for (int y = 0; y < gray.height; y++) {
      for (int x = 0; x < gray.width; x++) {
        float sum = 0;
        for (int dy = 0; dy < factor; dy++) {
          for (int dx = 0; dx < factor; dx++) {
            sum += picture.luma(x * factor + dx, y * factor + dy);
          }
        }
        gray.unsafe_set(x, y, Math.round(sum / (factor * factor)));
      }
    }
    return gray;
  }
}
