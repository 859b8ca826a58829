package io.linmo.workshop;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.curve.Box;
import io.linmo.hpgl.HpglWriter;
import io.linmo.numeric.Quantiles;
import io.linmo.pdf.FramedPdfWriter;
import io.linmo.pdf.PdfNotes;
import io.linmo.png.PngPageWriter;
import io.linmo.svg.SvgPageWriter;
import io.linmo.transcription.LocatedText;
import io.linmo.transcription.LocatedText.Place;
import io.linmo.transcription.LocatedText.Run;
import io.linmo.transcription.RunningTextReader;
import io.linmo.transcription.Transcript;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.typesetting.PenRoute;
import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a page of free writing again in another hand: the same words, as large as they were and
 * where they stood.
 */
final class PageRewriting {

  /** Longer side of the page in points, where nothing says how large it is: that of A4. */
  private static final double PAGE_LENGTH = 841.89;

  /** A wide hand is written smaller, down to this, so that words keep their places. */
  private static final double SMALLEST = 0.6;

  private static final int TITLE_LENGTH = 60;

  /** A word may become this much narrower or wider to fill its place. */
  private static final double NARROWEST = 0.8;

  private static final double WIDEST = 1.15;

  /** Letters nearer to each other say nothing of a word's width, in em. */
  private static final double LEAST_WIDTH = 0.3;

  /** Lower characters say little about the size of writing, in em. */
  private static final double LEAST_HEIGHT = 0.25;

  private static final int MOST_PIXELS = 4096;

  private final InkSource ink;
  private final RewriteRequest request;
  private final LocatedText text;
  private double em;
  private final Typesetter words;
  private final Typesetter characters;
  private final List<Drawing.Part> parts = new ArrayList<>();
  private final List<String> undrawn = new ArrayList<>();

  private PageRewriting(InkSource ink, RewriteRequest request, LocatedText text) {
    this.ink = ink;
    this.request = request;
    this.text = text;
    this.em = em(text, ink);
    Liveliness liveliness = request.pen().liveliness(request.seed());
    this.words = ink.typesetter(TextLayout.UNBROKEN, liveliness);
    this.characters = text.inColumns() ? ink.typesetter(TextLayout.COLUMN, liveliness) : words;
  }

  static RewrittenPage run(Installation installation, InkSource ink, RewriteRequest request)
      throws IOException {
    LocatedText located = locate(installation, request);
    PageRewriting rewriting = new PageRewriting(ink, request, located);
    rewriting.fitWords();
    for (Run run : located.runs()) {
      rewriting.write(run);
    }
    if (rewriting.parts.isEmpty()) {
      throw LinmoException.failure(request.page(), "none of the words can be written")
          .expected("a hand that has their characters");
    }
    return new RewrittenPage(
        rewriting.parts.size(),
        located.missing(),
        located.strays(),
        rewriting.undrawn,
        rewriting.encode());
  }

  private static LocatedText locate(Installation installation, RewriteRequest request)
      throws IOException {
    RunningTextReader reader =
        new RunningTextReader(Transcript.of(request.text()), PageImport.glyphReaders(installation));
    return locate(reader, PagePictures.first(request.page()), request.page());
  }

  private static LocatedText locate(RunningTextReader reader, PagePicture picture, Path page)
      throws IOException {
    try {
      return reader.locate(picture);
    } catch (UnreadablePageException e) {
      throw new UnreadablePageException(page + ": " + e.getMessage(), e);
    }
  }

  /** Pixels of the page to an em of the hand, by the heights of what was found. */
  private static double em(LocatedText text, InkSource ink) {
    double[] ems =
        text.runs().stream()
            .flatMap(run -> run.places().stream())
            .flatMap(place -> em(place, ink).stream())
            .mapToDouble(pixels -> pixels)
            .toArray();
    if (ems.length == 0) {
      throw LinmoException.failure(ink.name(), "no glyph of the page's characters")
          .expected("a hand that has them");
    }
    return Quantiles.median(ems);
  }

  private static Optional<Double> em(Place place, InkSource ink) {
    return ink.glyphs()
        .glyph(place.codePoint())
        .filter(glyph -> !glyph.outline().isEmpty())
        .map(glyph -> glyph.outline().box().height())
        .filter(height -> height > LEAST_HEIGHT)
        .map(height -> place.height() / height);
  }

