package io.linmo.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Box;
import io.linmo.outline.Outline;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Flourish;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

  private static final PdfNotes NOTES = new PdfNotes("A <test> & more", "block letters", true);

  private final GlyphSource letters = new BlockLetters();

  @Test
  void theTextCanBeReadBack() throws Exception {
    byte[] pdf = page("Dear reader, 天地玄黃 𠀀!\nSecond line");

    assertThat(textOf(pdf)).isEqualTo("Dear reader, 天地玄黃 𠀀!\nSecond line");
  }

  @Test
  void moreCharactersThanOneFontHoldsCanBeReadBack() throws Exception {
    String text =
        IntStream.range(0, 600)
            .mapToObj(i -> Character.toString(0x4E00 + i) + (i % 15 == 14 ? "\n" : ""))
            .collect(Collectors.joining());

    assertThat(textOf(page(text)).replace("\n", "")).isEqualTo(text.replace("\n", ""));
  }

  @Test
  void aLongTextGoesOnOverPages() throws Exception {
    String text =
        IntStream.range(0, 100).mapToObj(i -> "line" + i).collect(Collectors.joining("\n"));
    byte[] pdf = page(text);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(5);
    }
    assertThat(textOf(pdf)).isEqualTo(text);
  }

  @Test
  void thereAreNoPictures() throws Exception {
    try (PDDocument document = Loader.loadPDF(page("abc"))) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getResources().getXObjectNames()).isEmpty();
        assertThat(page.getResources().getCOSObject().keySet()).containsExactly(COSName.FONT);
      }
    }
  }

  @Test
  void aSignatureIsReadBackThoughItRises() throws Exception {
    TextBlock text = new Typesetter(letters).set("Ada Lovelace").turned(Math.toRadians(4));
    Outline flourish = Flourish.under(text.inkBounds(), 0.05, 1);
    byte[] pdf = signature(text, flourish, 48);

    assertThat(textOf(pdf)).isEqualTo("Ada Lovelace");
  }

  @Test
  void theInkOfASignatureLiesWithinItsPage() throws Exception {
    TextBlock text = new Typesetter(letters).set("Ada").turned(Math.toRadians(4));
    byte[] pdf = signature(text, Outline.EMPTY, 72);

    BufferedImage image = render(pdf);
    Box ink = text.inkBounds();
    long dark = darkPixels(image);
    assertThat(image.getWidth()).isEqualTo((int) Math.floor(ink.width() * 72 + 72));
    assertThat(dark).isBetween(1000L, (long) image.getWidth() * image.getHeight() / 2);
    for (int x = 0; x < image.getWidth(); x++) {
      assertThat(image.getRGB(x, 30) & 0xFF).isEqualTo(255);
    }
  }

  @Test
  void theNotesAreInTheFile() throws Exception {
    try (PDDocument document = Loader.loadPDF(page("abc"))) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A <test> & more");
      assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Linmo");
      String xmp = document.getDocumentCatalog().getMetadata().getCOSObject().toTextString();
      assertThat(xmp).contains("A &lt;test&gt; &amp; more", "compositeWithTrainedAlgorithmicMedia");
    }
  }

  @Test
  void theSameTextGivesTheSameBytes() throws Exception {
    assertThat(page("same")).isEqualTo(page("same"));
  }

  private byte[] page(String text) throws Exception {
    return TextPdfWriter.pages(new Typesetter(letters).set(text), 24, NOTES);
  }

  private static byte[] signature(TextBlock text, Outline flourish, double size)
      throws IOException {
    Drawing flourished =
        new Drawing(
            List.of(
                new Drawing.Words(text, InkColor.BLACK),
                new Drawing.Strokes(flourish, InkColor.BLACK)));
    return SignaturePdfWriter.signature(flourished, size, NOTES);
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document).strip();
    }
  }

  private static BufferedImage render(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0);
    }
  }

  private static long darkPixels(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFF) < 128)
        .count();
  }
}
