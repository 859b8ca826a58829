package io.linmo.stamping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds words on pages, white space left out of account, to put ink beside them. */
final class AnchorSearch extends PDFTextStripper {

  /** How far baselines of one line may lie apart, as a share of the letters' height. */
  private static final double LEVEL = 0.5;

  /** How far letters reach below their line, as a share of their height. */
  private static final double DESCENT = 0.35;

  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();

  /** The glyphs of each text: PDFBox gives all of an /ActualText to the first of its glyphs. */
  private final Map<TextPosition, List<TextPosition>> glyphs = new IdentityHashMap<>();

  private List<TextPosition> run = new ArrayList<>();

  private AnchorSearch() {
    setSortByPosition(true);
  }

  /** All places of the words on some pages, in reading order. */
  static List<Anchor> find(PDDocument document, String words, List<Integer> pages)
      throws IOException {
    List<Anchor> found = new ArrayList<>();
    String wanted = folded(words);
    for (int page : pages) {
      AnchorSearch search = new AnchorSearch();
      search.setStartPage(page + 1);
      search.setEndPage(page + 1);
      search.getText(document);
      search.addTo(found, wanted, page, document.getPage(page));
    }
    return found;
  }

  /** The words on the pages that are most like some words; empty where none are. */
  static Optional<String> nearest(PDDocument document, String words, List<Integer> pages)
      throws IOException {
    String wanted = folded(words);
    int count = words.strip().split("\\s+").length;
    String best = null;
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (int page : pages) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      for (String line : stripper.getText(document).lines().toList()) {
        String[] all = line.strip().split("\\s+");
        for (int i = 0; i + count <= all.length; i++) {
          String some = String.join(" ", Arrays.copyOfRange(all, i, i + count));
          int distance = TextDistance.of(folded(some), wanted);
          best = distance < least ? some : best;
          least = Math.min(least, distance);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Neither white space nor case counts. */
  private static String folded(String words) {
    StringBuilder folded = new StringBuilder();
    words.replaceAll("\\s+", "").chars().forEach(c -> folded.append(folded((char) c)));
    return folded.toString();
  }

  /** One for one, so that places are kept. */
  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    super.beginMarkedContentSequence(tag, properties);
    run = new ArrayList<>();
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    run = new ArrayList<>();
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    super.processTextPosition(glyph);
    if (!glyph.getUnicode().isEmpty()) {
      run = new ArrayList<>();
      glyphs.put(glyph, run);
    }
    run.add(glyph);
  }

  /** Shares the characters of a text out among its glyphs; the last one ends where they do. */
  @Override
  protected void writeString(String string, List<TextPosition> letters) {
    for (TextPosition letter : letters) {
      String characters = letter.getUnicode();
      List<TextPosition> all = glyphs.getOrDefault(letter, List.of(letter));
      for (int i = 0; i < characters.length(); i++) {
        String one = folded(characters.substring(i, i + 1));
        text.append(one);
        if (!one.isEmpty()) {
          positions.add(all.get(((i + 1) * all.size() - 1) / characters.length()));
        }
      }
    }
  }

  /** The baseline of the next line above that has letters to the right; 0 where none has. */
  private double lineAbove(TextPosition last) {
    return positions.stream()
        .filter(one -> one.getX() + one.getWidth() > last.getX() + last.getWidth())
        .mapToDouble(TextPosition::getY)
        .filter(y -> y < last.getY() - LEVEL * last.getHeight())
        .max()
        .orElse(0);
  }

  private void addTo(List<Anchor> found, String words, int number, PDPage page) {
    PageView view = PageView.of(page);
    double unit = view.unit();
    double height = view.height();
    if (words.isEmpty()) {
      return;
    }
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      TextPosition first = positions.get(at);
      TextPosition last = positions.get(at + words.length() - 1);
      if (Math.abs(first.getY() - last.getY()) <= LEVEL * first.getHeight()) {
        double end = (last.getX() + last.getWidth()) * unit;
        double baseline = height - last.getY() * unit;
        double lowest = height - (lineAbove(last) + DESCENT * last.getHeight()) * unit;
        found.add(new Anchor(number, end, baseline, Math.max(lowest, baseline)));
      }
    }
  }
}
