package io.linmo.stamping.revision;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The annotations of a page. */
final class Annotations {

  private static final int HIDDEN = 2;
  private static final int NO_VIEW = 32;

  private Annotations() {}

  static List<COSDictionary> of(COSDictionary page) {
    List<COSDictionary> annotations = new ArrayList<>();
    COSArray array = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.getObject(i) instanceof COSDictionary annotation) {
        annotations.add(annotation);
      }
    }
    return annotations;
  }

  /** Whether an annotation has an area that is shown. */
  static boolean isSeen(COSDictionary annotation) {
    COSArray array = annotation.getCOSArray(COSName.RECT);
    if (array == null || array.size() != 4) {
      return false;
    }
    PDRectangle area = new PDRectangle(array);
    boolean hidden = (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0;
    return !hidden && area.getWidth() != 0 && area.getHeight() != 0;
  }

  static String kind(COSDictionary annotation) {
    return annotation.getDictionaryObject(COSName.SUBTYPE) instanceof COSName name
        ? name.getName()
        : "unknown";
  }
}
