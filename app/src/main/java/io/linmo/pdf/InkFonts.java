package io.linmo.pdf;

import io.linmo.typesetting.InkedGlyph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All drawings of a document, each once, spread over as many Type 3 fonts as they need. */
final class InkFonts {

  /**
   * Where a drawing is found.
   *
   * @param font index of the font, from 0
   * @param code in that font, from 1
   */
  record Place(int font, int code) {}

  private final Map<InkedGlyph, Place> places = new HashMap<>();
  private final List<InkFont> fonts = new ArrayList<>();

  Place placeOf(InkedGlyph glyph) {
    return places.computeIfAbsent(glyph, this::add);
  }

  private Place add(InkedGlyph glyph) {
    if (fonts.isEmpty() || fonts.get(fonts.size() - 1).isFull()) {
      fonts.add(new InkFont());
    }
    int font = fonts.size() - 1;
    return new Place(font, fonts.get(font).add(glyph));
  }

  static String nameOf(int font) {
    return "Ink" + (font + 1);
  }

  /** The font dictionary for page resources. */
  COSDictionary write(PDDocument document) throws IOException {
    COSDictionary resources = new COSDictionary();
    for (int i = 0; i < fonts.size(); i++) {
      COSDictionary font = fonts.get(i).write(document, nameOf(i));
      resources.setItem(COSName.getPDFName(nameOf(i)), font);
    }
    return resources;
  }
}
