package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.font.FontFile;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.outline.FontOutline;
import io.linmo.outline.GlyphTracer;
import io.linmo.outline.Outline;
import io.linmo.outline.TraceOptions;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.TypefaceBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrushFontTest {

  private static final Path BRUSH = Path.of("..", "fonts-data", "hands", "aoyagi-kouzan-t.ttf");

  /** Characters whose strokes end in cusps, where rounding to whole units makes curves cross. */
  private static final String POINTED = "剣博庸漆蓑子想手然";

  @TempDir private Path folder;

  @Test
  void tracedBrushStrokesHaveNoFaultThatAJudgeFinds() throws IOException {
    FontFile brush = FontFile.read(BRUSH);
    GlyphTracer tracer = new GlyphTracer(TraceOptions.DEFAULT);
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.HAN);
    for (int code : POINTED.codePoints().toArray()) {
      GlyphSample sample = GlyphRasterizer.sample(brush, code, Script.HAN, 128).orElseThrow();
      Outline units =
          FontOutline.of(
              tracer.trace(sample.image()), sample.frame(), TypefaceBuilder.UNITS_PER_EM, 0.5);
      builder.add(code, units, TypefaceBuilder.UNITS_PER_EM);
    }
    Path font = folder.resolve("brush.ttf");
    Files.write(font, FontCompiler.compile(builder.build()));

    assertThat(FontAcceptance.of(font)).isEmpty();
  }
}
