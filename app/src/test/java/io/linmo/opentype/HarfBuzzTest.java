package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.image.Script;
import io.linmo.opentype.check.FontCheck;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.TypefaceBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the text shaper of browsers and LibreOffice makes of our fonts, where it is installed. */
class HarfBuzzTest {

  @TempDir Path folder;

  @BeforeEach
  void requireHarfBuzz() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "hb-shape"))),
        "hb-shape is not installed");
  }

  @Test
  void repeatsInAWordDifferAndTheDefaultsCanBeHad() throws Exception {
    byte[] font = FontCompiler.compile(LayoutFonts.boxes(Script.LATIN, "bekopr", 3).build());

    assertThat(shape(font, "bookkeeper", "--no-positions"))
        .isEqualTo("[b|o.ss01|o.ss02|k|k.ss01|e.ss02|e|p.ss01|e.ss01|r.ss02]");
    assertThat(shape(font, "bookkeeper", "--no-positions", "--features=-calt"))
        .isEqualTo("[b|o|o|k|k|e|e|p|e|r]");
  }

  @Test
  void pairsAreKerned() throws Exception {
    byte[] font =
        FontCompiler.compile(
            LayoutFonts.boxes(Script.LATIN, "AVTo", 1)
                .kern('A', 'V', -80)
                .kern('T', 'o', -95)
                .build());

    assertThat(shape(font, "AVTo")).isEqualTo("[A+240|V+320|T+225|o+320]");
  }

  @Test
  void figuresInColumnsAreEquallyWide() throws Exception {
    TypefaceBuilder builder = LayoutFonts.boxes(Script.LATIN, "ab", 1);
    for (int figure = '0'; figure <= '9'; figure++) {
      int width = 200 + 20 * (figure - '0');
      builder.add(figure, PlainShapes.box(30, 0, width, 600), width + 40);
      builder.addVariant(figure, PlainShapes.box(30, 0, width, 590), width + 40);
    }
    byte[] font = FontCompiler.compile(builder.build());

    assertThat(shape(font, "100", "--no-clusters")).isEqualTo("[one+260|zero.ss01+240|zero+240]");
    assertThat(shape(font, "1009", "--features=tnum"))
        .isEqualTo("[one.tf+370|zero.tf+370|zero.tf+370|nine.tf+370]");
  }

  @Test
  void otherFormsOfALetterAreChosenByItsCharacterVariant() throws Exception {
    byte[] font =
        FontCompiler.compile(
            LayoutFonts.boxes(Script.LATIN, "abg", 2)
                .addChoice('a', PlainShapes.box(10, 0, 330, 400), 340)
                .addChoice('a', PlainShapes.box(10, 0, 350, 400), 360)
                .addChoice('g', PlainShapes.box(10, -200, 300, 400), 320)
                .kern('a', 'b', -20)
                .build());

    assertThat(shape(font, "agab", "--no-positions")).isEqualTo("[a|g.ss01|a.ss01|b]");
    assertThat(shape(font, "agab", "--features=cv01,-calt"))
        .isEqualTo("[a.alt01+340|g+320|a.alt01+320|b+320]");
    assertThat(shape(font, "agab", "--no-positions", "--features=cv01=2,-calt"))
        .isEqualTo("[a.alt02|g|a.alt02|b]");
    assertThat(shape(font, "gag", "--no-positions", "--features=cv02,-calt"))
        .isEqualTo("[g.alt01|a|g.alt01]");
    assertThat(FontCheck.of(font)).isEmpty();
  }

  @Test
  void languagesHaveTheirOwnForms() throws Exception {
    byte[] font =
        FontCompiler.compile(
            LayoutFonts.boxes(Script.LATIN, "abfgijlsŞşŢţȘșȚțŀ·ĳ", 1).kern('a', 'b', -9).build());

    assertThat(letters(font, "şiţŞ", "ro")).isEqualTo("[uni0219|i|uni021B|uni0218]");
    assertThat(letters(font, "ş", "ro-MD")).isEqualTo("[uni0219]");
    assertThat(letters(font, "şiţ", "tr")).isEqualTo("[scedilla|i|uni0163]");
    assertThat(letters(font, "col·lega".replaceAll("[coe]", "a"), "ca"))
        .isEqualTo("[a|a|ldot|l|a|g|a]");
    assertThat(letters(font, "al·la", "es")).isEqualTo("[a|l|periodcentered|l|a]");
    assertThat(letters(font, "ijs", "nl")).isEqualTo("[ij|s]");
    assertThat(letters(font, "ijs", "de")).isEqualTo("[i|j|s]");
    assertThat(letters(font, "fi", "tr")).isEqualTo("[f|i]");
    assertThat(shape(font, "ab", "--language=ro")).isEqualTo("[a+311|b+320]");
  }

  private String letters(byte[] font, String text, String language) throws Exception {
    return shape(font, text, "--no-positions", "--language=" + language);
  }

  @Test
  void marksStandOverAndUnderLettersOfAnyHeight() throws Exception {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    builder.add('x', PlainShapes.box(20, 0, 220, 400), 240);
    builder.add('i', PlainShapes.box(20, 0, 60, 600), 80);
    builder.add(0x131, PlainShapes.box(20, 0, 60, 400), 80);
    builder.add('Q', PlainShapes.box(100, -50, 500, 700), 600);
    builder.add(0xB4, PlainShapes.box(50, 460, 90, 560), 140);
    builder.add(0xB8, PlainShapes.box(50, -100, 90, 0), 140);
    byte[] font = FontCompiler.compile(builder.build());

    // Ink of the acute lies from 460 up, 60 above x, and half a small letter, 67, before its
    // origin.
    assertThat(shape(font, "x\u0301")).isEqualTo("[x+240|uni0301@-53,0+0]");
    // A second acute stands 30 above the first.
    assertThat(shape(font, "x\u0301\u0301")).isEqualTo("[x+240|uni0301@-53,0+0|uni0301@-53,130+0]");
    assertThat(shape(font, "Q\u0301")).isEqualTo("[Q+600|uni0301@-233,300+0]");
    assertThat(shape(font, "Q\u0327")).isEqualTo("[Q+600|uni0327@-233,-50+0]");
    assertThat(shape(font, "i\u0301", "--no-positions")).isEqualTo("[dotlessi|uni0301]");
    assertThat(FontCheck.of(font)).isEmpty();
  }

  @Test
  void verticalTextTakesItsOwnPunctuation() throws Exception {
    byte[] font = FontCompiler.compile(LayoutFonts.boxes(Script.HAN, "永，", 1).build());

    assertThat(shape(font, "永，", "--direction=ttb"))
        .isEqualTo("[gid16@-160,-880+0,-1000|gid18@-160,-880+0,-1000]");
  }

  private String shape(byte[] font, String text, String... options)
      throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("font.ttf"), font);
    var command = new ArrayList<>(Arrays.asList("hb-shape", "--no-clusters"));
    command.addAll(Arrays.asList(options));
    command.add(file.toString());
    command.add("--unicodes=" + unicodes(text));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String glyphs =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return glyphs;
  }

  private static String unicodes(String text) {
    return text.codePoints().mapToObj("%x"::formatted).collect(Collectors.joining(","));
  }
}
