package io.linmo.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.corpus.CharacterSets;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrokeMediansTest {

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadTo256thsOfAnEm() throws IOException {
    Stroke bar = Stroke.of(new float[] {0.25f, 0.75f}, new float[] {0.5f, 0.5f});
    Stroke hook = Stroke.of(new float[] {0.5f, 0.5f, 0.43f}, new float[] {0.1f, 0.9f, 0.85f});
    Path file = folder.resolve("medians");
    StrokeMedians.write(Map.of(0x4E00, List.of(bar), 0x2B81D, List.of(bar, hook)), "test", file);
    StrokeMedians read = StrokeMedians.read(file);
    assertThat(read.codePoints()).containsExactly(0x4E00, 0x2B81D);
    assertThat(read.source()).isEqualTo("test");
    assertThat(read.of(0x4E00)).contains(List.of(bar));
    Stroke found = read.of(0x2B81D).orElseThrow().get(1);
    assertThat(found.size()).isEqualTo(3);
    assertThat((double) found.x(2)).isCloseTo(0.43, within(1.0 / 512));
  }

  @Test
  void aFileWhoseSectionsDoNotAgreeIsRefused() throws IOException {
    Path file = folder.resolve("medians");
    new SectionFile(StrokeMedians.KIND)
        .putText("source", "test")
        .put("characters", new byte[] {65})
        .put("strokes", new byte[] {2})
        .put("points", new byte[] {2})
        .put("x", new byte[2])
        .put("y", new byte[2])
        .write(file);
    assertThatThrownBy(() -> StrokeMedians.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("do not agree");
  }

  @Test
  void allOfGb2312IsShippedInWritingOrder() throws IOException {
    CharacterSets sets = CharacterSets.read(Path.of("..", "fonts-data", "charsets.json"));
    assertThat(Arrays.stream(sets.named("gb2312")))
        .allMatch(c -> Medians.SHIPPED.of(c).isPresent());
    assertThat(Medians.SHIPPED.codePoints()).hasSize(9574);
    assertThat(kinds('十')).containsExactly(StrokeKind.HORIZONTAL, StrokeKind.VERTICAL);
    assertThat(kinds('人')).containsExactly(StrokeKind.FALLING_LEFT, StrokeKind.FALLING_RIGHT);
    assertThat(kinds('国')).hasSize(8).startsWith(StrokeKind.VERTICAL, StrokeKind.TURNING);
  }

  private static List<StrokeKind> kinds(int codePoint) {
    return Medians.SHIPPED.of(codePoint).orElseThrow().stream().map(Stroke::kind).toList();
  }
}
