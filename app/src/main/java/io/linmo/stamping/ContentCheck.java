package io.linmo.stamping;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Checks that a page's content unpacks to its end; readers show as much as they can, and say
 * nothing.
 */
final class ContentCheck {

  private ContentCheck() {}

  static boolean isWhole(COSDictionary page) throws IOException {
    COSBase contents = page.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) {
      return unpacks(stream);
    }
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!(array.getObject(i) instanceof COSStream stream) || !unpacks(stream)) {
          return false;
        }
      }
      return true;
    }
    return contents == null && page.getItem(COSName.CONTENTS) == null;
  }

  private static boolean unpacks(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    boolean single = filters instanceof COSArray array && array.size() == 1;
    COSBase filter = single ? ((COSArray) filters).getObject(0) : filters;
    if (!COSName.FLATE_DECODE.equals(filter)) {
      return true;
    }
    Inflater inflater = new Inflater();
    try (var raw = stream.createRawInputStream()) {
      byte[] packed = raw.readAllBytes();
      if (packed.length == 0) {
        return true;
      }
      inflater.setInput(packed);
      byte[] part = new byte[8192];
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        inflater.inflate(part);
      }
      return inflater.finished();
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
