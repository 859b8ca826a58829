package io.linmo.opentype.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.linmo.image.Script;
import io.linmo.opentype.CompilerOptions;
import io.linmo.opentype.FontCompiler;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FontCheckTest {

  @Test
  void nothingIsFoundInAFontOfOurs() {
    assertThat(FontCheck.of(FontCompiler.compile(latin(PlainShapes.box(30, 0, 300, 500)))))
        .isEmpty();
  }

  @Test
  void nothingIsFoundInAHanFontOfOurs() {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.HAN);
    "永字八法，、。（）".codePoints().forEach(c -> builder.add(c, PlainShapes.box(40, -80, 960, 840), 1000));

    assertThat(FontCheck.of(FontCompiler.compile(builder.build()))).isEmpty();
  }

  @Test
  void webFontsAreTakenBackToTheirTables() {
    Typeface typeface = latin(PlainShapes.box(30, -20, 300, 500));
    FontCompiler compiler = new FontCompiler(CompilerOptions.defaults());

    assertThat(FontCheck.of(compiler.encodeWoff(typeface))).isEmpty();
    assumeTrue(Brotli4jLoader.isAvailable(), "no Brotli decoder for this platform");
    assertThat(FontCheck.of(compiler.encodeWoff2(typeface))).isEmpty();
  }

  @Test
  void eachFaultOfAnOutlineIsNamed() {
    Outline twice = joined(PlainShapes.box(30, 0, 300, 500), PlainShapes.box(200, 100, 400, 400));
    Outline backwards = reversed(PlainShapes.box(30, 0, 300, 500));

    assertThat(found(latin(twice))).containsExactly("outline.crossing");
    assertThat(found(latin(backwards))).containsExactly("outline.direction");
  }

  @Test
  void missingKerningIsFound() {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    "AVTo".codePoints().forEach(c -> builder.add(c, PlainShapes.box(30, 0, 300, 500), 330));

    assertThat(found(builder.build())).containsExactly("layout.kerning");
  }

  @Test
  void damageIsFoundWhereItIs() {
    assertThat(found(font -> font[3] = 9)).containsExactly("file.signature");
    assertThat(found(font -> set(font, "head", 18, 5))).contains("head.em", "file.checksum");
    assertThat(found(font -> set(font, "head", 12, 0))).contains("head.magic");
    assertThat(found(font -> set(font, "hhea", 34, 999))).contains("hmtx.size");
    assertThat(found(font -> set(font, "loca", 4, 0xFFF0))).contains("glyf.loca");
    assertThat(found(font -> set(font, "glyf", 10, 0x7000))).contains("glyf.data");
    assertThat(found(font -> set(font, "OS/2", 8, 2))).contains("os2.embedding");
    assertThat(found(font -> set(font, "OS/2", 74, 10))).contains("lines.clipping");
    assertThat(found(font -> set(font, "OS/2", 62, 0x61))).contains("style.agreement");
    assertThat(found(font -> set(font, "hmtx", 2, 7))).contains("hmtx.bearing");
    assertThat(found(font -> set(font, "GPOS", 8, 0x7FFF))).contains("layout.damage");
    assertThat(found(font -> set(font, "maxp", 4, 0x7FFF))).contains("glyf.loca", "post.names");
  }

  @Test
  void noBytesMakeTheCheckFail() {
    byte[] sound = FontCompiler.compile(latin(PlainShapes.box(30, 0, 300, 500)));
    for (int length = 0; length < sound.length; length += 37) {
      assertThat(FontCheck.of(Arrays.copyOf(sound, length))).isNotEmpty();
    }
    for (int i = 0; i < sound.length; i += 3) {
      byte[] damaged = sound.clone();
      damaged[i] ^= (byte) 0xA5;
      assertThat(FontCheck.of(damaged)).as("byte %d", i).isNotEmpty();
    }
  }

  private static Typeface latin(Outline outline) {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    "AVToe1.".codePoints().forEach(c -> builder.add(c, outline, 430));
    return builder.kern('A', 'V', -40).kern('T', 'o', -30).build();
  }

  private static Outline joined(Outline one, Outline other) {
    var contours = new ArrayList<>(one.contours());
    contours.addAll(other.contours());
    return new Outline(contours);
  }

  private static Outline reversed(Outline outline) {
    return outline.map(p -> new io.linmo.curve.Point(400 - p.x(), p.y()));
  }

  private static List<String> found(Typeface typeface) {
    return FontCheck.of(FontCompiler.compile(typeface)).stream().map(Finding::check).toList();
  }

  private static List<String> found(Consumer<byte[]> damage) {
    byte[] font = FontCompiler.compile(latin(PlainShapes.box(30, 0, 300, 500)));
    damage.accept(font);
    return FontCheck.of(font).stream().map(Finding::check).toList();
  }

  private static void set(byte[] font, String tag, int position, int value) {
    ByteBuffer file = ByteBuffer.wrap(font);
    for (int record = 12; record < 12 + 16 * file.getShort(4); record += 16) {
      if (new String(font, record, 4, StandardCharsets.US_ASCII).equals(tag)) {
        file.putShort(file.getInt(record + 8) + position, (short) value);
      }
    }
  }
}
