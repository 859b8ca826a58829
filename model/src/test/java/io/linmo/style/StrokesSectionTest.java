package io.linmo.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linmo.storage.SectionFile;
import io.linmo.strokes.LearnedStrokes;
import io.linmo.strokes.Pen;
import io.linmo.strokes.StrokeForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokesSectionTest {

  private static final LearnedStrokes STROKES =
      new LearnedStrokes(Map.of((int) '二', form(2), 0x20000, form(1)), Pen.even(0.031), 1.04, 0.25);

  @Test
  void aStyleFileGivesTheSameStrokesBack(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("hand.style");
    HandFile.write(new Hand("hand", List.of(), Map.of(), Map.of()).with(STROKES), file);
    LearnedStrokes read = HandFile.read(file).strokes().orElseThrow();
    assertThat(read.growth()).isEqualTo(1.04);
    assertThat(read.heldOutIou()).isEqualTo(0.25);
    assertThat(read.pen().numbers()).isEqualTo(STROKES.pen().numbers());
    assertThat(read.forms().keySet()).isEqualTo(STROKES.forms().keySet());
    read.forms().forEach((c, form) -> assertThat(form.y()).isEqualTo(STROKES.forms().get(c).y()));
  }

  @Test
  void aHandWithoutStrokesStaysOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("hand.style");
    Hand hand = new Hand("hand", List.of(), Map.of(), Map.of());
    HandFile.write(hand, file);
    assertThat(HandFile.read(file).strokes()).isEmpty();
    HandFile.write(hand.with(LearnedStrokes.NONE), file);
    assertThat(HandFile.read(file).strokes().orElseThrow().isEmpty()).isTrue();
  }

  @Test
  void fewerPointsThanStrokesAreAnError() {
    SectionFile sections = new SectionFile(HandFile.KIND);
    ObjectNode header = StrokesSection.write(STROKES, sections);
    header.withObject("/counts").put("三", 3);
    assertThatThrownBy(() -> StrokesSection.read(header, sections))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("三");
  }

  private static StrokeForm form(int strokes) {
    float[] x = new float[strokes * StrokeForm.POINTS];
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 0.01f * i;
      y[i] = 0.2f + 0.02f * i;
    }
    return StrokeForm.of(x, y);
  }
}
