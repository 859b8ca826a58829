package io.linmo.stamping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds words on pages, white space left out of account, to put ink beside them. */
final class AnchorSearch extends PDFTextStripper {

  /** How far baselines of one line may lie apart, as a share of the letters' height. */
  private static final double LEVEL = 0.5;

  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();

  private AnchorSearch() {
    setSortByPosition(true);
  }

  /** All places of the words on some pages, in reading order. */
  static List<Anchor> find(PDDocument document, String words, List<Integer> pages)
      throws IOException {
    List<Anchor> found = new ArrayList<>();
    String wanted = words.replaceAll("\\s+", "");
    for (int page : pages) {
      AnchorSearch search = new AnchorSearch();
      search.setStartPage(page + 1);
      search.setEndPage(page + 1);
      search.getText(document);
      search.addTo(found, wanted, page, document.getPage(page));
    }
    return found;
  }

  @Override
  protected void writeString(String string, List<TextPosition> letters) {
    for (TextPosition letter : letters) {
      String characters = letter.getUnicode().replaceAll("\\s+", "");
      text.append(characters);
      for (int i = 0; i < characters.length(); i++) {
        positions.add(letter);
      }
    }
  }

  private void addTo(List<Anchor> found, String words, int number, PDPage page) {
    double height = PageView.of(page).height();
    if (words.isEmpty()) {
      return;
    }
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      TextPosition first = positions.get(at);
      TextPosition last = positions.get(at + words.length() - 1);
      if (Math.abs(first.getY() - last.getY()) <= LEVEL * first.getHeight()) {
        double end = last.getX() + last.getWidth();
        found.add(new Anchor(number, end, height - last.getY()));
      }
    }
  }
}
