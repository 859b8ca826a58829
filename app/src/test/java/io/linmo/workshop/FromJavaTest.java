package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.Script;
import io.linmo.png.PngImageWriter;
import io.linmo.style.Hand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job in the ten lines that README shows. */
class FromJavaTest {

  private static final String WRITTEN = "天地玄黄宇宙";

  @TempDir private static Path folder;

  @Test
  void aFolderOfPicturesBecomesAFontATextAndASignature() throws Exception {
    Installation linmo = TinyModel.install(folder);
    pictures(linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf"));

    References written = new ReferenceReader(linmo).pictures(in("my-letters"));
    LearnRequest request =
        LearnRequest.of("Ada", written)
            .withTime(Duration.ofSeconds(2))
            .withConsent(Consent.OWN_HAND);
    HandWorkshop workshop = new HandWorkshop(linmo);
    Hand hand = workshop.learn(request);
    workshop.save(hand, in("ada.style"));
    OpenHand ada = workshop.open(hand);
    ada.font(FontRequest.of(linmo.characters("天地玄黄我"))).save(in("ada.ttf"));
    ada.write(WriteRequest.of("天地我", InkFileFormat.PDF)).save(in("dear.pdf"));
    ada.sign(SignRequest.of("宇宙")).save(in("signature.pdf"));

    FontFile font = FontFile.read(in("ada.ttf"));
    assertThat(font.family()).isEqualTo("Ada");
    assertThat(font.covers('天')).isTrue();
    assertThat(font.covers('我')).isTrue();
    assertThat(textOf(in("dear.pdf"))).isEqualTo("天地我");
    assertThat(textOf(in("signature.pdf"))).isEqualTo("宇宙");
    assertThat(workshop.read(in("ada.style")).provenance())
        .containsEntry("consent", "stated by the learner: the hand is the learner's own");
  }

  private static void pictures(Path face) throws IOException {
    Files.createDirectory(in("my-letters"));
    FontFile font = FontFile.read(face);
    for (int character : WRITTEN.codePoints().toArray()) {
      byte[] picture =
          PngImageWriter.image(
              GlyphRasterizer.sample(font, character, Script.HAN, 128).orElseThrow().image());
      Files.write(in("my-letters").resolve("U+%04X.png".formatted(character)), picture);
    }
  }

  private static Path in(String name) {
    return folder.resolve(name);
  }

  private static String textOf(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).strip();
    }
  }
}
