package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.workshop.TestFont;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecimenCommandTest {

  @TempDir private Path folder;

  private Path font;

  @BeforeEach
  void makeFont() throws IOException {
    font = TestFont.write(folder.resolve("blocks.ttf"));
  }

  @Test
  void aPdfShowsTheGlyphsAsText() throws Exception {
    Path out = specimen("pdf");
    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("brown fox jumps over the lazy").contains("hamburgefonts");
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void aPictureShowsThemToo() throws Exception {
    assertThat(ImageIO.read(specimen("png").toFile()).getWidth()).isGreaterThan(900);
  }

  @Test
  void aPageAsksNothingOfTheNetwork() throws Exception {
    String page = Files.readString(specimen("html"));

    assertThat(page).contains("<title>Blocks</title>").contains("data:font/sfnt;base64,AAEAAA");
    assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain("{{");
  }

  @Test
  void oneCanTypeInThePage() throws Exception {
    String chromium = browser();
    Path page = specimen("html");
    String typing =
        """
        <script>
        const t = document.getElementById("try");
        t.focus();
        document.execCommand("selectAll");
        document.execCommand("insertText", false, "abcabc");
        document.getElementById("size").value = 100;
        show();
        document.fonts.load("100px Specimen").then(() => {
          const r = document.createRange();
          r.selectNodeContents(t);
          document.title = [t.textContent, document.fonts.check("100px Specimen"),
            Math.round(r.getBoundingClientRect().width)].join(" ");
        });
        </script>
        """;
    Files.writeString(page, Files.readString(page) + typing);

    // Six blocks that advance half an em of 100 px each.
    assertThat(dom(chromium, page)).contains("<title>abcabc true 300</title>");
  }

  @Test
  void otherEndingsAreRefused() {
    Run run = Run.of("specimen", font, "--out", folder.resolve("a.gif"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
  }

  private Path specimen(String ending) {
    Path out = folder.resolve("specimen." + ending);
    Run run = Run.of("specimen", font, "--out", out);
    assertThat(run.errorLines()).containsExactly(out + ": 26 characters");
    assertThat(run.exit()).isZero();
    return out;
  }

  private String dom(String chromium, Path page) throws IOException, InterruptedException {
    Path found = folder.resolve("dom.html");
    Process process =
        new ProcessBuilder(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=5000",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(found.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(found, StandardCharsets.UTF_8);
  }

  private static String browser() {
    String[] names = {"chromium", "chromium-browser", "google-chrome"};
    String found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(directory -> Arrays.stream(names).map(name -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    assumeTrue(!found.isEmpty(), "chromium is not installed");
    return found;
  }
}
