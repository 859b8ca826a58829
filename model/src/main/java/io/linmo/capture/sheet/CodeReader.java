package io.linmo.capture.sheet;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the QR code of a page whose place is known. */
final class CodeReader {

  /** Pixels to a millimetre at which it is tried, the likeliest first. */
  private static final double[] SCALES = {12, 8, 18, 6};

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  private CodeReader() {}

  /** What the code says; empty where it cannot be read. */
  static Optional<String> read(PagePlane.Source picture, PagePose pose) {
    CodePlace place = new SheetDesign(pose.paper()).code();
    double quiet = SheetDesign.QUIET * 0.9;
    double side = place.sideMm() + 2 * quiet;
    PagePlane.Warp corner =
        new PagePlane.Warp() {
          @Override
          public double x(double xMm, double yMm) {
            return pose.x(place.xMm() - quiet + xMm, place.yMm() - quiet + yMm);
          }

          @Override
          public double y(double xMm, double yMm) {
            return pose.y(place.xMm() - quiet + xMm, place.yMm() - quiet + yMm);
          }
        };
    for (double scale : SCALES) {
      PagePlane plane = PagePlane.sample(picture, side, side, corner, scale, pose.pixelsPerMm());
      for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
        try {
          BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source(plane)));
          return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (ReaderException e) {
          // Tried again in another way.
        }
      }
    }
    return Optional.empty();
  }

  private static LuminanceSource source(PagePlane plane) {
    byte[] light = new byte[plane.light.length];
    for (int i = 0; i < light.length; i++) {
      light[i] = (byte) Math.round(plane.light[i]);
    }
    return new PlanarYUVLuminanceSource(
        light, plane.width, plane.height, 0, 0, plane.width, plane.height, false);
  }
}
