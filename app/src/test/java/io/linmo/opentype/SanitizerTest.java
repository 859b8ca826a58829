package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.linmo.image.Script;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sanitizer of the browsers says of our fonts, where it is installed. */
class SanitizerTest {

  @TempDir Path folder;

  @Test
  void aLatinFontIsAccepted() throws Exception {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    for (int c = 0x21; c < 0x180; c++) {
      if (Character.isLetterOrDigit(c)) {
        builder.add(c, PlainShapes.box(20, -c % 90, 200 + c, 400 + c), 220 + c);
      }
    }
    assertAccepted(FontCompiler.compile(builder.build()));
  }

  @Test
  void aHanFontIsAccepted() throws Exception {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.HAN);
    "人永书法手写字𠮷".codePoints().forEach(c -> builder.add(c, PlainShapes.box(40, -80, 960, 840), 1000));
    assertAccepted(FontCompiler.compile(builder.build()));
  }

  @Test
  void aFontWithVariantsAndKerningIsAccepted() throws Exception {
    assertAccepted(
        FontCompiler.compile(
            LayoutFonts.boxes(Script.LATIN, "ABCVTabcdefgo .", 3).kern('T', 'o', -50).build()));
  }

  @Test
  void webFontsAreAccepted() throws Exception {
    FontCompiler compiler = new FontCompiler(CompilerOptions.defaults());
    Typeface typeface = LayoutFonts.boxes(Script.HAN, "永字八法，（）", 2).build();

    assertAccepted(compiler.encodeWoff(typeface));
    assumeTrue(Brotli4jLoader.isAvailable(), "no Brotli encoder for this platform");
    assertAccepted(compiler.encodeWoff2(typeface));
  }

  private void assertAccepted(byte[] font) throws IOException, InterruptedException {
    assumeTrue(isOnPath("ots-sanitize"), "ots-sanitize is not installed");
    Path in = Files.write(folder.resolve("in.ttf"), font);
    Path words = folder.resolve("words.txt");
    Process process =
        new ProcessBuilder("ots-sanitize", in.toString(), folder.resolve("out.ttf").toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(words.toFile())
            .start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(words)).isEmpty();
    assertThat(process.exitValue()).isZero();
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
