package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.font.FontFile;
import io.linmo.opentype.check.FontCheck;
import io.linmo.signing.Identity;
import io.linmo.signing.SelfSignedIdentity;
import io.linmo.workshop.FontSpecimen;
import io.linmo.workshop.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person walks through the studio with a browser: from a photographed sheet to a font, a letter
 * and a stamped document. {@code -Dlinmo.pictures=DIR} keeps a picture of each step.
 */
@Tag("slow")
@EnabledIf("isBrowserThere")
class StudioWalkTest {

  private static final List<String> STEPS =
      List.of("paper", "learn", "choose", "try", "take", "sign");

  @TempDir private Path folder;

  static boolean isBrowserThere() {
    return Browser.isThere();
  }

  @Test
  void aPhotographedSheetBecomesAFontALetterAndAStampedDocument() throws Exception {
    Path downloads = Files.createDirectory(folder.resolve("downloads"));
    Path photo = folder.resolve("sheet.jpg");
    FontFile face = FontFile.read(Path.of("..", "fonts-data", "hands", "patrick-hand.ttf"));
    SheetPhoto.take(Installation.find(), "chars:ADHLabdefghlnoprstuvy", face, photo);
    try (Studio studio = Studio.start(Installation.find(), folder.resolve("hands"), 0);
        Browser browser = new Browser(downloads)) {
      browser.open(studio.address().toString());
      browser.type("form input[type=text]", "Ada");
      browser.press("Begin");
      paper(browser, photo);
      learn(browser);
      choose(browser);
      tryOut(browser);
      take(browser, downloads);
      sign(browser, downloads);
      everyStepIsOpenToAll(browser, studio.address().toString());
    }
  }

  private static void paper(Browser browser, Path photo) throws IOException {
    browser.choose(".pair .drop input", photo);
    browser.find(".page .sheet");
    assertThat(browser.count(".tiles:not(.small-tiles) .tile")).isEqualTo(21);
    assertThat(browser.count(".page .box")).isEqualTo(21);
    keep(browser, "paper");
    moveALineByKeys(browser);
    browser.press("Continue");
  }

  /** The line under the first row goes up by three pixels, and the crops' baselines with it. */
  private static void moveALineByKeys(Browser browser) {
    String top = "return parseFloat(document.querySelector('.baseline').style.top)";
    double before = ((Number) browser.script(top)).doubleValue();
    for (int i = 0; i < 3; i++) {
      browser.script(
          "const line = document.querySelector('.baseline'); line.focus();"
              + "line.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowUp'}));");
    }
    browser.script(
        "document.querySelector('.baseline').dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'Enter'}));");
    browser.until(
        "return document.querySelector('.baseline').getAttribute('aria-valuenow') === '0'");
    double after = ((Number) browser.script(top)).doubleValue();
    assertThat(after).isLessThan(before);
  }

  private static void learn(Browser browser) throws IOException {
    browser.click("input[value=mine]");
    browser.press("Learn");
    browser.find(".sentence img[src*=sentence]");
    browser.press("Stop now and keep it");
    browser.waitFor("Stopped early, with 21 characters.");
    keep(browser, "learn");
    browser.press("Continue");
    browser.waitFor("Which form is yours?");
  }

  private static void choose(Browser browser) throws IOException {
    browser.click("nav a[href$='/choose']");
    browser.click(".form");
    browser.find(".form[aria-pressed=true]");
    browser.find(".tile .glyph");
    keep(browser, "improve");
    browser.press("Download the sheet");
  }

  private static void tryOut(Browser browser) throws IOException {
    browser.click("nav a[href$='/try']");
    browser.find(".try[style*=linmo]");
    List<Double> milliseconds = new ArrayList<>();
    for (String key : "quick brown".split("")) {
      milliseconds.add(
          ((Number)
                  browser.script(
                      "const box = document.querySelector('.try'); box.focus();"
                          + " const start = performance.now();"
                          + " document.execCommand('insertText', false, arguments[0]);"
                          + " box.getBoundingClientRect(); return performance.now() - start;",
                      key))
              .doubleValue());
    }
    assertThat(milliseconds.stream().sorted().toList().get(milliseconds.size() / 2)).isLessThan(50);
    keep(browser, "try");
  }