  /** Makes the hand smaller where its words would not fit into their places. */
  private void fitWords() {
    double[] fits =
        text.runs().stream()
            .filter(run -> !run.isHan() && run.places().size() > 2)
            .flatMap(run -> fit(run).stream())
            .mapToDouble(fit -> fit)
            .toArray();
    if (fits.length > 0) {
      em *= Math.max(SMALLEST, Math.min(1, Quantiles.median(fits)));
    }
  }

  /** How wide a word was, as a multiple of what it is in this hand. */
  private Optional<Double> fit(Run run) {
    try {
      List<PlacedGlyph> glyphs = new Typesetter(ink.glyphs()).set(run.text()).glyphs();
      return fit(glyphs, run.places());
    } catch (MissingGlyphsException e) {
      return Optional.empty();
    }
  }

  private Optional<Double> fit(List<PlacedGlyph> glyphs, List<Place> places) {
    Place first = places.get(0);
    Place last = places.get(places.size() - 1);
    double drawn = center(glyphs, last) - center(glyphs, first);
    return drawn < LEAST_WIDTH
        ? Optional.empty()
        : Optional.of((last.centerX() - first.centerX()) / em / drawn);
  }

  private void write(Run run) {
    try {
      TextBlock block =
          run.isHan()
              ? centred(characters.set(run.text()), run)
              : onLine(words.set(run.text()), run);
      parts.add(new Drawing.Words(block, request.pen().ink()));
    } catch (MissingGlyphsException e) {
      undrawn.add(run.text());
    }
  }

  /**
   * Each letter as near as can be to where it was found: the word made a little narrower or wider,
   * and laid on its line.
   */
  private TextBlock onLine(TextBlock block, Run run) {
    List<Place> places = run.places();
    List<PlacedGlyph> glyphs = block.glyphs();
    Place first = places.get(0);
    double fit = fit(glyphs, places).map(f -> Math.max(NARROWEST, Math.min(WIDEST, f))).orElse(1.0);
    double[] lefts =
        places.stream().mapToDouble(p -> p.centerX() / em - fit * center(glyphs, p)).toArray();
    double left = Quantiles.median(lefts);
    double fall = run.slope() * (left * em - first.centerX());
    return block
        .stretched(fit)
        .turned(-Math.atan(run.slope()))
        .moved(left, up(run.baseline() + fall));
  }

  /** The middle of the ink of a letter of a set word. */
  private static double center(List<PlacedGlyph> glyphs, Place place) {
    PlacedGlyph glyph = glyphs.get(Math.min(place.index(), glyphs.size() - 1));
    if (glyph.glyph().outline().isEmpty()) {
      return glyph.x();
    }
    Box box = glyph.outline().box();
    return (box.left() + box.right()) / 2;
  }

  /** The middle of its ink where the middle of the written ink was. */
  private TextBlock centred(TextBlock block, Run run) {
    Box box = block.inkBounds();
    Place place = run.places().get(0);
    return block.moved(
        place.centerX() / em - (box.left() + box.right()) / 2,
        up(place.centerY()) - (box.bottom() + box.top()) / 2);
  }

  /** Height above the lower edge of the page, in em. */
  private double up(double y) {
    return (text.height() - y) / em;
  }

  private byte[] encode() throws IOException {
    Drawing drawing = new Drawing(parts);
    Box frame = new Box(0, 0, text.width() / em, text.height() / em);
    double points = em * PAGE_LENGTH / Math.max(text.width(), text.height());
    double pixels = em * Math.min(1, MOST_PIXELS / (double) Math.max(text.width(), text.height()));
    InkColor paper = request.format() == InkFileFormat.PNG ? InkColor.parse("white") : null;
    Sheet sheet = new Sheet(drawing, frame, paper);
    return switch (request.format()) {
      case SVG -> SvgPageWriter.page(sheet, points, ink.note()).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngPageWriter.page(sheet, pixels);
      case HPGL ->
          HpglWriter.page(PenRoute.of(drawing, ink.strokes()), frame, points)
              .getBytes(StandardCharsets.US_ASCII);
      case PDF ->
          FramedPdfWriter.page(sheet, points, new PdfNotes(title(), ink.note(), ink.generated()));
    };
  }

  private String title() {
    String words = text.runs().stream().map(Run::text).collect(Collectors.joining(" "));
    return words.length() > TITLE_LENGTH ? words.substring(0, TITLE_LENGTH) + "…" : words;
  }
}
