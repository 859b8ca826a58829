package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.image.GlyphImage;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two faces: one draws bars across, the other bars down and lacks the second character. */
class StandardFormsTest {

  private static final int SIZE = 128;
  private static final int[] CHARACTERS = {'一', '丨'};

  private final StandardForms forms =
      StandardForms.build(
          List.of("across", "down"),
          CHARACTERS,
          (face, codePoint) ->
              face.equals("across") ? bar(true) : codePoint == '一' ? bar(false) : null);

  /** Ten rows or columns of 128 from the 40th on. */
  private static GlyphImage bar(boolean across) {
    float[] coverage = new float[SIZE * SIZE];
    for (int i = 40; i < 50; i++) {
      for (int j = 0; j < SIZE; j++) {
        coverage[across ? i * SIZE + j : j * SIZE + i] = 1;
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  @Test
  void picturesAreHalfAsLargeInBlackAndWhite() {
    float[] across = new float[StandardForms.SIZE * StandardForms.SIZE];
    Arrays.fill(across, 20 * StandardForms.SIZE, 25 * StandardForms.SIZE, 1);
    assertThat(forms.picture(0, '一')).isEqualTo(across);
    float[] down = forms.picture(1, '一');
    assertThat(IntStream.range(0, StandardForms.SIZE).filter(x -> down[x] == 1).toArray())
        .containsExactly(20, 21, 22, 23, 24);
  }

  @Test
  void strokesThinnerThanHalfAPixelStay() {
    float[] coverage = new float[SIZE * SIZE];
    Arrays.fill(coverage, 40 * SIZE, 41 * SIZE, 0.9f);
    GlyphImage hairline = GlyphImage.of(SIZE, SIZE, coverage);
    StandardForms thin =
        StandardForms.build(List.of("thin"), CHARACTERS, (face, codePoint) -> hairline);
    assertThat(thin.picture(0, '一')).contains(1);
  }

  @Test
  void whatAFaceLacksHasNoPicture() {
    assertThat(forms.picture(1, '丨')).isNull();
    assertThat(forms.picture(0, '永')).isNull();
  }

  @Test
  void formsComeBackFromAFileAsTheyWere() throws IOException {
    SectionFile file = new SectionFile("TEST");
    assertThat(StandardForms.areIn(file)).isFalse();
    forms.writeTo(file);
    assertThat(StandardForms.areIn(file)).isTrue();
    StandardForms read = StandardForms.readFrom(file);
    assertThat(read.faces()).isEqualTo(forms.faces());
    for (int codePoint : CHARACTERS) {
      for (int face = 0; face < 2; face++) {
        assertThat(read.picture(face, codePoint)).isEqualTo(forms.picture(face, codePoint));
      }
    }
  }

  @Test
  void picturesThatEndTooSoonAreToldOf() throws IOException {
    SectionFile file = new SectionFile("TEST");
    forms.writeTo(file);
    file.put("standards/pictures", Arrays.copyOf(file.bytes("standards/pictures"), 700));
    assertThatThrownBy(() -> StandardForms.readFrom(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'standards/pictures' ends after 700 bytes");
  }
}