  private static void take(Browser browser, Path downloads) throws Exception {
    browser.click("nav a[href$='/take']");
    browser.waitFor("Name in font menus");
    browser.script(
        "const set = [...document.querySelectorAll('select')]"
            + ".find(s => [...s.options].some(o => o.value === 'ascii'));"
            + "set.value = 'ascii'; set.dispatchEvent(new Event('change'));");
    browser.press("Save TTF");
    Path font = arrived(downloads, "Ada.ttf");
    assertThat(FontSpecimen.of(font).characters()).isGreaterThan(90);
    assertThat(FontCheck.of(Files.readAllBytes(font)))
        .noneMatch(finding -> finding.check().contains("outline"));
    keep(browser, "take");
    browser.type("textarea", "Dear Ada");
    browser.press("Write the letter");
    try (PDDocument letter = Loader.loadPDF(arrived(downloads, "letter.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(letter)).contains("Dear Ada");
    }
    browser.press("Text as HPGL");
    assertThat(Files.readString(arrived(downloads, "Ada-lines.hpgl"))).contains("PD");
    browser.press("Text as SVG");
    assertThat(Files.readString(arrived(downloads, "Ada-lines.svg"))).contains("stroke");
  }

  private static void sign(Browser browser, Path downloads) throws Exception {
    Path contract = downloads.resolveSibling("contract.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(contract.toFile());
    }
    browser.click("nav a[href$='/sign']");
    browser.waitFor("What it says");
    browser.type("form input[type=text]", "Ada H");
    browser.press("Draw twelve");
    browser.click(".choice:nth-child(3)");
    browser.find(".choice[aria-pressed=true]");
    browser.choose("input[accept*='.pdf']", contract);
    browser.find(".stamp");
    browser.press("Put it on the document");
    browser.waitFor("a stamp, not a digital signature");
    browser.press("Verify this document");
    browser.waitFor("Not signed digitally");
    keep(browser, "sign");
    browser.press("Save the document");
    Path stamped = arrived(downloads, "contract-stamped.pdf");
    byte[] before = Files.readAllBytes(contract);
    assertThat(Files.readAllBytes(stamped)).startsWith(before).hasSizeGreaterThan(before.length);
    signDigitally(browser, downloads);
  }

  private static void signDigitally(Browser browser, Path downloads) throws Exception {
    Path key = downloads.resolveSibling("ada.p12");
    char[] password = "s3cret word".toCharArray();
    Identity identity =
        SelfSignedIdentity.create("Ada H", "", "", Instant.now(), Duration.ofDays(30));
    Files.write(key, SelfSignedIdentity.toPkcs12(identity, "linmo", password));
    browser.press("Place another");
    browser.press("Sign digitally too");
    browser.choose("input[accept*='.p12']", key);
    browser.type("input[type=password]", "wrong");
    browser.press("Put it on the document");
    browser.waitFor("password");
    browser.find(".notice button").click();
    browser.press("Make a key");
    browser.type("input[autocomplete=name]", "Ada H");
    browser.type("input[autocomplete=new-password]", "s3cret word");
    browser.type("input[autocomplete=new-password]:not([minlength])", "s3cret word");
    browser.press("Make the key and save it");
    arrived(downloads, "Ada H.p12");
    browser.waitFor("Ada H.p12 was saved");
    browser.type("input[type=password]", "s3cret word");
    keep(browser, "key");
    browser.press("Put it on the document");
    browser.waitFor("signed digitally by Ada H");
    browser.press("Save the document");
    Path signed = arrived(downloads, "contract-stamped-signed.pdf");
    browser.click("a.mark");
    browser.choose(".verify input[type=file]", signed);
    browser.find(".verdict.intact");
    keep(browser, "verify");
    assertThat(browser.barriers()).isEmpty();
    renameAndDelete(browser);
  }

  /** A hand is renamed and comes back, and so does one that was deleted. */
  private static void renameAndDelete(Browser browser) throws IOException {
    browser.press("Rename or delete");
    browser.type(".keeping input", "Eve");
    browser.press("Rename");
    browser.find("a[href='#/Eve/try']");
    browser.until("return document.activeElement.matches('.keeping summary')");
    browser.press("Rename or delete");
    browser.press("Delete");
    browser.waitFor("Eve was moved to");
    browser.until("return document.activeElement.textContent === 'Undo'");
    keep(browser, "deleted");
    assertThat(browser.barriers()).isEmpty();
    browser.press("Undo");
    browser.find("a[href='#/Eve/try']");
    browser.press("Rename or delete");
    browser.type(".keeping input", "Ada");
    browser.press("Rename");
    browser.find("a[href='#/Ada/try']");
  }

  private static void everyStepIsOpenToAll(Browser browser, String address) {
    for (String language : List.of("en", "zh")) {
      for (String look : List.of("light", "dark")) {
        browser.script(
            "localStorage['linmo.language'] = JSON.stringify(arguments[0]);"
                + "localStorage['linmo.look'] = JSON.stringify(arguments[1]);",
            language,
            look);
        for (String step : STEPS) {
          browser.open(address + "#/Ada/" + step);
          browser.script("location.reload()");
          browser.find("h1");
          assertThat(browser.barriers()).describedAs(step + language + look).isEmpty();
        }
      }
    }
  }

  private static Path arrived(Path downloads, String name) throws Exception {
    for (int i = 0; i < 1200; i++) {
      Path file = downloads.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) > 0 && !isUnderWay(downloads)) {
        return file;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(name + " did not arrive in " + List.of(downloads.toFile().list()));
  }

  private static boolean isUnderWay(Path downloads) throws IOException {
    try (Stream<Path> files = Files.list(downloads)) {
      return files.anyMatch(file -> file.toString().endsWith(".crdownload"));
    }
  }

  private static void keep(Browser browser, String step) throws IOException {
    String place = System.getProperty("linmo.pictures");
    if (place != null) {
      browser.picture(Path.of(place).resolve(step + ".png"));
    }
  }
}
