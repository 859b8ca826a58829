package io.linmo.opentype.check;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Whether readers other than ours take the font: Java's own and FontBox. */
final class ReaderCheck {

  private ReaderCheck() {}

  static void check(CheckedFont font, Findings findings) {
    byte[] bytes = FontTables.join(font.tables());
    try {
      Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    } catch (FontFormatException | IOException e) {
      refuse("java", "Java", e, findings);
    } catch (LinkageError | InternalError e) {
      return; // this machine draws no text at all
    }
    try {
      new OTFParser(true).parse(new RandomAccessReadBuffer(bytes)).close();
    } catch (IOException | RuntimeException e) {
      refuse("fontbox", "FontBox", e, findings);
    }
  }

  private static void refuse(String id, String reader, Exception e, Findings findings) {
    findings.error(
        "reader." + id,
        "see what else is found and export the font anew",
        "%s does not read the font: %s",
        reader,
        e.getMessage());
  }
}
