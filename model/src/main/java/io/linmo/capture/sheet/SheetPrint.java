package io.linmo.capture.sheet;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.linmo.capture.sheet.PrintedShape.Tone;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that is printed on a page, as filled shapes: markers, code, guides, model characters
 * and words. The writer puts them on paper, the reader takes them away again.
 */
public final class SheetPrint {

  private static final double LABEL_SIZE = 3.4;
  private static final double FORM_SIZE = 2;
  private static final double TITLE_SIZE = 4.2;
  private static final double TEXT_SIZE = 2.9;
  private static final double COPY_SIZE = 3;

  private final ModelFace face;
  private final List<PrintedShape> shapes = new ArrayList<>();

  private SheetPrint(ModelFace face) {
    this.face = face;
  }

  /**
   * All of a page.
   *
   * @param words the title and what to do, a line each
   */
  public static List<PrintedShape> of(
      SheetPage page, SheetCode code, ModelFace face, List<String> words) {
    SheetPrint print = new SheetPrint(face);
    page.markers().forEach(print::marker);
    print.code(page.code(), code.text());
    print.words(words);
    print.shapes.addAll(guidesAndLabels(page, face));
    return List.copyOf(print.shapes);
  }

  /** Print in the area that is written on, too light to be ink. */
  static List<PrintedShape> guidesAndLabels(SheetPage page, ModelFace face) {
    SheetPrint print = new SheetPrint(face);
    for (WritingBox box : page.boxes()) {
      print.add(Guides.of(box), Tone.GUIDE);
      print.label(box);
    }
    for (CopyLine line : page.copyLines()) {
      print.add(Guides.of(line), Tone.GUIDE);
      print.text(line.text(), line.xMm(), line.yMm() + COPY_SIZE * 0.8, COPY_SIZE, Tone.LABEL);
    }
    return List.copyOf(print.shapes);
  }

  private void add(Path2D path, Tone tone) {
    shapes.add(new PrintedShape(path, tone));
  }

  private void marker(Marker marker) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double module = marker.sideMm() / MarkerPatterns.MODULES;
    for (int row = 0; row < MarkerPatterns.MODULES; row++) {
      for (int column = 0; column < MarkerPatterns.MODULES; column++) {
        if (MarkerPatterns.isBlack(marker.id(), column, row)) {
          square(path, marker.xMm() + column * module, marker.yMm() + row * module, module);
        }
      }
    }
    add(path, Tone.BLACK);
  }

  private void code(CodePlace place, String text) {
    ByteMatrix modules;
    try {
      // Whichever takes fewer bytes, for larger modules; the code itself says which it is.
      int utf8 = text.getBytes(StandardCharsets.UTF_8).length;
      int gb18030 = text.getBytes(Charset.forName("GB18030")).length;
      String charset = gb18030 < utf8 ? "GB18030" : "UTF-8";
      boolean small = text.length() < 50;
      ErrorCorrectionLevel level = small ? ErrorCorrectionLevel.Q : ErrorCorrectionLevel.M;
      Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.CHARACTER_SET, charset);
      modules = Encoder.encode(text, level, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          "the characters of a page do not fit in its code: " + e.getMessage(), e);
    }
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double module = place.sideMm() / modules.getWidth();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row) == 1) {
          square(path, place.xMm() + column * module, place.yMm() + row * module, module);
        }
      }
    }
    add(path, Tone.BLACK);
  }

  private static void square(Path2D path, double x, double y, double side) {
    path.append(new Rectangle2D.Double(x, y, side, side), false);
  }

  private void words(List<String> words) {
    double x = SheetDesign.MARKER_INSET + SheetDesign.MARKER_SIDE + SheetDesign.QUIET;
    double y = SheetDesign.MARKER_INSET + TITLE_SIZE;
    for (int i = 0; i < words.size(); i++) {
      text(words.get(i), x, y, i == 0 ? TITLE_SIZE : TEXT_SIZE, Tone.TEXT);
      y += i == 0 ? 1.5 * TEXT_SIZE + 0.6 : 1.5 * TEXT_SIZE;
    }
  }

  private void label(WritingBox box) {
    double y = box.yMm() - 1;
    double end = text(box.form().character(), box.xMm(), y, LABEL_SIZE, Tone.LABEL);
    if (box.form().form() > 1) {
      text(Integer.toString(box.form().form()), end + 1, y, FORM_SIZE, Tone.LABEL);
    }
  }

  /** Sets a line of text; returns where it ends. */
  private double text(String text, double x, double y, double size, Tone tone) {
    face.line(text, x, y, size).ifPresent(path -> add(path, tone));
    return x + face.width(text) * size;
  }
}
