package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.style.Hand;
import io.linmo.style.HandFile;
import io.linmo.workshop.TestFont;
import io.linmo.workshop.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked wrongly ends with one line, the right exit code, and nothing written. */
class BadInputTest {

  @TempDir private Path folder;

  private Path font;
  private Path notAnything;

  @BeforeEach
  void makeFiles() throws IOException {
    font = TestFont.write(folder.resolve("blocks.ttf"));
    notAnything = Files.writeString(folder.resolve("note.txt"), "neither image nor font");
  }

  @Test
  void aMissingFontIsRefused() throws IOException {
    expect(1, "no such file", "write", "abc", "--font", in("none.ttf"), "--out", in("x.svg"));
  }

  @Test
  void aFileThatIsNoFontIsRefused() throws IOException {
    expect(1, "not a font", "write", "abc", "--font", notAnything, "--out", in("x.svg"));
  }

  @Test
  void aTruncatedFontIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(font);
    Path half = Files.write(in("half.ttf"), Arrays.copyOf(whole, whole.length / 2));
    expect(1, "damaged", "write", "abc", "--font", half, "--out", in("x.svg"));
  }

  @Test
  void aFontWithoutTheCharactersAskedForIsRefused() throws IOException {
    expect(1, "no glyph for 'A' (U+0041)", "write", "Ab", "--font", font, "--out", in("x.pdf"));
    expect(1, "no glyph for '漢'", "sign", "漢", "--font", font, "--out", in("x.pdf"));
  }

  @Test
  void aTextThatBeginsWithADashComesLast() throws IOException {
    Path out = in("x.svg");
    expect(2, "begins with a dash comes last, after --", "write", "- b", "--font", font);
    expect(1, "no glyph for '-'", "write", "--font", font, "--out", out, "--", "- b");
  }

  @Test
  void aMissingImageIsRefused() throws IOException {
    expect(1, "no such file", "trace", in("none.png"), "--out", in("x.svg"));
  }

  @Test
  void aFileThatIsNoImageIsRefused() throws IOException {
    expect(1, "not an image", "trace", notAnything, "--out", in("x.svg"));
  }

  @Test
  void aNameWhoseEndingPromisesAnotherFormatIsRefused() throws IOException {
    Path ink = TestImage.blank(in("a.png"), 40, 40);
    String style = in("ada.style").toString();
    for (Path out : List.of(in("x.png"), in("x"), in("x.svg.bak"))) {
      expect(2, "--out " + out + ", expected a file name in .svg", "trace", ink, "--out", out);
      expect(2, "a file name in .pdf", "template", "--charset", "minimal", "--out", out);
      expect(2, "a file name in .style", "learn", "--glyphs", folder, "--out", out);
      expect(2, "--single-line " + out, "font", style, "--single-line", out);
    }
    Path out = in("x.svg");
    expect(2, "expected the name of a folder", "trace", ink, ink, "--out", out);
    expect(2, "expected the name of a folder", "repair", ink, "--out", out);
  }

  @Test
  void aFamilyNameThatNoFontCanHaveIsRefused() throws IOException {
    String name = "x".repeat(256);
    expect(
        2,
        "--family has 256 characters, expected at most 255",
        "font",
        in("a.style"),
        "--out",
        in("x.ttf"),
        "--family",
        name);
  }

  @Test
  void aPictureThatCannotBeRepairedKeepsNoOtherBack() throws IOException {
    Path pictures = makeFolder("pictures");
    Files.copy(TestImage.blank(in("x.png"), 40, 40), pictures.resolve("b.png"));
    Files.copy(notAnything, pictures.resolve("scan12.png"));
    Path out = in("repaired");

    String err = Run.of("repair", pictures, "--out", out).err();

    assertThat(err)
        .contains("2 pictures could not be repaired: ")
        .contains("scan12.png: the name gives no character")
        .contains("b.png: no ink found");
    assertThat(out).doesNotExist();
  }

  @Test
  void aTruncatedImageIsRefused() throws IOException {
    Path image = TestImage.blank(in("whole.png"), 400, 400);
    byte[] whole = Files.readAllBytes(image);
    Files.write(image, Arrays.copyOf(whole, whole.length / 2));
    expect(1, "damaged image", "trace", image, "--out", in("x.svg"));
  }

  @Test
  void aHugeImageIsRefusedBeforeItIsDecoded() throws IOException {
    Path image = TestImage.blank(in("huge.png"), 20_000, 20);
    expect(1, "20000 x 20 px, expected at most", "trace", image, "--out", in("x.svg"));
  }

  @Test
  void anEmptyPageIsRefused() throws IOException {
    Path image = TestImage.blank(in("blank.png"), 100, 100);
    expect(1, "no ink found", "trace", image, "--out", in("x.svg"));
  }

  @Test
  void aFileThatExistsIsNotOverwritten() throws IOException {
    Path taken = Files.writeString(in("taken.svg"), "keep me");
    expect(1, "--force", "write", "abc", "--font", font, "--out", taken);
    assertThat(taken).hasContent("keep me");
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path inFile = notAnything.resolve("x.svg");
    expect(1, "there is no folder", "write", "abc", "--font", font, "--out", inFile);
    expect(1, "is a folder", "write", "abc", "--font", font, "--out", makeFolder("x.svg"));
  }

  @Test
  void aFolderWithoutRoomForFilesIsRefused() throws IOException {
    Path system = Path.of("/proc");
    assumeTrue(Files.isDirectory(system.resolve("self")), "needs a folder that no one can write");
    expect(1, "cannot be written", "write", "a", "--font", font, "--out", system.resolve("x.svg"));
  }

  @Test
  void aFolderWithoutGlyphImagesIsRefused() throws IOException {
    Path empty = makeFolder("empty");
    expect(1, "no such folder", "learn", "--glyphs", in("none"), "--out", in("x.style"));
    expect(1, "no glyph images", "learn", "--glyphs", empty, "--out", in("x.style"));
  }

  @Test
  void aBadGlyphImageIsRefused() throws IOException {
    Path blank = makeFolder("blank");
    TestImage.blank(blank.resolve("a.png"), 100, 100);
    expect(1, "no ink found", "learn", "--glyphs", blank, "--out", in("x.style"));
    Path huge = makeFolder("huge");
    TestImage.blank(huge.resolve("a.png"), 20_000, 20);
    expect(1, "20000 x 20 px", "learn", "--glyphs", huge, "--out", in("x.style"));
    Path text = makeFolder("text");
    Files.copy(notAnything, text.resolve("a.png"));
    expect(1, "not an image", "learn", "--glyphs", text, "--out", in("x.style"));
    Path unnamed = makeFolder("unnamed");
    TestImage.blank(unnamed.resolve("scan.png"), 100, 100);
    expect(1, "gives no character", "learn", "--glyphs", unnamed, "--out", in("x.style"));
  }

  @Test
  void aFontToLearnFromMustHaveTheCharacters() throws IOException {
    expect(
        1,
        "no glyph for 'B'",
        "learn",
        "--from-font",
        font,
        "--chars",
        "aB",
        "--out",
        in("x.style"));
    expect(2, "belong together", "learn", "--from-font", font, "--out", in("x.style"));
  }

  @Test
  void aFileThatIsNoLearnedHandIsRefused() throws IOException {
    for (String command : List.of("font", "glyphs")) {
      Path out = in(command.equals("font") ? "out.ttf" : "out");
      expect(1, "no such file", command, in("none.style"), "--out", out);
      expect(1, "note.txt", command, notAnything, "--out", out);
    }
    expect(1, "note.txt", "write", "a", "--style", notAnything, "--out", in("x.svg"));
    expect(1, "note.txt", "sign", "a", "--style", notAnything, "--out", in("x.pdf"));
  }

  @Test
  void aDamagedLearnedHandIsRefused() throws IOException {
    Path style = in("hand.style");
    HandFile.write(new Hand("hand", List.of(), Map.of(), Map.of()), style);
    byte[] whole = Files.readAllBytes(style);
    Files.write(style, Arrays.copyOf(whole, whole.length - 1));
    expect(1, "damaged", "write", "a", "--style", style, "--out", in("x.svg"));
    expect(1, "damaged", "inspect", style);
    whole[20] ^= 1;
    Files.write(style, whole);
    expect(1, "damaged", "font", style, "--out", in("x.ttf"));
  }

  @Test
  void aFontOfAnotherKindOrTooManyFormsIsRefused() throws IOException {
    expect(2, "expected a file name in .ttf", "font", font, "--out", in("x.otf"));
    expect(2, "expected 1 to 9", "font", font, "--variants", "10", "--out", in("x.ttf"));
    expect(1, "no such file", "check", in("none.ttf"));
    expect(1, "note.txt", "specimen", notAnything, "--out", in("x.html"));
  }

  @Test
  void anUnknownCharsetIsRefused() throws IOException {
    Path out = in("out.ttf");
    for (String command : List.of("font", "glyphs")) {
      expect(2, "'no-such' is unknown", command, font, "--charset", "no-such", "--out", out);
      expect(1, "no such file", command, font, "--charset", "@none.txt", "--out", out);
    }
  }

  @Test
  void facesThatWereNotFetchedAreMissed() throws IOException {
    expect(1, "run linmo fonts fetch", "evaluate", "--script", "latin", "--cache", folder);
    expect(2, "no latin validation face", "evaluate", "--script", "latin", "--faces", "arial");
  }

  @Test
  void wrongUseIsRefusedAsSuch() throws IOException {
    expect(2, "Missing required", "write", "abc", "--font", font);
    expect(2, ".svg, .png, .pdf or .hpgl", "write", "abc", "--font", font, "--out", in("x.doc"));
    expect(2, "--size", "write", "abc", "--font", font, "--out", in("x.svg"), "--size", "0");
    expect(2, "text is empty", "write", " ", "--font", font, "--out", in("x.svg"));
    expect(2, "line breaks", "sign", "a\nb", "--font", font, "--out", in("x.pdf"));
    expect(2, "--accuracy", "trace", font, "--out", in("x.svg"), "--accuracy", "-1");
    expect(2, "unknown split 'tain'", "fonts", "list", "--split", "tain");
    expect(2, "no command given");
    expect(2, "no command given", "fonts");
    expect(2, "'wriet'", "wriet");
  }

  @Test
  void wrongUseOfEachOptionOfWriteIsToldInOneLine() throws IOException {
    writeBadly(2, "--liveliness", "--liveliness", "-1");
    writeBadly(2, "--pressure", "--pressure", "NaN");
    writeBadly(2, "--ink", "--ink", "#12");
    writeBadly(2, "--paper", "--paper", "#12");
    writeBadly(2, "--align", "--align", "middle");
    writeBadly(2, "--measure", "--measure", "-4");
    writeBadly(2, "--leading", "--leading", "0");
    writeBadly(2, "--margin", "--margin", "-1");
    writeBadly(2, "--page-size", "--page-size", "A11");
    writeBadly(2, "--variation", "--variation", "9");
    writeBadly(2, "--weight", "--weight", "0");
    writeBadly(2, "--slant", "--slant", "90");
    writeBadly(2, "--neatness", "--neatness", "2");
    writeBadly(2, "--animate is for SVG", "--animate");
    writeBadly(2, "expected a text", "--text-file", notAnything);
    writeBadly(1, "no such file", "--data", in("none.csv"));
  }

  private void writeBadly(int exit, String words, Object... options) throws IOException {
    List<Object> all = new ArrayList<>(List.of("write", "abc", "--font", font));
    all.addAll(List.of("--out", in("x.pdf")));
    all.addAll(Arrays.asList(options));
    expect(exit, words, all.toArray());
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    Run run = Run.of("inspect", in("none"), "--verbose");

    assertThat(run.errorLines()).hasSizeGreaterThan(2);
    assertThat(run.err()).contains("\tat io.linmo.cli");
  }

  private void expect(int exit, String words, Object... arguments) throws IOException {
    List<Path> before = files();
    Run run = Run.of(arguments);

    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).startsWith("linmo").contains(words);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.out()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  private Path in(String name) {
    return folder.resolve(name);
  }

  private Path makeFolder(String name) throws IOException {
    return Files.createDirectories(in(name));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }
}
