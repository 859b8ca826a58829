package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.image.GlyphImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageViewTest {

  @Test
  void noPictureOfAPageTakesThePlaceOfOneOfAnother() throws Exception {
    Job job = new Job("1", "import", "Ada", work -> "", changed -> {}, () -> {});
    PageView view = new PageView(job);
    view.cut(List.of(GlyphImage.blank(8, 8), GlyphImage.blank(8, 9)));
    List<String> first = files(job);
    byte[] shown = job.file(first.get(0)).orElseThrow();
    view.cut(List.of(GlyphImage.blank(20, 20)));
    assertThat(files(job)).hasSize(1).doesNotContainAnyElementsOf(first);
    assertThat(job.file(first.get(0))).hasValue(shown);
  }

  private static List<String> files(Job job) throws Exception {
    JsonNode found = new ObjectMapper().readTree(job.file(PageView.FOUND).orElseThrow());
    return found.findValuesAsText("file");
  }
}
