package io.linmo.studio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.PageReading;
import io.linmo.image.GlyphImage;
import io.linmo.png.PngImageWriter;
import io.linmo.workshop.ImportWatcher;
import io.linmo.workshop.PagePreviews;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the page what is found while an import goes on: the picture as soon as it is decoded, the
 * crops as soon as they are cut. Afterwards the straightened pages are kept.
 *
 * <p>Files of the job: {@code page.jpg}; {@code found.json}, a list of characters with their files;
 * a character is empty where the ink is cut out but not read yet.
 */
final class PageView implements ImportWatcher {

  static final String PICTURE = "page.jpg";
  static final String FOUND = "found.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Straight(Map<String, Object> facts, byte[] jpeg) {}

  private final Job job;
  private final List<Map<String, Object>> found = new ArrayList<>();
  private final List<Straight> pages = new ArrayList<>();

  /** Of all pages together: no picture takes the name of another. */
  private int pictures;

  PageView(Job job) {
    this.job = job;
  }

  @Override
  public void opened(PagePicture picture) {
    job.keep(PICTURE, PagePreviews.quick(picture));
    job.announceFile();
  }

  /** Shown without labels, until it is known which character each is. */
  @Override
  public void cut(List<GlyphImage> ink) {
    List<Map<String, Object>> all = new ArrayList<>(found);
    for (GlyphImage one : ink) {
      all.add(facts("", one, false));
    }
    announce(all);
  }

  @Override
  public void found(PageReading page) {
    for (CapturedCharacter character : page.found()) {
      String label = character.form().character();
      found.add(facts(label, character.ink(), character.isDoubtful()));
    }
    announce(found);
    page.page()
        .ifPresent(
            straight ->
                pages.add(
                    new Straight(PageShelf.facts(straight), PagePreviews.straight(straight))));
  }

  private Map<String, Object> facts(String character, GlyphImage ink, boolean isDoubtful) {
    String file = "%d.png".formatted(++pictures);
    job.keep(file, PngImageWriter.image(ink));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("character", character);
    facts.put("file", file);
    facts.put("doubtful", isDoubtful);
    return facts;
  }

  private void announce(List<Map<String, Object>> shown) {
    try {
      job.keep(FOUND, JSON.writeValueAsBytes(shown));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was found cannot be written as JSON", e);
    }
    job.announceFile();
  }

  /** Keeps the pages, and forgets what was only for the time of reading. */
  void keep(PageShelf shelf) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      shelf.keep(i + 1, pages.get(i).facts(), pages.get(i).jpeg());
    }
    job.forgetFiles();
  }
}
