package io.linmo.capture.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.capture.hand.CharacterForm;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetLayoutTest {

  private static final String MANY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private static SheetForms hundredsOfHanzi() {
    return SheetForms.of(IntStream.range(0x4E00, 0x4E00 + 300).toArray(), c -> c % 3 == 0);
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsRebuiltFromItsCode(PaperSize paper) throws Exception {
    SheetForms forms = hundredsOfHanzi();
    SheetLayout named = SheetLayout.named(paper, "hanzi", forms);
    SheetLayout custom = SheetLayout.custom(paper, forms);
    SheetSets sets = RoundTrip.sets(Map.of("hanzi", forms));
    for (int i = 0; i < named.pages().size(); i++) {
      SheetCode code = SheetCode.parse(named.codes().get(i).text());
      SheetCode own = SheetCode.parse(custom.codes().get(i).text());
      assertThat(SheetLayout.page(code, sets)).isEqualTo(named.pages().get(i));
      assertThat(SheetLayout.page(own, SheetSets.NONE)).isEqualTo(named.pages().get(i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOnAPageOverlaps(PaperSize paper) {
    SheetPage page = SheetLayout.custom(paper, hundredsOfHanzi()).pages().get(0);
    List<Rectangle2D> areas = new ArrayList<>();
    page.boxes().forEach(box -> areas.add(SheetDesign.territory(page, box)));
    page.markers()
        .forEach(m -> areas.add(new Rectangle2D.Double(m.xMm(), m.yMm(), m.sideMm(), m.sideMm())));
    areas.add(
        new Rectangle2D.Double(
            page.code().xMm(), page.code().yMm(), page.code().sideMm(), page.code().sideMm()));
    Rectangle2D paperArea =
        new Rectangle2D.Double(5, 5, paper.widthMm() - 10, paper.heightMm() - 10);
    for (int i = 0; i < areas.size(); i++) {
      assertThat(paperArea.contains(areas.get(i))).isTrue();
      for (int j = 0; j < i; j++) {
        Rectangle2D both = areas.get(i).createIntersection(areas.get(j));
        assertThat(both.getWidth() > 1e-9 && both.getHeight() > 1e-9).isFalse();
      }
    }
  }

  @Test
  void formsOfACharacterShareAPage() {
    for (SheetPage page : SheetLayout.custom(PaperSize.A4, hundredsOfHanzi()).pages()) {
      for (WritingBox box : page.boxes()) {
        CharacterForm form = box.form();
        if (form.form() == 2) {
          assertThat(page.boxes())
              .anyMatch(b -> b.form().equals(new CharacterForm(form.codePoint(), 1)));
        }
      }
    }
  }

  @Test
  void theLayoutIsWrittenInMillimetres() throws Exception {
    SheetLayout layout = SheetLayout.custom(PaperSize.A4, SheetForms.ofText("AA永"));
    JsonNode json = new ObjectMapper().readTree(LayoutJson.write(layout));
    JsonNode second = json.at("/pages/0/boxes/1");

    assertThat(json.get("paper").asText()).isEqualTo("a4");
    assertThat(json.at("/pages/0/widthMm").asDouble()).isEqualTo(210);
    assertThat(json.at("/pages/0/boxes")).hasSize(3);
    assertThat(second.get("character").asText()).isEqualTo("A");
    assertThat(second.get("form").asInt()).isEqualTo(2);
    assertThat(second.get("baselineMm").asDouble())
        .isBetween(
            second.get("yMm").asDouble(),
            second.get("yMm").asDouble() + second.get("heightMm").asDouble());
  }

  @Test
  void aSetThatHasChangedSinceIsNamed() throws Exception {
    SheetCode code =
        SheetLayout.named(PaperSize.A4, "mine", SheetForms.ofText(MANY)).codes().get(0);

    assertThatThrownBy(
            () -> SheetLayout.page(code, RoundTrip.sets(Map.of("mine", SheetForms.ofText("abc")))))
        .hasMessageContaining("its set 'mine' has other characters in this Linmo");
    assertThatThrownBy(() -> SheetLayout.page(code, SheetSets.NONE))
        .hasMessageContaining("its set 'mine' is unknown to this Linmo");
  }
}
