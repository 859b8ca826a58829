package io.linmo.stamping.revision;

import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** Compares one page of two versions, its annotations left aside. */
final class PageComparison {

  private static final List<COSName> INHERITED =
      List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

  /** Keys that are compared elsewhere, or that lead back to the page. */
  private static final List<COSName> APART = List.of(COSName.ANNOTS, COSName.PARENT);

  private final PDDocument before;
  private final PDDocument after;
  private final ObjectComparison objects;

  PageComparison(PDDocument before, PDDocument after, ObjectComparison objects) {
    this.before = before;
    this.after = after;
    this.objects = objects;
  }

  /** What differs in the pages' own content, in words; null where nothing does. */
  String difference(int page) {
    COSDictionary old = before.getPage(page).getCOSObject();
    COSDictionary now = after.getPage(page).getCOSObject();
    for (COSName key : INHERITED) {
      if (!objects.same(inherited(old, key), inherited(now, key))) {
        return described(page);
      }
    }
    for (COSName key : ObjectComparison.keys(old, now)) {
      if (!INHERITED.contains(key)
          && !APART.contains(key)
          && !objects.same(old.getItem(key), now.getItem(key))) {
        return described(page);
      }
    }
    return null;
  }

  private static COSBase inherited(COSDictionary page, COSName key) {
    return PDPageTree.getInheritableAttribute(page, key);
  }

  private String described(int page) {
    String oldText = PageDrawing.text(before, page);
    String newText = PageDrawing.text(after, page);
    if (oldText != null && newText != null && !oldText.equals(newText)) {
      return "page %d shows other text".formatted(page + 1);
    }
    BufferedImage was = PageDrawing.picture(before, page);
    BufferedImage is = PageDrawing.picture(after, page);
    if (was == null || is == null) {
      return "page %d was rewritten, and cannot be drawn to compare it".formatted(page + 1);
    }
    return PageDrawing.differ(was, is)
        ? "page %d looks different".formatted(page + 1)
        : "page %d was rewritten, though it looks the same".formatted(page + 1);
  }

  /** Whether something that the page showed is hidden now, for instance by an annotation. */
  boolean hides(int page) {
    BufferedImage was = PageDrawing.picture(before, page);
    BufferedImage is = PageDrawing.picture(after, page);
    return was == null || is == null || PageDrawing.hides(was, is);
  }
}
